import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { folderOfContact } from '../attachment/folder.ts';
import type { Contact } from '../contact/contact.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { isRestricted } from '../restriction/restriction.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { addMonths } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import type { Disposed } from './disposed.ts';
import { dueForDisposal, type Stands } from './due-for-disposal.ts';
import type { Keeping, Kept } from './keeping.ts';
import { keptContact } from './kept-record.ts';
import { scheduleOn } from './schedule.ts';

/** What somebody saw who decides: the version of the concern, and of what was said of its time (0 for nothing). */
const seenBoth = { seen: Seen, contactSeen: Seen };

/** What a manager decides of a concern whose time is over. */
export const ReviewDisposal = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('dispose'), ...seenBoth }),
  z.object({
    decision: z.literal('keep'),
    ...seenBoth,
    until: z.iso.date(),
    words: z.string().trim().min(1).max(1000),
  }),
]);
export type ReviewDisposal = z.infer<typeof ReviewDisposal>;

/** What is said of the time of a concern: of itself, and of the people who are told of in it. */
export type Said = { own: Keeping | undefined; people: readonly Keeping[] };

/** How a concern stands to its time. A hold on the record of somebody in it holds it too. */
export const contactStands = (contact: Contact, { own, people }: Said, now: Date): Stands =>
  dueForDisposal(
    keptContact(contact),
    scheduleOn(localDate(now)),
    { holds: [own, ...people].flatMap((keeping) => keeping?.holds ?? []), keepUntil: own?.keepLonger?.until },
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
  if (command.contactSeen !== contact.version || command.seen !== (said.own?.version ?? 0)) {
    return refuse({ kind: 'stale' });
  }
  const stands = contactStands(contact, said, now);
  return stands.as === 'due' ? ok(stands) : refuse({ kind: 'wrong-status', status: stands.as });
}

/** Disposes of a concern whose time is over and that nothing holds. `kinds`: what lies there of it. */
export function dispose(
  contact: Contact,
  said: Said,
  command: ReviewDisposal,
  kinds: readonly string[],
  moment: Moment,
): Result<Disposed> {
  const stands = due(contact, said, command, moment);
  if (!stands.ok) return stands;
  return ok({
    ...{ id: contact.id, authority: contact.authority, version: 1 },
    ...(!isRestricted(contact) && { reference: contact.reference }),
    at: moment.now.toISOString(),
    by: stampOf(moment.actor),
    line: stands.value.line,
    schedule: scheduleOn(localDate(moment.now)).version,
    keptUntil: stands.value.since,
    kinds: [...kinds],
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
    version: command.seen + 1,
    holds: said.own?.holds ?? [],
    keepLonger: { until, words, at: moment.now.toISOString(), by: stampOf(moment.actor) },
  });
}
