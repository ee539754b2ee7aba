import { triageSettings } from '../settings/domestic-abuse.ts';
import type { Settings } from '../settings.ts';
import type { IssuedOutcome, TriageOutcome } from './outcome.ts';
import { type Reader, readerKey } from './reader.ts';
import type { AgencySlice, SchoolSlice } from './slice.ts';
import { sliceForAgency, type ToldIncident } from './slice-for-agency.ts';
import { sliceForSchool } from './slice-for-school.ts';
import { TriageAgency as Agencies, type TriageAgency } from './triage-agency.ts';

/** What a reader is told, whoever they are. */
export type Slice = { kind: 'agency'; slice: AgencySlice } | { kind: 'school'; slice: SchoolSlice };

/**
 * What one reader is told of an outcome, and all that they are told: pages, mails and systems have it from here. Undefined
 * for a school without a pupil in it.
 */
export function sliceFor(
  outcome: IssuedOutcome,
  incident: ToldIncident,
  reader: Reader,
  settings: Settings,
): Slice | undefined {
  if (reader.kind === 'agency') {
    return { kind: 'agency', slice: sliceForAgency(outcome, incident, reader.agency, settings) };
  }
  const slice = sliceForSchool(outcome, incident, reader.urn, settings);
  return slice && { kind: 'school', slice };
}

/** Schools and settings that the lines of an outcome say are told, by the number of each child's own. */
function schoolsOf({ lines }: Pick<TriageOutcome, 'lines'>, { facts }: ToldIncident, settings: Settings): string[] {
  const { agencies } = triageSettings(settings);
  const telling = lines.filter(({ agency, value }) =>
    agencies.some((candidate) => candidate.agency === agency && candidate.tellsSchool.includes(value)),
  );
  return facts.children.flatMap(({ id, schoolUrn }) =>
    schoolUrn && telling.some(({ childId }) => childId === undefined || childId === id) ? [schoolUrn] : [],
  );
}

/**
 * Everyone who is given a part of an outcome: social care, whose record it is, each agency that has a line it may read,
 * speaks with the victim or refers to a conference, and each school that is told.
 */
export function readersOf(
  outcome: Pick<TriageOutcome, 'lines' | 'victimContact' | 'marac'>,
  incident: ToldIncident,
  settings: Settings,
): Reader[] {
  const { lines, victimContact, marac } = outcome;
  const named = new Set<TriageAgency>([
    'childrens-social-care',
    ...lines.filter(({ visibility }) => visibility !== 'social-care-only').map(({ agency }) => agency),
    ...(victimContact ? [victimContact.agency] : []),
    ...(marac ? [marac.agency] : []),
  ]);
  return [
    ...Agencies.options.filter((agency) => named.has(agency)).map((agency): Reader => ({ kind: 'agency', agency })),
    ...[...new Set(schoolsOf(outcome, incident, settings))].map((urn): Reader => ({ kind: 'school', urn })),
  ];
}

/** Readers without any that stand there twice. */
export const eachOnce = (readers: readonly Reader[]): Reader[] => [
  ...new Map(readers.map((reader) => [readerKey(reader), reader])).values(),
];
