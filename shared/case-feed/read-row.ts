import { limits } from '../form/limits.ts';
import { emailAddress } from '../form/patterns.ts';
import { readCell } from '../incident-file/read-cell.ts';
import { nameWords } from '../person/name-words.ts';
import { checkNhsNumber } from '../person/nhs-number.ts';
import { PersonDetails } from '../person/person-record.ts';
import { checkPostcode } from '../person/postcode.ts';
import { checkUpn } from '../person/upn.ts';
import { otherNamesOf } from '../person-match/people-of-concern.ts';
import type { CalendarDate } from '../time/dates.ts';
import { type FeedColumnName, feedColumns } from './columns.ts';
import type { OpenChild } from './open-child.ts';

/** What is wrong in a column of a row, and nothing of what stood there. */
export type RowProblem = { row: number; column: string; code: string };

/** A row as it was read. `child` is absent where the row says nothing of a child whom anybody could ask after. */
export type ReadRow = {
  caseId: string;
  closed: boolean;
  extractedAt: string | undefined;
  child: OpenChild | undefined;
  problems: RowProblem[];
};

const sexes: Readonly<Record<string, 'F' | 'M' | 'U'>> = { f: 'F', m: 'M', u: 'U', female: 'F', male: 'M' };

/** Reads cells one after the other and remembers what was wrong with each. */
function reader(cells: Readonly<Record<string, string>>, row: number) {
  const problems: RowProblem[] = [];
  const wrong = (column: FeedColumnName, code: string) => {
    problems.push({ row, column, code });
    return undefined;
  };
  const cell = (name: FeedColumnName): unknown => {
    const text = cells[name]?.trim() ?? '';
    if (text === '') return undefined;
    const kind = feedColumns.find((column) => column.name === name)?.kind ?? 'text';
    const read = readCell(text, kind);
    return 'code' in read ? wrong(name, read.code) : read.value;
  };
  const text = (name: FeedColumnName, max: number): string | undefined => {
    const value = cell(name);
    if (value === undefined) return undefined;
    return String(value).length > max ? wrong(name, 'too-long') : String(value);
  };
  const checked = (name: FeedColumnName, check: (text: string) => { valid: boolean; value: string }) => {
    const value = text(name, limits.identifier);
    if (value === undefined) return undefined;
    const found = check(value);
    return found.valid ? found.value : wrong(name, 'not-valid');
  };
  return { problems, wrong, cell, text, checked };
}

/**
 * Reads one row. Whatever cannot be read is named and left out; the child stays, in doubt, so that nobody is told that a
 * child is not open because of a slip in their row.
 */
export function readFeedRow(cells: Readonly<Record<string, string>>, row: number, today: CalendarDate): ReadRow {
  const { problems, wrong, cell, text, checked } = reader(cells, row);
  const needed = <T>(name: FeedColumnName, value: T | undefined): T | undefined =>
    value === undefined && !problems.some(({ column }) => column === name) ? wrong(name, 'missing') : value;
  const address = (name: FeedColumnName) => checked(name, (value) => ({ valid: emailAddress.test(value), value }));

  const extracted = needed('extracted_at', cell('extracted_at'));
  const caseId = needed('case_id', text('case_id', limits.identifier)) ?? '';
  const status = needed('status', cell('status'));
  if (status !== undefined && status !== 'open' && status !== 'closed') wrong('status', 'not-an-option');
  const given = text('first_name', limits.shortText);
  const family = needed('family_name', text('family_name', limits.shortText));
  if (family !== undefined && nameWords(family).length === 0) wrong('family_name', 'no-letters');
  const middle = text('middle_names', limits.shortText);
  const others = otherNamesOf(text('other_names', limits.mediumText));
  const born = cell('date_of_birth');
  const inFuture = typeof born === 'string' && born > today;
  if (inFuture) wrong('date_of_birth', 'born-in-future');
  const sexCode = cell('sex');
  const sex = typeof sexCode === 'string' ? sexes[sexCode] : undefined;
  if (sexCode !== undefined && !sex) wrong('sex', 'not-an-option');
  const nhsNumber = checked('nhs_number', checkNhsNumber);
  const upn = checked('upn', checkUpn);
  const postcode = checked('postcode', (value) => checkPostcode(value, { noPlace: true }));
  const team = needed('team', text('team', limits.shortText)) ?? '';
  const reach = needed('reach', text('reach', limits.shortText)) ?? '';
  const worker = address('worker_email');
  const owner = address('owner_email');
  const flag = (name: 'restricted' | 'canary') => cell(name) === true;
  const restricted = flag('restricted');
  if ((cells.restricted ?? '').trim() === '') wrong('restricted', 'missing');
  const canary = flag('canary');

  const names = middle && given ? [`${given} ${middle}`, ...others] : others;
  const details = PersonDetails.safeParse({
    kind: 'child',
    ...{ given, family, sex, nhsNumber, upn },
    otherNames: names.slice(0, limits.rows).map((name) => name.slice(0, limits.shortText)),
    birth: typeof born === 'string' && !inFuture ? { kind: 'exact', date: born } : { kind: 'not-known' },
    addresses: postcode ? [{ postcode }] : [],
  });
  const known = details.success && (family !== undefined || nhsNumber !== undefined || upn !== undefined);
  // Whether a record is restricted is never taken from a cell that could not be read.
  const restrictedUnread = problems.some(({ column }) => column === 'restricted');
  return {
    ...{ caseId, problems },
    closed: status === 'closed',
    extractedAt: typeof extracted === 'string' ? extracted : undefined,
    child: known
      ? {
          ...{ caseId: caseId || `row ${row}`, details: details.data, team, reach, canary },
          ...(worker && { worker }),
          ...(owner && { owner }),
          restricted: restricted || restrictedUnread,
          doubtful: problems.length > 0,
        }
      : undefined,
  };
}
