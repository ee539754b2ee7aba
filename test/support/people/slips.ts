import type { PersonDetails } from '../../../shared/person/person-record.ts';
import { addDays } from '../../../shared/time/dates.ts';
import type { Chance } from './chance.ts';
import { nicknames, origins, spellings } from './names.ts';
import { aHome } from './register.ts';

/** What was told and what is filed of one person, before or after something made them differ. */
export type Told = { told: PersonDetails; filed: PersonDetails };
/** A slip, or what time does: undefined where it cannot happen to this person. */
type Slip = (pair: Told, date: string, chance: Chance) => Told | undefined;

const letters = 'abcdefghijklmnopqrstuvwxyz';

function mistyped(name: string, chance: Chance): string {
  const at = 1 + chance.below(Math.max(1, name.length - 1));
  const letter = chance.of([...letters]);
  const [before, here, next, after] = [name.slice(0, at), name[at] ?? '', name[at + 1] ?? '', name.slice(at + 2)];
  return chance.of([
    before + next + after,
    before + here + here + next + after,
    before + letter + next + after,
    before + next + here + after,
  ]);
}

const respelled = (name: string, chance: Chance): string =>
  name
    .split(/(?=[ -])|(?<=[ -])/)
    .map((word) => (spellings[word] ? chance.of(spellings[word]) : word))
    .join('');

const family = (chance: Chance): string => chance.oftenFirst(chance.of(origins).families);
const ofTold = ({ told, filed }: Told, changes: Partial<PersonDetails>): Told => ({
  told: { ...told, ...changes },
  filed,
});
const exact = (date: string) => ({ birth: { kind: 'exact' as const, date } });

/** Everything that makes two records of one person differ, by its name. Each is put on what a referrer would tell. */
export const slips: Readonly<Record<string, Slip>> = {
  'as told': (pair) => pair,
  'mistyped name': (pair, _, chance) => {
    const which = chance.of(['given', 'family'] as const);
    return ofTold(pair, { [which]: mistyped(pair.told[which] ?? '', chance) });
  },
  nickname: (pair) => {
    const [first = '', ...others] = (pair.told.given ?? '').split(' ');
    const short = nicknames[first];
    return short ? ofTold(pair, { given: [short, ...others].join(' ') }) : undefined;
  },
  'another spelling': (pair, _, chance) => {
    const [given, last] = [respelled(pair.told.given ?? '', chance), respelled(pair.told.family ?? '', chance)];
    return given !== pair.told.given || last !== pair.told.family ? ofTold(pair, { given, family: last }) : undefined;
  },
  'day and month changed over': (pair, date) => {
    const [year, month, day] = date.split('-');
    return Number(day) <= 12 && day !== month ? ofTold(pair, exact(`${year}-${day}-${month}`)) : undefined;
  },
  'date mistyped': (pair, date, chance) => {
    const year = Number(date.slice(0, 4)) + chance.of([-1, 1]);
    if (chance.is(0.4) && date.slice(5) !== '02-29') return ofTold(pair, exact(year + date.slice(4)));
    const last = Number(date.slice(9));
    const other = `${date.slice(0, 9)}${(last + 1 + chance.below(7)) % 10}`;
    const real = !Number.isNaN(Date.parse(other)) && new Date(other).toISOString().startsWith(other);
    return real ? ofTold(pair, exact(other)) : undefined;
  },
  'family name changed': (pair, _, chance) => {
    const before = pair.told.family ?? '';
    const otherNames = chance.is(0.5) ? [before] : [];
    return ofTold(pair, { family: chance.is(0.3) ? `${before}-${family(chance)}` : family(chance), otherNames });
  },
  'moved house': (pair, _, chance) => {
    const before = pair.told.addresses.map((address) => ({ ...address, former: true }));
    return ofTold(pair, { addresses: [aHome(chance), ...(chance.is(0.3) ? before : [])] });
  },
  'names changed over': (pair) => ofTold(pair, { given: pair.told.family, family: pair.told.given }),
  'half of a double name': (pair, _, chance) => {
    const parts = (pair.told.family ?? '').split('-');
    return parts.length > 1 ? ofTold(pair, { family: chance.of(parts) }) : undefined;
  },
  'middle name left out': (pair, _, chance) => {
    const parts = (pair.told.given ?? '').split(' ');
    return parts.length > 1 ? ofTold(pair, { given: chance.is(0.85) ? parts[0] : parts[1] }) : undefined;
  },
  'known by another name': (pair, _, chance) =>
    ofTold(pair, { given: chance.of(chance.of(origins).girls), otherNames: [pair.told.given ?? ''] }),
  'unborn, then born': (pair, date, chance) => {
    if (pair.told.kind === 'adult' || pair.told.addresses.length === 0) return undefined;
    const expected = addDays(date, chance.below(50) - 12);
    const unborn: PersonDetails = {
      ...{ kind: 'child', family: pair.filed.family, otherNames: [], addresses: pair.told.addresses, sex: 'U' },
      ...(chance.is(0.5) && { given: chance.of(['Baby', 'Unborn', 'Baby Girl']) }),
      birth: { kind: 'expected', date: expected },
    };
    return { told: pair.told, filed: unborn };
  },
  'age estimated': (pair, date) => {
    const toldOn = '2026-11-24';
    const years = Number(toldOn.slice(0, 4)) - Number(date.slice(0, 4)) - (date.slice(5) > toldOn.slice(5) ? 1 : 0);
    if (pair.told.addresses.length === 0 || years < 0) return undefined;
    return ofTold(pair, { birth: { kind: 'approximate-age', age: years, unit: 'years', toldOn } });
  },
};

/** How often each happens, among a hundred. */
export const slipShares: Readonly<Record<keyof typeof slips, number>> = {
  ...{ 'as told': 16, 'mistyped name': 13, nickname: 12, 'another spelling': 10, 'day and month changed over': 7 },
  ...{ 'date mistyped': 7, 'family name changed': 8, 'moved house': 11, 'names changed over': 3 },
  ...{ 'half of a double name': 3, 'middle name left out': 4, 'known by another name': 1, 'unborn, then born': 4 },
  ...{ 'age estimated': 1 },
};
