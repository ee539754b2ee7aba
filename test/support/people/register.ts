import type { PersonDetails } from '../../../shared/person/person-record.ts';
import { dateOf, dayNumberOf } from '../../../shared/time/dates.ts';
import { testNhsNumber, testUpn } from '../person-details.ts';
import type { Chance } from './chance.ts';
import { type Origin, origins } from './names.ts';

/** Somebody made up, with everything that is true of them; records tell a part of it. */
export type Someone = {
  id: string;
  household: number;
  /** Born in one birth with another of the household. */
  twin: boolean;
  truth: Required<Omit<PersonDetails, 'birth' | 'school' | 'upn' | 'given' | 'family'>> & {
    given: string;
    family: string;
    birth: { kind: 'exact'; date: string };
    upn?: string;
    school?: { name: string; urn: string };
  };
};

const streets = ['High Street', 'Station Road', 'Church Lane', 'Mill Close', 'Orchard Way', 'Castle View', 'The Green'];
const schools = Array.from({ length: 30 }, (_, at) => ({
  name: `School of Ward ${at + 1}`,
  urn: String(130_000 + at),
}));
const pairsOfLetters = [...'ABDEFGHJLNP'].flatMap((one) => [...'QRSTUWXYZ'].map((other) => one + other));

const originOf = (chance: Chance): Origin => {
  const hundred = origins.flatMap((origin) => Array.from({ length: Math.round(origin.share * 100) }, () => origin));
  return chance.of(hundred);
};

/** A home, in one of 24 districts of a county. */
export function aHome(chance: Chance): { lines: string; postcode: string; former: boolean } {
  const [number, street] = [1 + chance.below(90), chance.of(streets)];
  const flat = chance.is(0.15) ? `Flat ${1 + chance.below(9)}, ` : '';
  const postcode = `WX${1 + chance.below(24)} ${1 + chance.below(9)}${chance.of(pairsOfLetters)}`;
  return { lines: `${flat}${number} ${street}`, postcode, former: false };
}

export const aGivenName = (chance: Chance, origin: Origin, sex: 'F' | 'M'): string => {
  const name = () => chance.oftenFirst(sex === 'F' ? origin.girls : origin.boys);
  const first = name();
  const second = chance.is(0.18) ? name() : first;
  return second === first ? first : `${first} ${second}`;
};

const aDay = (chance: Chance, from: number, to: number): string =>
  dateOf(dayNumberOf(from, 1, 1) + chance.below((to - from) * 365));

/** Nobody calls two of a family by one name, or one by a part of the other's; both may begin with Muhammad. */
const isTooLike = (one: string, other: string): boolean =>
  ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);

/** A register of at least so many people in households, with brothers and sisters, twins and half families. */
export function aRegister(chance: Chance, size: number): Someone[] {
  const people: Someone[] = [];
  let numbers = chance.below(100_000);
  for (let household = 0; people.length < size; household += 1) {
    const origin = originOf(chance);
    const home = aHome(chance);
    const family = chance.oftenFirst(origin.families);
    const double = chance.is(0.07) ? `${family}-${chance.oftenFirst(origin.families)}` : family;
    const school = chance.of(schools);
    const called: string[] = [];
    const add = (kind: 'child' | 'adult', date: string, name: string, twin = false) => {
      numbers += 1;
      const sex = chance.of(['F', 'M'] as const);
      let given = aGivenName(chance, origin, sex);
      while (called.some((name) => isTooLike(given, name))) given = aGivenName(chance, origin, sex);
      called.push(given);
      const schooled = kind === 'child' && date < '2022-09-01';
      people.push({
        id: `p${people.length}`,
        household,
        twin,
        truth: {
          ...{ kind, given, family: name, otherNames: [], birth: { kind: 'exact', date }, sex, addresses: [home] },
          nhsNumber: testNhsNumber(numbers),
          ...(schooled && { upn: testUpn(numbers), school }),
        },
      });
    };
    for (let at = 0; at < 1 + chance.below(2); at += 1) {
      add('adult', aDay(chance, 1970, 2004), at === 0 || chance.is(0.6) ? family : chance.oftenFirst(origin.families));
    }
    for (let at = 0; at < 1 + chance.below(3); at += 1) {
      const date = aDay(chance, 2008, 2026);
      const twins = chance.is(0.04);
      add('child', date, double, twins);
      if (twins) add('child', date, double, true);
    }
  }
  return people;
}

/** What the council's own record tells of somebody: most of it, and not always. */
export function asFiled({ truth }: Someone, chance: Chance): PersonDetails {
  const { nhsNumber, upn, school, sex, addresses, ...rest } = truth;
  const year = Number(truth.birth.date.slice(0, 4));
  const partly = truth.kind === 'adult' && chance.is(0.04);
  return {
    ...rest,
    ...(partly && { birth: { kind: 'month-year', year, month: Number(truth.birth.date.slice(5, 7)) } }),
    addresses: chance.is(0.97) ? addresses : [],
    ...(chance.is(0.97) && { sex }),
    ...(chance.is(truth.kind === 'child' ? 0.7 : 0.3) && { nhsNumber }),
    ...(upn && chance.is(0.6) && { upn }),
    ...(school && chance.is(0.8) && { school }),
  };
}

/** What somebody who raises a concern tells: the names, mostly the date of birth and address, seldom a number. */
export function asTold({ truth }: Someone, chance: Chance): PersonDetails {
  const { nhsNumber, upn, school, sex, addresses, ...rest } = truth;
  return {
    ...rest,
    addresses: chance.is(0.92) ? addresses : [],
    ...(chance.is(0.93) && { sex }),
    ...(chance.is(0.3) && { nhsNumber }),
    ...(upn && chance.is(0.3) && { upn }),
    ...(school && chance.is(0.6) && { school }),
  };
}
