import type { Incident } from '../incident/incident.ts';
import { type IncidentChild, nameOfChild } from '../incident/people.ts';
import { maySay } from '../incident/withheld.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import type { Settings } from '../settings.ts';
import { localDate } from '../time/london.ts';
import { allowedValues } from './allowed-values.ts';
import { responseTo } from './due.ts';
import type { IssuedOutcome, OutcomeLine } from './outcome.ts';
import { childrenInScope } from './scope.ts';
import type { AgencySlice } from './slice.ts';
import type { TriageAgency } from './triage-agency.ts';
import { unlessWithheld } from './unless-withheld.ts';

/** What of an incident a slice is made from. There is nothing in it by which anybody could be found. */
export type ToldIncident = Pick<Incident, 'reference' | 'facts' | 'withheld'>;

/** The agencies that may know of a child's school although it must stay unknown, because they are those who sought it. */
const knowSecretSchools: readonly TriageAgency[] = ['police', 'childrens-social-care', 'education'];

/** Whether an agency may read a line: its own, or one that is for all; and what is for social care only, nobody else. */
export const mayRead = (
  { agency, visibility }: Pick<OutcomeLine, 'agency' | 'visibility'>,
  reader: TriageAgency,
): boolean =>
  visibility === 'social-care-only' ? reader === 'childrens-social-care' : visibility === 'all' || agency === reader;

const nameOf = (agency: TriageAgency, settings: Settings): string =>
  triageSettings(settings).agencies.find((candidate) => candidate.agency === agency)?.name ?? agency;

function childFor(child: IncidentChild, agency: TriageAgency, incident: ToldIncident): AgencySlice['children'][number] {
  const { id, birth, schoolName, schoolConfidential, nhsNumber, upn, present, seen, spokenTo, injured } = child;
  const name = nameOfChild(child);
  const said = (field: 'where' | 'words' | 'injuries') =>
    child[field] !== undefined && maySay(incident, `children.${id}.${field}`) ? { [field]: child[field] } : {};
  return {
    id,
    ...(name && { name }),
    birth,
    ...(schoolName && (!schoolConfidential || knowSecretSchools.includes(agency)) && { schoolName }),
    ...(nhsNumber && agency === 'health' && { nhsNumber }),
    ...(upn && agency === 'education' && { upn }),
    ...(present && { present }),
    ...(seen && { seen }),
    ...(spokenTo && { spokenTo }),
    ...(injured && { injured }),
    ...said('where'),
    ...said('words'),
    ...said('injuries'),
  };
}

function lineFor(
  line: OutcomeLine,
  outcome: IssuedOutcome,
  reader: TriageAgency,
  settings: Settings,
): AgencySlice['lines'][number] {
  const { id, agency, value, childId, due } = line;
  const text = unlessWithheld(outcome, `lines.${id}.text`, line.text ?? '');
  const owner = unlessWithheld(outcome, `lines.${id}.owner`, line.owner);
  const words = allowedValues(agency, settings).find(({ code }) => code === value)?.words ?? value;
  return {
    id,
    agency,
    agencyName: nameOf(agency, settings),
    own: agency === reader,
    value: { code: value, words },
    ...(childId && { childId }),
    ...(text && { text }),
    owner,
    due,
  };
}

/**
 * What one agency is told: the common part, its own lines and those that are for all, about the children in its scope. A
 * conference is named to those alone who take part in them. `settings` are those of the outcome's own version.
 */
export function sliceForAgency(
  outcome: IssuedOutcome,
  incident: ToldIncident,
  agency: TriageAgency,
  settings: Settings,
): AgencySlice {
  const { facts, reference } = incident;
  const { force, policeReference, occurredAt, grade, sentence, adults } = facts;
  const children = childrenInScope(facts, { kind: 'agency', agency });
  const here = (childId: string) => children.some(({ id }) => id === childId);
  const inScope = (childId: string | undefined) => childId === undefined || here(childId);
  const { victimContact, marac, level, summary, notRecorded, lines } = outcome;
  const own = triageSettings(settings).agencies.find((candidate) => candidate.agency === agency);
  return {
    reference,
    force,
    policeReference,
    occurredOn: localDate(new Date(occurredAt)),
    grade,
    level,
    levelName: responseTo(level, triageSettings(settings)).name,
    ...(sentence && maySay(incident, 'sentence') && { sentence }),
    summary: unlessWithheld(outcome, 'summary', summary),
    adults: adults.map(({ name, roles }) => ({ name, roles })),
    children: children.map((child) => childFor(child, agency, incident)),
    notRecorded: notRecorded.filter((code) => !code.includes('.') || here(code.slice(0, code.indexOf('.')))),
    ...(victimContact && {
      victimContact: {
        agencyName: nameOf(victimContact.agency, settings),
        owner: unlessWithheld(outcome, 'victimContact', victimContact.owner),
      },
    }),
    ...(marac &&
      own?.marac && {
        marac: {
          agencyName: nameOf(marac.agency, settings),
          owner: unlessWithheld(outcome, 'marac', marac.owner),
          due: marac.due,
        },
      }),
    lines: lines
      .filter((line) => mayRead(line, agency) && inScope(line.childId))
      .map((line) => lineFor(line, outcome, agency, settings)),
  };
}
