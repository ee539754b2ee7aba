import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { DisclosureId, type PersonRecordId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { askers, type Disclosure, identities } from './disclosure.ts';

/** Somebody has asked for what is held about a person, and a manager writes it down. */
export const OpenDisclosure = z.object({
  asker: z.enum(askers),
  name: z.string().trim().min(1).max(200),
  came: CalendarDate,
  asked: z.string().trim().max(2000),
  identity: z.enum(identities),
  identityWords: z.string().trim().max(1000),
});
export type OpenDisclosure = z.infer<typeof OpenDisclosure>;

/** How identity was seen is said in words, unless it was not seen. */
export const identityUnsaid = (identity: string, words: string): Problem[] =>
  identity !== 'not-yet' && words === '' ? [{ field: 'identityWords', code: 'needed' }] : [];

/** Opens a request about a person. Its clock runs from the day it came, whoever it came to and whenever that was written down. */
export function openDisclosure(
  person: PersonRecordId,
  command: OpenDisclosure,
  { actor, now, newId }: Moment,
): Result<Disclosure> {
  if (!may(actor, 'answer-disclosures')) return refuse({ kind: 'forbidden' });
  const { asker, name, came, asked, identity, identityWords } = command;
  const problems: Problem[] = [
    ...(came > localDate(now) ? [{ field: 'came', code: 'future' }] : []),
    ...identityUnsaid(identity, identityWords),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  return ok({
    ...{ id: DisclosureId.parse(newId()), authority: actor.authority, version: 1, person },
    ...{ asker: { kind: asker, name }, asked, came, pauses: [], packs: 0 },
    identity: { seen: identity, words: identity === 'not-yet' ? '' : identityWords },
    done: [{ what: 'opened', at: now.toISOString(), by: stampOf(actor) }],
  });
}
