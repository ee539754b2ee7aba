import { checkUpn } from '../person/upn.ts';
import { type SettingKey, Urn } from '../school-directory/setting.ts';
import { CalendarDate } from '../time/dates.ts';
import { leaving, type Pupil, rollAfter } from './keep-roll.ts';
import { rollKeys } from './roll-keys.ts';

/** The columns of a file of rolls, in any order. */
export const rollColumns = [
  'upn',
  'surname',
  'forename',
  'date_of_birth',
  'urn',
  'enrolment',
  'from',
  'until',
] as const;

/** One thing wrong in a row. `taken`: the row was taken all the same, without what is wrong. */
export type RollProblem = { row: number; column: string; code: string; taken: boolean };

/** What a file says of one school. `whole`: every row of it could be read, so whoever is not there has left. */
export type ToldRoll = { setting: SettingKey; pupils: Pupil[]; whole: boolean };

/** Kinds of enrolment by name and by the letter that the school census has for each. */
const enrolments: Readonly<Record<string, Pupil['registration']>> = {
  sole: 'sole',
  c: 'sole',
  main: 'main',
  m: 'main',
  subsidiary: 'subsidiary',
  s: 'subsidiary',
  guest: 'guest',
  g: 'guest',
};

const dateIn = (text: string): string | undefined => {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const written = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return CalendarDate.safeParse(written).success ? written : undefined;
};

type Row = { row: number; cells: Readonly<Record<string, string>> };

/**
 * Reads the rows of a file of rolls, school by school. Nothing of it is kept but digests. A pupil number that cannot be one
 * is told of and left out, for name and day of birth find the pupil too; a row without those, or without a school, is none.
 */
export function readRolls(
  rows: readonly Row[],
  { authority, digest, today }: { authority: string; digest: (text: string) => string; today: CalendarDate },
): { rolls: ToldRoll[]; problems: RollProblem[] } {
  const rolls = new Map<SettingKey, ToldRoll>();
  const problems: RollProblem[] = [];
  for (const { row, cells } of rows) {
    const cell = (name: string) => (cells[name] ?? '').trim();
    const wrong = (column: string, code: string, taken = false) => problems.push({ row, column, code, taken });
    const urn = Urn.safeParse(cell('urn')).data;
    if (!urn) {
      wrong('urn', cell('urn') ? 'not-a-urn' : 'missing');
      continue;
    }
    const roll = rolls.get(urn) ?? { setting: urn, pupils: [], whole: true };
    rolls.set(urn, roll);
    const [born, from] = [dateIn(cell('date_of_birth')), dateIn(cell('from'))];
    const until = cell('until') === '' ? undefined : dateIn(cell('until'));
    const registration = cell('enrolment') === '' ? 'sole' : enrolments[cell('enrolment').toLowerCase()];
    const number = cell('upn') === '' || checkUpn(cell('upn')).valid;
    const before = problems.length;
    if (!cell('forename') && !cell('surname')) wrong('surname', 'missing');
    if (!born || born > today) wrong('date_of_birth', cell('date_of_birth') ? 'not-a-date' : 'missing');
    if (!from) wrong('from', cell('from') ? 'not-a-date' : 'missing');
    if (cell('until') !== '' && (!until || (from && until < from)))
      wrong('until', until ? 'before-from' : 'not-a-date');
    if (!registration) wrong('enrolment', 'not-an-option');
    if (problems.length > before || !born || !from || !registration) {
      roll.whole = false;
      continue;
    }
    if (!number) wrong('upn', 'not-a-upn', true);
    const name = [cell('forename'), cell('surname')].filter(Boolean).join(' ');
    const keys = rollKeys({ name, born, upn: cell('upn') }, authority, digest);
    roll.pupils.push({ registration, from, ...(until && { until }), ...keys });
  }
  return { rolls: [...rolls.values()], problems };
}

/** What taking the roll of one school would do. `halted`: it is not taken, and the last one stays. */
export type RollLook = { now: number; joining: number; leaving: number; halted?: RollHalt };
export type RollHalt = 'too-many-leave' | 'too-large' | 'not-known';

/** More than any school or college has, and as many as are kept of one, with those who left within the year. */
export const mostPupils = 6000;

/** So few pupils may leave any school, whatever share of it they are. */
const fewest = 3;

/** The roll of a school as a file would leave it, and what that would change. */
export function lookAtRoll(
  told: ToldRoll,
  before: readonly Pupil[],
  { today, lossPercent }: { today: CalendarDate; lossPercent: number },
): { look: RollLook; pupils: Pupil[] } {
  const current = (all: readonly Pupil[]) => all.filter(({ until }) => until === undefined || until >= today);
  const going = leaving(before, told.pupils, today);
  const after = told.whole
    ? rollAfter(before, told.pupils, today)
    : [...rollAfter(before, [...told.pupils, ...going], today)];
  const left = told.whole ? going.length : 0;
  const [was, is] = [current(before).length, current(after).length];
  const tooMany = left > fewest && (left / was) * 100 > lossPercent;
  return {
    look: {
      now: was,
      joining: Math.max(0, is - was + left),
      leaving: left,
      ...(tooMany && { halted: 'too-many-leave' as const }),
      ...(after.length > mostPupils && { halted: 'too-large' as const }),
    },
    pupils: after,
  };
}
