import * as z from 'zod';
import type { Contact } from '../contact/contact.ts';
import { isOver } from '../contact/is-over.ts';
import { addMonths, type CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import type { LineName } from './schedule.ts';

/** What can be held and, in its time, disposed of. `person`: the record of somebody who was told of. */
export const keptKinds = ['contact', 'incident', 'person'] as const;
export const KeptRef = z.object({ kind: z.enum(keptKinds), id: z.uuid() });
export type KeptRef = z.infer<typeof KeptRef>;

/** What the schedule asks about a record: which lines it earns, when the work on it ended, and when its children were born. */
export type KeptRecord = {
  lines: readonly LineName[];
  /** Absent while somebody still works on it. */
  ended?: CalendarDate;
  /** The latest day on which each child may have been born. */
  born: readonly CalendarDate[];
};

/** Outcomes after which a concern is kept as a child protection record: strategy discussion, immediate protection. */
const protecting = ['C10', 'C12'];

type Child = Contact['children'][number];

/** A child may be as young as what was told allows: born on the last day of the year, or, when nobody said, on the day it was told. */
const bornBy = ({ birthYear, unborn }: Child, told: CalendarDate): CalendarDate => {
  if (birthYear !== undefined) return `${birthYear}-12-31`;
  return unborn ? addMonths(told, 10) : told;
};

/** What outcomes were ever proposed or decided for a contact: what was opened again counts as well. */
const outcomesOf = (contact: Contact): string[] => {
  const proposals = [
    ...('proposal' in contact ? [contact.proposal] : []),
    ...contact.earlier.map(({ proposal }) => proposal),
  ];
  return proposals.flatMap(({ children }) => children.flatMap(({ outcome, additional }) => [outcome, ...additional]));
};

/** What the schedule asks about a contact. */
export function keptContact(contact: Contact): KeptRecord {
  const told = localDate(new Date(contact.submittedAt));
  const outcomes = outcomesOf(contact);
  const allegation = contact.allegation === true || outcomes.includes('C17');
  return {
    lines: [
      'contact',
      ...(outcomes.some((code) => protecting.includes(code)) ? (['protection'] as const) : []),
      ...(allegation ? (['allegation'] as const) : []),
    ],
    ...(isOver(contact) && 'closed' in contact && { ended: localDate(new Date(contact.closed.at)) }),
    born: contact.children.map((child) => bornBy(child, told)),
  };
}
