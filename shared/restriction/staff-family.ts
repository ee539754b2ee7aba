import * as z from 'zod';
import type { Person } from '../actor.ts';
import { PersonId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { checkPostcode } from '../person/postcode.ts';
import { splitName } from '../person/whole-name.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { keysOfRecognisable } from './family-sought.ts';
import { familyTraces, nameTraces, postcodeTrace, type Recognisable } from './family-traces.ts';

const digests = z.array(z.string());

/**
 * Whom somebody at the front door is close to, as digests from which no name can be read. `relatives`: how many they
 * named besides themselves.
 */
export const StaffFamily = z.object({
  personId: PersonId,
  authority: z.string(),
  version: z.int().positive(),
  at: z.iso.datetime(),
  relatives: z.int().nonnegative(),
  traces: digests,
  /** Where they live themselves, by the postcode alone. */
  near: digests.default([]),
  /** Where in the register those people may stand already, until what was there before has been kept from the worker. */
  under: digests.optional(),
  /** The traces by which that was done: by these, what is kept from the worker is judged as it comes, and only then. */
  sought: digests.optional(),
});
export type StaffFamily = z.infer<typeof StaffFamily>;

/** How far what was there before has been kept from somebody who named a family. `version`: of the family. */
export const FamilySought = StaffFamily.pick({ personId: true, version: true, under: true, sought: true });
export type FamilySought = z.infer<typeof FamilySought>;

/** So many relatives can somebody name. */
export const mostRelatives = 30;

/** What somebody says of themselves and their family. `relatives`: one on each line, "Name, 5 3 2017" or "Name, WX1 2AB". */
export const DeclareFamily = z.object({
  seen: Seen,
  born: z.object({ day: z.string(), month: z.string(), year: z.string() }),
  house: z.string().max(100),
  postcode: z.string().max(20),
  relatives: z.string().max(4000),
});
export type DeclareFamily = z.infer<typeof DeclareFamily>;

function dateOf(day = '', month = '', year = ''): string | undefined {
  const date = CalendarDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date.success ? date.data : undefined;
}

const dateIn = (text: string): string | undefined => {
  const [, day, month, year] = /^(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4})$/.exec(text) ?? [];
  return dateOf(day, month, year);
};

/**
 * One line: a name and, after commas, the date of birth, the postcode or both. `unread`: it cannot be read; `name-alone`: by
 * that nobody can be told from others of the name.
 */
function relativeIn(line: string): Recognisable | 'unread' | 'name-alone' {
  const [name = '', ...more] = line.split(',').map((part) => part.trim());
  const { given, family } = splitName(name);
  if (!given || !family) return 'unread';
  const relative: Recognisable = { given, family };
  for (const part of more.filter((text) => text !== '')) {
    const born = dateIn(part);
    if (born) relative.born = born;
    else if (checkPostcode(part).valid) relative.postcode = part;
    else return 'unread';
  }
  return relative.born || relative.postcode ? relative : 'name-alone';
}

/** Keeps whom somebody is close to, in place of what they said before. `keyDigest`: keyed, so that nobody can guess at it. */
export function declareFamily(
  before: StaffFamily | undefined,
  { seen, born, house, postcode, relatives }: DeclareFamily,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
  keyDigest: (text: string) => string,
): Result<StaffFamily> {
  if (seen !== (before?.version ?? 0)) return refuse({ kind: 'stale' });
  const problems: Problem[] = [];
  const date = dateOf(born.day, born.month, born.year);
  const saidBirth = born.day || born.month || born.year;
  if (saidBirth && (!date || date > localDate(now))) problems.push({ field: 'born', code: 'not-a-date' });
  if (postcode && !checkPostcode(postcode).valid) problems.push({ field: 'postcode', code: 'not-a-postcode' });
  const lines = relatives.split('\n').map((line) => line.trim());
  const named = lines.flatMap((line, at) => (line === '' ? [] : [{ at, relative: relativeIn(line) }]));
  const wrong = named.find(({ relative }) => typeof relative === 'string');
  if (wrong) {
    const code = wrong.relative === 'name-alone' ? 'name-alone' : 'line';
    problems.push({ field: 'relatives', code: `${code}-${wrong.at + 1}` });
  }
  if (named.length > mostRelatives) problems.push({ field: 'relatives', code: 'too-many' });
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const home = { house, postcode };
  const people: Recognisable[] = [
    { ...splitName(actor.name), born: date, ...home },
    // A relative may live with them, and then has their postcode; the house itself is in their own traces.
    ...named.flatMap(({ relative }) => (typeof relative === 'string' ? [] : [{ postcode, ...relative }])),
  ];
  // Whoever tells of them may not know on which day they were born.
  const traces = [
    ...new Set(people.flatMap((person) => [...familyTraces(person), ...nameTraces(person)]).map(keyDigest)),
  ];
  const said = new Set(before?.traces);
  return ok({
    personId: PersonId.parse(actor.id),
    authority: actor.authority,
    version: seen + 1,
    at: now.toISOString(),
    relatives: named.length,
    traces,
    near: postcodeTrace(postcode).map(keyDigest),
    under: [...new Set(people.flatMap((person) => keysOfRecognisable(person, actor.authority, keyDigest)))],
    // What somebody took out for a while was not judged as it came.
    sought: before?.sought?.filter((trace) => said.has(trace)),
  });
}

/** That everything there was has been kept from whoever said this. */
export const soughtAll = ({ personId, version, traces }: StaffFamily): FamilySought => ({
  ...{ personId, version },
  sought: traces,
});

/** The traces by which it has not been. */
export const notSought = ({ traces, sought = [] }: StaffFamily): Set<string> => {
  const done = new Set(sought);
  return new Set(traces.filter((trace) => !done.has(trace)));
};

/** Those of the staff who may be meant by somebody who was told of, or be close to them: by more than was `said` before. */
export function staffAmong(
  people: readonly Recognisable[],
  families: readonly StaffFamily[],
  keyDigest: (text: string) => string,
  said: readonly Recognisable[] = [],
): Person['id'][] {
  const before = new Set(said.flatMap(familyTraces));
  const fresh = people.flatMap(familyTraces).filter((trace) => !before.has(trace));
  const told = new Set(fresh.map(keyDigest));
  return families.filter(({ traces }) => traces.some((trace) => told.has(trace))).map(({ personId }) => personId);
}
