import type { PersonDetails } from '../person/person-record.ts';
import { type Digest, type KeyKind, keysToFile } from '../person-match/person-keys.ts';
import { familyTraces, type Recognisable } from './family-traces.ts';

/** The keys of the register that say as much as a trace does: whoever shares a trace of names stands under one of them. */
const kinds: readonly KeyKind[] = ['name-and-birth', 'name-and-postcode'];

/**
 * The keys under which somebody may stand in the register already, if they were told of before. Somebody who is known by
 * their house alone stands under none of them.
 */
export function keysOfRecognisable(
  { given, family, born, postcode }: Recognisable,
  authority: string,
  digest: Digest,
): string[] {
  const details: PersonDetails = {
    ...{ kind: 'adult', given, family, otherNames: [] },
    birth: born ? { kind: 'exact', date: born } : { kind: 'not-known' },
    addresses: postcode ? [{ postcode, former: false }] : [],
  };
  return keysToFile(details, authority, digest)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ key }) => key);
}

/** Somebody who has a record, as they are compared with the families of staff: where they live now, and not before. */
export function recognisableIn({ given, family, birth, addresses }: PersonDetails): Recognisable {
  const home = addresses.find(({ former }) => !former);
  const born = birth.kind === 'exact' ? birth.date : undefined;
  return { given, family, born, house: home?.lines, postcode: home?.postcode };
}

/** Whether a record may be of somebody by one of some traces. */
export const leavesOneOf = (traces: ReadonlySet<string>, record: PersonDetails, digest: Digest): boolean =>
  familyTraces(recognisableIn(record)).some((trace) => traces.has(digest(trace)));
