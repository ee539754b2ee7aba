import * as z from 'zod';
import { OrganisationStamp, Stamp, stampOf } from '../actor.ts';
import { OpenCheckId, UnusualUseId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { OpenCheckSettings } from '../settings/open-check.ts';

/** What is unusual about how somebody checks. */
export const Unusual = z.enum(['canary', 'person-limit', 'organisation-limit', 'often-cannot-tell', 'same-child']);
export type Unusual = z.infer<typeof Unusual>;

/** That somebody used checks in a way that data protection must look at: a task until a person ends it. */
export const UnusualUse = z.object({
  id: UnusualUseId,
  authority: z.string(),
  version: z.int().positive(),
  at: z.iso.datetime(),
  why: Unusual,
  by: Stamp,
  organisation: OrganisationStamp,
  /** The check by which it was noticed; one that was not made has none. */
  checkId: OpenCheckId.optional(),
  ended: z.object({ at: z.iso.datetime(), by: Stamp, note: z.string().max(500) }).optional(),
});
export type UnusualUse = z.infer<typeof UnusualUse>;

/** Something unusual, with the words that data protection is owed. */
export type UnusualChange = { use: UnusualUse; notices: Notice[] };

/** Makes it a task of data protection that somebody uses checks unusually. */
export function noticeUnusual(
  why: Unusual,
  { rules, checkId }: { rules: OpenCheckSettings; checkId?: OpenCheckId },
  { actor, now, newId, settings }: Moment,
): UnusualChange {
  const id = UnusualUseId.parse(newId());
  const { authority, organisation } = actor;
  return {
    use: {
      ...{ id, authority, version: 1, at: now.toISOString(), why, by: stampOf(actor), organisation },
      ...(checkId && { checkId }),
    },
    notices: rules.dataProtection.map((email) =>
      owe(
        {
          ...{ kind: 'open-check-unusual', owner: `check/${id}`, authority },
          to: { email, organisation: settings.councilName },
        },
        newId(),
        now,
      ),
    ),
  };
}

/** How a task about unusual use is ended. */
export const EndUnusualUse = z.object({ note: z.string().trim().min(1).max(500) });
export type EndUnusualUse = z.infer<typeof EndUnusualUse>;

/** Ends it, with what was found; of two who do so the second is told. */
export function endUnusualUse(
  use: UnusualUse,
  { note }: EndUnusualUse,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<UnusualUse> {
  if (use.ended) return refuse({ kind: 'wrong-status', status: 'ended' });
  // Nobody says of their own use that it was in order.
  if (use.by.id === actor.id) return refuse({ kind: 'second-person-needed', triggers: [] });
  const ended = { at: now.toISOString(), by: stampOf(actor), note };
  return ok({ ...use, version: use.version + 1, ended });
}
