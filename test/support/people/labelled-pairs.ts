import type { PersonDetails } from '../../../shared/person/person-record.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { aHome, aRegister, asFiled, asTold, type Someone } from './register.ts';
import { slipShares, slips } from './slips.ts';

/** What was told of somebody who is in the register, under this id. */
export type TruePair = { kind: string; id: string; told: PersonDetails };
/** Two records of two people who are easily taken for one. */
export type FalsePair = { kind: string; one: PersonDetails; other: PersonDetails };

/** A register, as it is filed by id, with as many labelled pairs of each sort as were asked for. */
export type Labelled = { filed: Map<string, PersonDetails>; same: TruePair[]; others: FalsePair[] };

const kinds = Object.entries(slipShares).flatMap(([kind, share]) => Array.from({ length: share }, () => kind));

/** Two people of one household. */
function withinHousehold(people: readonly Someone[], twins: boolean): [Someone, Someone][] {
  return people.flatMap((one, at) => {
    const next = people[at + 1];
    const born = next?.household === one.household && next.truth.kind === one.truth.kind;
    return next && born && one.twin === twins && next.twin === twins ? [[one, next] as [Someone, Someone]] : [];
  });
}

/** How two people come to look like one; each makes a lookalike of somebody, told by somebody else. */
const lookalikes: Readonly<Record<string, (someone: Someone, chance: Chance) => Someone>> = {
  'cousin of one name': (someone, chance) => {
    const { date } = someone.truth.birth;
    const days = (chance.is(0.5) ? 1 : -1) * (20 + chance.below(900));
    return stranger(someone, chance, {
      birth: { kind: 'exact', date: addDays(date, days) },
      addresses: [aHome(chance)],
    });
  },
  'namesake born the same day': (someone, chance) => stranger(someone, chance, { addresses: [aHome(chance)] }),
  'father or mother of one name': (someone, chance) => {
    const date = addDays(someone.truth.birth.date, -(7000 + chance.below(6000)));
    return stranger(someone, chance, { kind: 'adult', birth: { kind: 'exact', date } });
  },
  'a brother or sister of nearly one name': (someone, chance) => {
    const date = addDays(someone.truth.birth.date, 300 + chance.below(1200));
    return stranger(someone, chance, { birth: { kind: 'exact', date }, given: `${someone.truth.given}a` });
  },
};

const stranger = (someone: Someone, chance: Chance, changes: Partial<Someone['truth']>): Someone => {
  const [{ nhsNumber }] = [aRegister(chance, 1)[0]!.truth];
  const { upn: _, ...truth } = someone.truth;
  return { ...someone, truth: { ...truth, nhsNumber, ...changes } };
};

/** The same for the same seed. Each person who is told of comes once. */
export function labelledPairs(
  seed: number,
  { people, same, others }: Record<'people' | 'same' | 'others', number>,
): Labelled {
  const chance = chanceFrom(seed);
  const register = aRegister(chance, people);
  const filed = new Map(register.map((someone) => [someone.id, asFiled(someone, chance)]));

  const truePairs: TruePair[] = [];
  for (let at = 0; truePairs.length < same; at += 1) {
    const someone = register[(at * 7919) % register.length]!;
    const kind = chance.of(kinds);
    const pair = { told: asTold(someone, chance), filed: filed.get(someone.id)! };
    const slipped = slips[kind]!(pair, someone.truth.birth.date, chance);
    if (!slipped) continue;
    filed.set(someone.id, slipped.filed);
    truePairs.push({ kind, id: someone.id, told: slipped.told });
  }

  const told = (kind: string, one: Someone, other: Someone): FalsePair => ({
    ...{ kind, one: asTold(one, chance), other: asFiled(other, chance) },
  });
  const twins = withinHousehold(register, true).map(([one, other]) => told('twins', one, other));
  const siblings = withinHousehold(register, false).map(([one, other]) => told('brothers and sisters', one, other));
  const wrongNumber = withinHousehold(register, true).map(([one, other]): FalsePair => {
    const pair = told('twins, one with the other’s number', one, other);
    return {
      ...pair,
      one: { ...pair.one, nhsNumber: other.truth.nhsNumber },
      other: { ...pair.other, nhsNumber: other.truth.nhsNumber },
    };
  });
  const some = (pairs: FalsePair[]) => pairs.slice(0, others / 5);
  const near = [...some(twins), ...some(wrongNumber), ...some(siblings)];
  const rest = Array.from({ length: Math.max(0, others - near.length) }, (_, at) => {
    const someone = chance.of(register);
    const kind = Object.keys(lookalikes)[at % 4]!;
    return told(kind, lookalikes[kind]!(someone, chance), someone);
  });
  return { filed, same: truePairs, others: [...near, ...rest] };
}
