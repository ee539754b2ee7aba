import * as z from 'zod';
import { actorOf, type Person, stampOf } from '../actor.ts';
import { PersonId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { ok, type Refusal, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { mayDispose, mayOpen, relationToDraft } from './access.ts';
import { type Colleague, type Draft, type DraftEvent, mostShared, withEvent } from './draft.ts';

/** What sharing or handing over changes: the draft, and whom it must be told. */
export type DraftChange = { draft: Draft; notices: Notice[] };

/** Whom a draft is shared with, no longer shared with or handed to. `seen` is the `handsVersion` that was shown. */
export const Share = z.object({ seen: Seen, person: PersonId });
export type Share = z.infer<typeof Share>;

/** Someone to whom a draft can be given: an active colleague who may raise concerns. */
export const isColleague = (person: Person, draft: Draft): boolean =>
  person.active && relationToDraft(actorOf(person), { ...draft, owner: person.id }) !== 'none';

/** Why none of this may be done to a draft now, if so. */
function refusal(draft: Draft, seen: number, { actor }: Moment): { ok: false; refusal: Refusal } | undefined {
  if (!mayOpen(actor, draft)) return refuse({ kind: 'not-found' });
  if (!mayDispose(actor, draft)) return refuse({ kind: 'forbidden' });
  if (draft.sentAs) return refuse({ kind: 'wrong-status', status: 'sent' });
  if (seen !== draft.handsVersion) return refuse({ kind: 'stale' });
  return undefined;
}

const wrong = (code: string) => refuse<Refusal>({ kind: 'invalid', problems: [{ field: 'person', code }] });

const colleague = ({ id, name }: Person): Colleague => ({ id, name });

const told = (kind: Notice['kind'], draft: Draft, person: Person, { newId, now }: Moment): Notice =>
  owe(
    {
      kind,
      authority: draft.authority,
      owner: `draft/${draft.id}`,
      to: { personId: person.id, email: person.email, organisation: person.organisation.name },
    },
    newId(),
    now,
  );

const changed = (draft: Draft, event: Omit<DraftEvent, 'at' | 'by'>, { actor, now }: Moment): Draft => ({
  ...draft,
  version: draft.version + 1,
  handsVersion: draft.handsVersion + 1,
  history: withEvent(draft.history, { ...event, at: now.toISOString(), by: stampOf(actor) }),
});

/** Lets a colleague of the same organisation open a draft and write in it. They are told, with nothing about the child. */
export function shareDraft(
  draft: Draft,
  { seen, person }: { seen: number; person: Person },
  moment: Moment,
): Result<DraftChange> {
  const no = refusal(draft, seen, moment);
  if (no) return no;
  if (!isColleague(person, draft)) return wrong('not-a-colleague');
  if (person.id === draft.owner || draft.sharedWith.some(({ id }) => id === person.id)) return wrong('already-shared');
  if (draft.sharedWith.length >= mostShared) return wrong('too-many');
  const shared = { ...draft, sharedWith: [...draft.sharedWith, colleague(person)] };
  return ok({
    draft: changed(shared, { type: 'shared', who: colleague(person) }, moment),
    notices: [told('draft-shared', draft, person, moment)],
  });
}

/** Ends that a colleague may open a draft. Whoever it was shared with may also end it for themselves. */
export function stopSharing(draft: Draft, { seen, person }: Share, moment: Moment): Result<DraftChange> {
  const own = person === moment.actor.id && mayOpen(moment.actor, draft) && !draft.sentAs;
  const no = own ? undefined : refusal(draft, seen, moment);
  if (no) return no;
  const who = draft.sharedWith.find(({ id }) => id === person);
  if (!who) return wrong('not-shared');
  const left = { ...draft, sharedWith: draft.sharedWith.filter(({ id }) => id !== person) };
  return ok({ draft: changed(left, { type: 'sharing-stopped', who }, moment), notices: [] });
}

/**
 * Puts a draft into a colleague's hands in one act. Whoever held it may still open it unless it is said otherwise, and
 * unless there is no room for another.
 */
export function handOver(
  draft: Draft,
  { seen, person, keep, holder }: { seen: number; person: Person; keep: boolean; holder: Person | undefined },
  moment: Moment,
): Result<DraftChange> {
  const no = refusal(draft, seen, moment);
  if (no) return no;
  if (!isColleague(person, draft)) return wrong('not-a-colleague');
  if (person.id === draft.owner) return wrong('holds-it');
  const others = draft.sharedWith.filter(({ id }) => id !== person.id);
  const stays = keep && holder?.id === draft.owner && isColleague(holder, draft) && others.length < mostShared;
  const handed: Draft = {
    ...draft,
    owner: person.id,
    ownerName: person.name,
    sharedWith: stays ? [...others, colleague(holder)] : others,
  };
  return ok({
    draft: changed(handed, { type: 'handed-over', who: colleague(person) }, moment),
    notices: [told('draft-handed-over', draft, person, moment)],
  });
}
