import type { Actor } from '../../../shared/actor.ts';
import type { PersonDetails } from '../../../shared/person/person-record.ts';
import { comparePeople } from '../../../shared/person-match/compare.ts';
import { isHigher } from '../../../shared/person-match/ladder.ts';
import { type Matching, readyMatching } from '../../../shared/person-match/matching.ts';
import { type SearchOutcome, searchOutcome } from '../../../shared/person-match/search-outcome.ts';
import { detailsOf, type FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { seesRestricted } from '../../../shared/person-record/may-open.ts';
import { saidNotTheSame } from '../../../shared/person-record/not-the-same.ts';
import { toldTogether } from '../../../shared/person-record/told-together.ts';
import { personMatchingOf } from '../../../shared/settings/person-matching.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { PeopleDeps } from './context.ts';
import { openAmong } from './past.ts';

/** What a record says, and the person that it is of. */
export type Possible = PersonDetails & { person: FiledRecord };

const made = new WeakMap<object, Matching>();

/** The settings of matching, made ready once for each version that is read. */
export function matchingOf(settings: Settings): Matching {
  const key = settings.personMatching ?? settings;
  const known = made.get(key);
  if (known) return known;
  const matching = readyMatching(personMatchingOf(settings));
  made.set(key, matching);
  return matching;
}

type Asked = {
  actor: Actor;
  settings: Settings;
  /** Whose record it is that is looked for, so that they are not found themselves. */
  self?: FiledRecord;
};

/**
 * Whom somebody may be: each person once, by whichever of their records fits best, without those of whom somebody said
 * that they are not the same, and without whoever the actor may not know of. Whoever was told of together with somebody is
 * another person in the eyes of those who told, so they are offered only when they are likely to be entered twice.
 */
export async function possibleFor(
  { store, digest }: Pick<PeopleDeps, 'store' | 'digest'>,
  told: PersonDetails,
  { actor, settings, self }: Asked,
): Promise<SearchOutcome<Possible>> {
  const matching = matchingOf(settings);
  const restricted = seesRestricted(actor);
  const { found, overfull } = await store.personRecords.candidates(told, { matching, restricted });
  const details = detailsOf(told);
  const open = await openAmong(
    { store },
    actor,
    found.flatMap(({ record, person }) => [record, person]),
  );
  const best = new Map<string, { possible: Possible; bits: number }>();
  for (const { record, person } of found) {
    if (person.id === self?.id || record.id === self?.id || ![person, record].every(({ id }) => open.has(id))) {
      continue;
    }
    if (self && saidNotTheSame(self, person, digest)) continue;
    const { bits, tier } = comparePeople(details, detailsOf(record), matching);
    if (self && toldTogether(self, person) && !isHigher(tier, 'possible')) continue;
    const before = best.get(person.id);
    if (!before || bits > before.bits) best.set(person.id, { possible: { ...detailsOf(record), person }, bits });
  }
  return searchOutcome(
    details,
    [...best.values()].map(({ possible }) => possible),
    overfull,
    matching,
  );
}
