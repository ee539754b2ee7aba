import { isStale } from '../../../shared/case-feed/feed.ts';
import { answerOf, isKept, isStrong } from '../../../shared/open-check/answer.ts';
import type { AskedAfter } from '../../../shared/open-check/open-check.ts';
import type { PersonDetails } from '../../../shared/person/person-record.ts';
import { openCheckOf } from '../../../shared/settings/open-check.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { PeopleDeps } from './context.ts';
import { matchingOf } from './possible.ts';

/** A child as the case system can be asked after them; undefined where we know too little to ask. */
function askedAfter({ kind, given, family, birth, nhsNumber, upn, addresses }: PersonDetails): AskedAfter | undefined {
  if (kind !== 'child' || !given || !family || birth.kind !== 'exact') return undefined;
  const postcode = addresses.find(({ former }) => !former)?.postcode;
  return { given, family, dateOfBirth: birth.date, postcode, nhsNumber, upn };
}

/** `sure`: they agree in everything that was told of them, as a check asks for before it says so. */
export type OpenToTeam = { team: string; sure: boolean } | 'not-known' | undefined;

/**
 * With which team a child is open, by the case system's list and by the same rule as a check; for us also where they likely
 * are the one child of that list. Of a child who is kept from view nothing is said. ‘not-known’: the list is too old, or there is none.
 */
export async function openToTeam(
  { store, now }: Pick<PeopleDeps, 'store' | 'now'>,
  details: PersonDetails,
  { authority, settings }: { authority: string; settings: Settings },
): Promise<OpenToTeam> {
  const rules = openCheckOf(settings);
  const about = askedAfter(details);
  if (!rules || !about) return undefined;
  const { head, children } = await store.caseFeed.near(authority, about);
  const fresh = !isStale(head, { now: now(), hours: rules.staleHours });
  if (!fresh) return 'not-known';
  const { answer, near } = answerOf(about, children, { matching: matchingOf(settings), fresh, drawn: false });
  const [one, ...others] = near.filter(isStrong);
  if (!one || others.length > 0 || isKept(one.child)) return undefined;
  return { team: one.child.team, sure: answer === 'open' };
}
