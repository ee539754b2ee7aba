import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { folderOfContact } from '../attachment/folder.ts';
import type { Contact } from '../contact/contact.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { addMonths } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { type Disposed, readersOf } from './disposed.ts';
import { dueForDisposal, type Stands } from './due-for-disposal.ts';
import { type Hold, inForce } from './hold.ts';
import type { Keeping, Kept } from './keeping.ts';
import { keptContact } from './kept-record.ts';
import type { Ongoing } from './ongoing.ts';
import { scheduleOn } from './schedule.ts';

/** What somebody saw who decides: the print of the concern and of all that is said of its time and of its people. */
const seen = z.string().max(100).catch('');

/** What a manager decides of a concern whose time is over. */
export const ReviewDisposal = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('dispose'), seen }),
  z.object({
    decision: z.literal('keep'),
    seen,
    until: z.iso.date(),
    words: z.string().trim().min(1).max(1000),
  }),
]);
export type ReviewDisposal = z.infer<typeof ReviewDisposal>;

/**
 * What is said of the time of a concern: of itself, and of everybody who is told of in it, by whichever record of theirs.
 * `filed`: whether all of them have records. `print`: the same only while none of it has changed, nor the concern.
 */
export type Said = { own: Keeping | undefined; people: readonly Keeping[]; filed: boolean; print: string };

/** Every hold that holds a concern now: on itself, and on a record of somebody in it. */
export const holdsOf = ({ own, people }: Pick<Said, 'own' | 'people'>): Hold[] =>
  inForce([own, ...people].flatMap((keeping) => keeping?.holds ?? []));

/** How a concern stands to its time. A hold on a record of somebody in it holds it too. */
export const contactStands = (contact: Contact, said: Pick<Said, 'own' | 'people'>, now: Date): Stands =>
  dueForDisposal(
    keptContact(contact),
    scheduleOn(localDate(now)),
    { holds: holdsOf(said), keepUntil: said.own?.keepLonger?.until },
    now,
  );

/** Whether it may be decided about now, by what whoever decides saw of it. Answers the line by which it is due. */
function due(
  contact: Contact,
  said: Said,
  command: ReviewDisposal,
  { actor, now }: Moment,
): Result<Extract<Stands, { as: 'due' }>> {
  if (!may(actor, 'dispose-of-records')) return refuse({ kind: 'forbidden' });
  if (command.seen !== said.print) return refuse({ kind: 'stale' });
  const stands = contactStands(contact, said, now);
  return stands.as === 'due' ? ok(stands) : refuse({ kind: 'wrong-status', status: stands.as });
}

/** What lies there of a concern: of what kinds, and what of it is still going on. */
export type Lies = { kinds: readonly string[]; ongoing: readonly Ongoing[] };

/** What keeps a concern whose time is over from being disposed of now, whoever says so. */
export const whyNotYet = ({ filed }: Pick<Said, 'filed'>, { ongoing }: Pick<Lies, 'ongoing'>): Ongoing[] => [
  ...(filed ? [] : (['not-filed'] as const)),
  ...ongoing,
];

/** Disposes of a concern whose time is over, that nothing holds and about which nothing is going on. */
export function dispose(
  contact: Contact,
  said: Said,
  command: ReviewDisposal,
  lies: Lies,
  moment: Moment,
): Result<Disposed> {
  const stands = due(contact, said, command, moment);
  if (!stands.ok) return stands;
  const [first] = whyNotYet(said, lies);
  if (first) return refuse({ kind: 'wrong-status', status: first });
  return ok({
    ...{ id: contact.id, authority: contact.authority, version: 1 },
    reference: contact.reference,
    ...readersOf(contact),
    at: moment.now.toISOString(),
    by: stampOf(moment.actor),
    line: stands.value.line,
    schedule: scheduleOn(localDate(moment.now)).version,
    keptUntil: stands.value.since,
    kinds: [...lies.kinds],
    folder: folderOfContact(contact),
  });
}

/** So long at most can a concern be kept beyond its time with one word. */
const mostYears = 25;

/** Keeps a concern whose time is over until a later day, with the reason. */
export function keepLonger(
  contact: Contact,
  said: Said,
  command: Extract<ReviewDisposal, { decision: 'keep' }>,
  moment: Moment,
): Result<Keeping> {
  const stands = due(contact, said, command, moment);
  if (!stands.ok) return stands;
  const { until, words } = command;
  const today = localDate(moment.now);
  if (until <= today) return refuse({ kind: 'invalid', problems: [{ field: 'until', code: 'past' }] });
  if (until > addMonths(today, 12 * mostYears)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'until', code: 'too-far' }] });
  }
  const kept: Kept = { record: { kind: 'contact', id: contact.id }, reference: contact.reference };
  return ok({
    ...kept,
    authority: contact.authority,
    version: (said.own?.version ?? 0) + 1,
    holds: said.own?.holds ?? [],
    keepLonger: { until, words, at: moment.now.toISOString(), by: stampOf(moment.actor) },
  });
}
