import { comparePeople } from '../../../shared/person-match/compare.ts';
import { type Matching, readyMatching } from '../../../shared/person-match/matching.ts';
import { detailsOf, type FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { saidNotTheSame } from '../../../shared/person-record/not-the-same.ts';
import { pairsOf, type SameEvent } from '../../../shared/same-event/same-event.ts';
import { personMatchingOf } from '../../../shared/settings/person-matching.ts';
import { errorName } from '../../log.ts';
import type { KeysReadSoFar } from '../../store/person-search.ts';
import type { ToldPeople } from '../../store/told-people.ts';
import { type SweepDeps, tellOfUndone } from './sweep-part.ts';

/** So many concerns and incidents are compared in one minute; the rest in the next. */
const mostInMinute = 100;

/**
 * How those of one minute are compared. Whoever is filed after a key was read is compared in a later minute, and is found
 * then: no key need be read twice in one.
 */
type Comparing = { matching: Matching; hours: number; soFar: KeysReadSoFar };

/** The people who are, or likely are, the child of a record. */
async function likelySame({ store, digest }: SweepDeps, record: FiledRecord, { matching, soFar }: Comparing) {
  const details = detailsOf(record);
  const { found } = await store.personRecords.candidates(details, { matching, restricted: true, soFar });
  const likely = found.filter(({ record: its, person }) => {
    const { tier } = comparePeople(details, detailsOf(its), matching);
    return (tier === 'same' || tier === 'likely') && !saidNotTheSame(record, person, digest);
  });
  const own = await store.personRecords.personsOf([record]);
  return [...new Map([...own.values(), ...likely.map(({ person }) => person)].map((one) => [one.id, one])).values()];
}

/** What may be about the same event as one concern or incident, by the children in it. */
async function pairsWith(deps: SweepDeps, { people }: ToldPeople, comparing: Comparing): Promise<SameEvent[]> {
  const { store, digest, authority } = deps;
  const records = await store.personRecords.those(people.map(({ record }) => record));
  const pairs: SameEvent[] = [];
  for (const record of records.values()) {
    const [told] = record.appearances;
    if (record.kind !== 'child' || !told) continue;
    const { kind, id, reference, at } = told;
    const own = { kind, id, reference, at, record: record.id };
    const { hours } = comparing;
    pairs.push(...pairsOf(own, await likelySame(deps, record, comparing), { hours, authority, digest }));
  }
  return [...new Map(pairs.map((pair) => [pair.id, pair])).values()];
}

/**
 * Puts into the lane what may be about one event: concerns and incidents about one child that came near to each other.
 * Nothing of them changes, and nothing leaves the board.
 */
export async function sweepSameEvents(deps: SweepDeps): Promise<void> {
  const { store, now, newId, log } = deps;
  const settings = await store.settings.inForce(now());
  const matching = readyMatching(personMatchingOf(settings));
  const { items, unreadable } = await store.personRecords.toCompare(mostInMinute);
  const { hours } = settings.limits.sameEvent;
  const comparing = { matching, hours, soFar: new Map() };
  let failed = 0;
  for (const told of items) {
    try {
      for (const pair of await pairsWith(deps, told, comparing)) await store.sameEvents.found(pair, newId());
      await store.personRecords.compared(told, newId());
    } catch (error) {
      failed += 1;
      log.error('event not compared', { [told.kind]: told.id, error: errorName(error) });
    }
  }
  tellOfUndone({ failed, unreadable });
}
