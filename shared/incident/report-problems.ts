import { squeeze } from '../letter/preflight/folded-text.ts';
import { birthWarnings } from '../person/age.ts';
import { type Birth, bornBetween } from '../person/birth.ts';
import type { Problem } from '../result.ts';
import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import { localDate } from '../time/london.ts';
import { comparableReference } from './incident.ts';
import { hasRole, type IncidentAdult, type IncidentChild, isUnborn, nameOfChild } from './people.ts';
import type { Separated } from './report.ts';

const parents: readonly string[] = ['mother', 'father'];

/** Whether nobody born in the one span can be the parent of somebody born in the other. */
function youngerThan(parent: Birth, child: Birth): boolean {
  const [older, younger] = [bornBetween(parent), bornBetween(child)];
  return older !== undefined && younger !== undefined && older.earliest >= younger.latest;
}

const sameBirth = (one: Birth, other: Birth): boolean => JSON.stringify(one) === JSON.stringify(other);

const childProblems = (child: IncidentChild, at: number, { facts }: Separated, today: string): Problem[] => {
  const field = (name: string) => `children.${at}.${name}`;
  const name = nameOfChild(child);
  const warnings = birthWarnings(child.birth, today);
  const twin = facts.children
    .slice(0, at)
    .find(
      (other) => name && squeeze(nameOfChild(other) ?? '') === squeeze(name) && sameBirth(other.birth, child.birth),
    );
  return [
    ...(name === undefined && !isUnborn(child) ? [{ field: field('forename'), code: 'missing' }] : []),
    ...(warnings.includes('born-in-future') ? [{ field: field('birth'), code: 'born-in-future' }] : []),
    ...(warnings.includes('not-a-child') ? [{ field: field('birth'), code: 'not-a-child' }] : []),
    ...(twin ? [{ field: field('forename'), code: 'twice' }] : []),
  ];
};

const adultProblems = (adult: IncidentAdult, at: number, { facts }: Separated, today: string): Problem[] => {
  const born = bornBetween(adult.birth);
  const twin = facts.adults
    .slice(0, at)
    .find((other) => squeeze(other.name) === squeeze(adult.name) && sameBirth(other.birth, adult.birth));
  return [
    ...(adult.birth.kind === 'expected' || (born && born.earliest > today)
      ? [{ field: `adults.${at}.birth`, code: 'born-in-future' }]
      : []),
    ...(twin ? [{ field: `adults.${at}.name`, code: 'twice' }] : []),
    ...adult.relationships.flatMap(({ childId, relationship }, place): Problem[] => {
      const child = facts.children.find(({ id }) => id === childId);
      if (!child) return [{ field: `adults.${at}.relationships.${place}.childId`, code: 'not-listed' }];
      const impossible = parents.includes(relationship) && youngerThan(adult.birth, child.birth);
      const which = facts.children.indexOf(child);
      return impossible ? [{ field: `children.${which}.birth`, code: 'older-than-parent' }] : [];
    }),
  ];
};

const twice = (list: 'adults' | 'children', ids: readonly string[]): Problem[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) < at ? [{ field: `${list}.${at}.id`, code: 'twice' }] : []));

/** What cannot be so in a report that is well formed, each problem where it stands. What is only unlikely is kept. */
export function reportProblems(report: Separated, { forces }: Pick<DomesticAbuse, 'forces'>, now: Date): Problem[] {
  const { facts } = report;
  const { occurredAt, occurredUntil, reportedAt, force, adults, children } = facts;
  const before = (moment: string | undefined) => moment !== undefined && Date.parse(moment) < Date.parse(occurredAt);
  const today = localDate(now);
  const wrong: [field: string, code: string, isWrong: boolean][] = [
    ['policeReference', 'no-reference', comparableReference(facts.policeReference) === ''],
    ['force', 'not-listed', !forces.some(({ code }) => code === force)],
    ['occurredAt', 'in-the-future', Date.parse(occurredAt) > now.getTime()],
    ['occurredUntil', 'before-start', before(occurredUntil)],
    ['reportedAt', 'before-start', before(reportedAt)],
    ['adults', 'no-victim', !adults.some((adult) => hasRole(adult, 'victim'))],
  ];
  return [
    ...wrong.flatMap(([field, code, isWrong]) => (isWrong ? [{ field, code }] : [])),
    ...twice(
      'adults',
      adults.map(({ id }) => id),
    ),
    ...twice(
      'children',
      children.map(({ id }) => id),
    ),
    ...adults.flatMap((adult, at) => adultProblems(adult, at, report, today)),
    ...children.flatMap((child, at) => childProblems(child, at, report, today)),
  ];
}

/** The parts in which a report differs from another about the same incident, such as `children.0.birth`. */
export function differencesBetween(one: unknown, other: unknown, path = ''): string[] {
  if (isPlain(one) && isPlain(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return names.flatMap((name) => differencesBetween(one[name], other[name], path ? `${path}.${name}` : name));
  }
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [path];
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
