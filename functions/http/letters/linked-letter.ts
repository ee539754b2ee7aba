import type { Context } from 'hono';
import { shownAs } from '../../../shared/letter/shown-as.ts';
import type { LinkedLetter } from '../../store/letters.ts';
import type { Deps, PortalDeps } from '../context.ts';
import { readingMinutes } from '../link-cookie.ts';
import { letterCookie } from './letter-cookie.ts';
import { type ReadLetter, readLetter } from './read-letter.ts';

/** The letter behind a link, unless its recipient had an account that was closed or has gone elsewhere. */
export async function linkedLetter(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  token: string,
): Promise<LinkedLetter | undefined> {
  const found = await store.letters.byToken(token, now());
  if (!found.ok) return undefined;
  const { personId, organisation } = found.value.recipient;
  if (!personId) return found.value;
  const person = await store.people.find(personId);
  return person?.active && person.organisation.id === organisation.id ? found.value : undefined;
}

/** The letter that this browser may read with a code; that it was opened is kept before anyone sees a word, once a reading. */
export async function letterReadWithCode(
  deps: Pick<PortalDeps, 'store' | 'now' | 'newId' | 'cookieKey' | 'publicUrl' | 'log'>,
  c: Context,
  token: string,
): Promise<ReadLetter | undefined> {
  const { now } = deps;
  const found = (await letterCookie(deps).isOpen(c, token)) ? await linkedLetter(deps, token) : undefined;
  if (!found) return undefined;
  const { letter, recipient } = found;
  const last = recipient.opened.findLast(({ how }) => how === 'code');
  const reading = last && now().getTime() - Date.parse(last.at) < readingMinutes * 60_000;
  const again = reading && shownAs(letter, now()) === 'words';
  return again ? { letter, shown: 'words' } : readLetter(deps, letter, recipient, 'code');
}
