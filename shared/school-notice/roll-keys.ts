import type { IncidentChild } from '../incident/people.ts';
import { nameOfChild } from '../incident/people.ts';
import { squeeze } from '../letter/preflight/folded-text.ts';
import { checkUpn } from '../person/upn.ts';

/** What a child is known by on rolls: digests, which say nothing of who it is. */
export type RollKeys = { upn?: string; person?: string };

type Digest = (text: string) => string;

/** As much of a digest as no two pupils of a country share, so that the roll of a large college is kept whole. */
const digits = 32;

/** The keys of a pupil: by a valid unique pupil number, and by name and date of birth together. */
export function rollKeys(
  { name, born, upn }: { name?: string | undefined; born?: string | undefined; upn?: string | undefined },
  authority: string,
  digest: Digest,
): RollKeys {
  const key = (...parts: string[]) => digest(['school-roll', authority, ...parts].join('|')).slice(0, digits);
  const number = checkUpn(upn ?? '');
  return {
    ...(number.valid && { upn: key('upn', number.value) }),
    ...(name && born && { person: key('person', squeeze(name), born) }),
  };
}

/** The same of a child of an incident. */
export const rollKeysOfChild = (child: IncidentChild, authority: string, digest: Digest): RollKeys =>
  rollKeys(
    { name: nameOfChild(child), born: child.birth.kind === 'exact' ? child.birth.date : undefined, upn: child.upn },
    authority,
    digest,
  );
