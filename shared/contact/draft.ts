import * as z from 'zod';
import { OrganisationStamp, Stamp, stampOf } from '../actor.ts';
import { Concern } from '../form/concern.ts';
import { ContactId, DraftId, PersonId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { AskedFirst } from './asked-first.ts';
import { Told } from './told.ts';

/**
 * When and by whom one task of a draft was last saved. `writer` is the page that saved it and `turn` that page's
 * count: a save that is sent again because its answer was lost is known by them, and does no harm.
 */
const SaveStamp = z.object({
  version: z.int().nonnegative(),
  writer: z.string(),
  turn: z.int().nonnegative(),
  at: z.iso.datetime(),
  by: Stamp,
});

/** A concern that has not been sent. It belongs to a person at an organisation, and nothing in it is needed yet. */
export const Draft = z.object({
  id: DraftId,
  authority: z.string(),
  settingsVersion: z.int().positive(),
  version: z.int().positive(),
  owner: PersonId,
  organisation: OrganisationStamp,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** When it is deleted, in seconds since 1970, as the table's time to live wants it. */
  expires: z.int(),
  concern: Concern,
  /** By slot: the task's name, then `/` and the person's id for a task about a person; `people` for who is in it. */
  saved: z.record(z.string(), SaveStamp),
  /** Once sent, the contact it became; the concern then lies there and is empty here. */
  sentAs: ContactId.optional(),
  /** The question to the front door from which it was begun. */
  askedFirst: AskedFirst.optional(),
  /** Whose words they are, where staff of the front door write them down. */
  told: Told.optional(),
});
export type Draft = z.infer<typeof Draft>;

/** How the page that saves knows its task: the version it was shown, and which of its saves this is. */
export const Saving = z.object({
  seen: z.coerce.number().int().nonnegative(),
  writer: z.string().max(64).default(''),
  turn: z.coerce.number().int().nonnegative().default(0),
});
export type Saving = z.infer<typeof Saving>;

const dayInSeconds = 24 * 60 * 60;
const expiry = ({ now, settings }: Moment) =>
  Math.floor(now.getTime() / 1000) + settings.limits.draft.lifeDays * dayInSeconds;

/** Starts a draft for the actor, with what their account already says. */
export function startDraft(concern: Concern, { actor, now, newId, settings, ...moment }: Moment): Result<Draft> {
  if (!may(actor, 'write-a-draft')) return refuse({ kind: 'forbidden' });
  const at = now.toISOString();
  return ok({
    id: DraftId.parse(newId()),
    authority: actor.authority,
    settingsVersion: settings.version,
    version: 1,
    owner: PersonId.parse(actor.id),
    organisation: actor.organisation,
    createdAt: at,
    updatedAt: at,
    expires: expiry({ actor, now, newId, settings, ...moment }),
    concern,
    saved: {},
  });
}

/** Only the person who began a draft sees it. */
export const ownsDraft = (actor: { id: string; authority: string }, draft: Draft): boolean =>
  draft.owner === actor.id && draft.authority === actor.authority;

/** What a save changes: the concern as it becomes, and the slot that was saved. */
export type TaskSave = { slot: string; concern: Concern; saving: Saving };

/**
 * Saves one task of a draft. Refused as `stale` when another page saved the same task after this one was shown;
 * a repeat of a save that has been taken is taken as done, and an older save of the same page changes nothing.
 */
export function saveTask(draft: Draft, { slot, concern, saving }: TaskSave, moment: Moment): Result<Draft> {
  if (!ownsDraft(moment.actor, draft)) return refuse({ kind: 'not-found' });
  if (draft.sentAs) return refuse({ kind: 'wrong-status', status: 'sent' });
  const last = draft.saved[slot];
  const samePage = last !== undefined && saving.writer !== '' && last.writer === saving.writer;
  if (samePage && saving.turn <= last.turn) return ok(draft);
  if (!samePage && saving.seen !== (last?.version ?? 0)) return refuse({ kind: 'stale' });
  const at = moment.now.toISOString();
  const stamp = {
    version: (last?.version ?? 0) + 1,
    writer: saving.writer,
    turn: saving.turn,
    at,
    by: stampOf(moment.actor),
  };
  return ok({
    ...draft,
    version: draft.version + 1,
    updatedAt: at,
    expires: expiry(moment),
    concern,
    saved: { ...draft.saved, [slot]: stamp },
  });
}
