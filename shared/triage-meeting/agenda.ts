import type { IncidentRow } from '../incident/row.ts';
import type { DomesticAbuse } from '../settings/domestic-abuse.ts';

const gradeRank = { high: 0, medium: 1, 'not-graded': 2, standard: 3 } as const;

/**
 * Where an incident stands on its day's agenda, as a text that sorts: the highest level first, then a conference that is
 * due, the police's grade, a child on a plan or in care, a repeat, and what happened first. What is decided or no longer
 * counts comes after all that is open.
 */
export function agendaRank(row: IncidentRow): string {
  const open = row.counts && row.status !== 'decided';
  const parts = [
    open ? 0 : 1,
    4 - row.level,
    row.marac ? 0 : 1,
    gradeRank[row.grade],
    row.planOrCare ? 0 : 1,
    row.repeated ? 0 : 1,
    row.occurredAt,
    row.id,
  ];
  return parts.join('#');
}

/** With what the place of everything begins that is still to be decided. */
export const openRanks = '0#';

/** The agenda of a day in order of risk, without what does not count. */
export const agendaOf = (rows: readonly IncidentRow[]): IncidentRow[] =>
  rows
    .filter(({ counts }) => counts)
    .map((row) => ({ row, rank: agendaRank(row) }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0))
    .map(({ row }) => row);

/** The next incident that is open after one, from the top again at the end; undefined when all are decided. */
export function nextOnAgenda(agenda: readonly IncidentRow[], after?: string): IncidentRow | undefined {
  const at = agenda.findIndex(({ id }) => id === after);
  const turned = [...agenda.slice(at + 1), ...agenda.slice(0, at + 1)];
  return turned.find(({ id, status }) => id !== after && status !== 'decided');
}

/** Those on an agenda that do not wait for the meeting, and are not decided. */
export const cannotWait = (agenda: readonly IncidentRow[], { meeting }: DomesticAbuse): IncidentRow[] =>
  agenda.filter(({ level, status }) => level >= meeting.atOnceFrom && status !== 'decided');

/** How long the meeting has for what is left of its agenda, in minutes. */
export const minutesLeft = (agenda: readonly IncidentRow[], { meeting }: DomesticAbuse): number =>
  agenda.filter(({ status }) => status !== 'decided').length * meeting.minutesEach;
