import { stringify } from 'csv-stringify/sync';
import type { IncidentRow } from '../../../shared/incident/row.ts';
import { toLondon } from '../../../shared/time/london.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A moment as a spreadsheet reads it, by the clock of London: `2026-11-23 09:05`. */
function localTime(moment: string | undefined): string {
  if (!moment) return '';
  const { year, month, day, hour, minute } = toLondon(new Date(moment));
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** The columns of the file: nothing in it says who anybody is. */
const columns: Readonly<Record<string, (row: IncidentRow) => string | number>> = {
  reference: ({ reference }) => reference,
  force: ({ force }) => force,
  policeReference: ({ policeReference }) => policeReference,
  occurredAt: ({ occurredAt }) => localTime(occurredAt),
  receivedAt: ({ receivedAt }) => localTime(receivedAt),
  meetingOn: ({ meetingOn }) => meetingOn ?? '',
  status: ({ status }) => status,
  policeGrade: ({ grade }) => grade,
  level: ({ level }) => level,
  levelSettled: ({ settled }) => yesNo(settled),
  conference: ({ marac }) => yesNo(marac),
  repeat: ({ repeated }) => yesNo(repeated),
  insufficientInformation: ({ insufficient }) => yesNo(insufficient),
  children: ({ children }) => children.length,
  factsNotRecorded: ({ missing }) => missing,
  edition: ({ edition }) => edition ?? '',
  decidedAt: ({ decidedAt }) => localTime(decidedAt),
};

/**
 * Incidents as a CSV file for a spreadsheet, a line each, with a byte-order mark. What a spreadsheet would take for a
 * formula is text in it.
 */
export const monthFile = (rows: readonly IncidentRow[]): string =>
  stringify([Object.keys(columns), ...rows.map((row) => Object.values(columns).map((cell) => cell(row)))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
