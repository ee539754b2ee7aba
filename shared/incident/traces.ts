import { squeeze } from '../letter/preflight/folded-text.ts';
import { checkNhsNumber } from '../person/nhs-number.ts';
import { checkUpn } from '../person/upn.ts';
import type { HistoryAbout } from './history.ts';
import type { IncidentFacts } from './incident.ts';
import { hasRole, nameOfChild } from './people.ts';
import type { SealedIncident } from './sealed.ts';

/** The key of a history in which an incident stands. It says nothing of the person. */
export type Trace = { about: HistoryAbout; personId?: string; key: string };

type Digest = (text: string) => string;
type Told = Pick<IncidentFacts, 'adults' | 'children'>;

/**
 * Every history that an incident belongs to. People are the same when name and date of birth are, or a valid NHS number
 * or unique pupil number; a household is where it happened, if that was home, and never where a victim has fled to.
 */
export function tracesOf(
  { adults, children }: Told,
  { account: { place } }: Pick<SealedIncident, 'account'>,
  authority: string,
  digest: Digest,
): Trace[] {
  const key = (...parts: string[]) => digest(['incident-history', authority, ...parts].join('|'));
  const named = (name: string | undefined, birth: { kind: string; date?: string }): string[] =>
    name && birth.kind === 'exact' && birth.date ? [key('person', squeeze(name), birth.date)] : [];

  const people = adults.flatMap((adult): Trace[] => {
    const { id, name, birth } = adult;
    return named(name, birth).flatMap((found) => [
      ...(hasRole(adult, 'victim') ? [{ about: 'victim' as const, personId: id, key: key('victim', found) }] : []),
      ...(hasRole(adult, 'alleged-abuser')
        ? [{ about: 'alleged-abuser' as const, personId: id, key: key('alleged-abuser', found) }]
        : []),
    ]);
  });
  const of = (about: HistoryAbout) => people.filter((trace) => trace.about === about);
  const couples = of('victim').flatMap((victim) =>
    of('alleged-abuser')
      .filter(({ personId }) => personId !== victim.personId)
      .map((abuser): Trace => ({ about: 'couple', key: key('couple', victim.key, abuser.key) })),
  );
  const young = children.flatMap((child): Trace[] => {
    const nhs = checkNhsNumber(child.nhsNumber ?? '');
    const upn = checkUpn(child.upn ?? '');
    const keys = [
      ...named(nameOfChild(child), child.birth),
      ...(nhs.valid ? [key('nhs', nhs.value)] : []),
      ...(upn.valid ? [key('upn', upn.value)] : []),
    ];
    return keys.map((found) => ({ about: 'child', personId: child.id, key: key('child', found) }));
  });
  const home = place.kind === 'home' ? (place.uprn ?? [place.address, place.postcode].filter(Boolean).join(' ')) : '';
  const household: Trace[] = squeeze(home) === '' ? [] : [{ about: 'household', key: key('household', squeeze(home)) }];
  return [...people, ...couples, ...young, ...household].filter(
    (trace, at, all) => all.findIndex((other) => other.key === trace.key) === at,
  );
}
