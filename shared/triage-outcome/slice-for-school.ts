import { type IncidentChild, isUnborn, nameOfChild } from '../incident/people.ts';
import { maySay } from '../incident/withheld.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import type { OutcomeGroup } from '../settings/outcomes.ts';
import type { Settings } from '../settings.ts';
import { localDate } from '../time/london.ts';
import { responseTo } from './due.ts';
import type { IssuedOutcome, OutcomeLine } from './outcome.ts';
import { childrenInScope } from './scope.ts';
import type { HouseholdSlice, SchoolChild, SchoolSlice } from './slice.ts';
import type { ToldIncident } from './slice-for-agency.ts';

/** Outcomes of these kinds mean that social care is with the family or about to be. */
const withFamily: readonly OutcomeGroup[] = ['existing-work', 'enquiry', 'social-care', 'protection', 'care'];

/** Whether a line means that its agency is with the family. */
const involves = ({ agency, value }: OutcomeLine, settings: Settings): boolean => {
  const group = settings.outcomes.find(({ code }) => code === value)?.group;
  if (agency === 'childrens-social-care') return group !== undefined && withFamily.includes(group);
  return triageSettings(settings).agencies.some(
    (candidate) => candidate.agency === agency && candidate.involves.includes(value),
  );
};

/** A child as their own school may be told of them: nothing that would give away what is sealed. */
export function childForSchool(child: IncidentChild, incident: Pick<ToldIncident, 'withheld'>): SchoolChild {
  const { id, birth, present, seen, spokenTo, injured } = child;
  const name = nameOfChild(child);
  const said = (field: 'where' | 'words' | 'spokenToWith') =>
    child[field] !== undefined && maySay(incident, `children.${id}.${field}`) ? { [field]: child[field] } : {};
  return {
    ...(name && { name }),
    birth,
    ...(present && { present }),
    ...(seen && { seen }),
    ...(spokenTo && { spokenTo }),
    ...(injured && { injured }),
    ...said('where'),
    ...said('spokenToWith'),
    ...said('words'),
  };
}

/** What a school is told of an outcome, where its pupils are known by the number that police gave for each. */
export const sliceForSchool = (
  outcome: IssuedOutcome,
  incident: ToldIncident,
  urn: string,
  settings: Settings,
): SchoolSlice | undefined =>
  sliceForPupils(outcome, incident, childrenInScope(incident.facts, { kind: 'school', urn }), settings);

/**
 * What a school is told of an outcome: these pupils of its and nobody else. Undefined where none of them is born, so
 * that there is nothing to tell. Whether an agency is with the family follows from lines that are for all to read, never
 * from others.
 */
export function sliceForPupils(
  outcome: IssuedOutcome,
  incident: ToldIncident,
  children: readonly IncidentChild[],
  settings: Settings,
): SchoolSlice | undefined {
  const { facts, reference } = incident;
  const { policeReference, occurredAt, sentence } = facts;
  const pupils = children.filter((child) => !isUnborn(child));
  if (pupils.length === 0) return undefined;
  const about = (childId: string | undefined) => childId === undefined || pupils.some(({ id }) => id === childId);
  const involved = (['childrens-social-care', 'early-help'] as const).filter((agency) =>
    outcome.lines.some(
      (line) => line.agency === agency && line.visibility === 'all' && about(line.childId) && involves(line, settings),
    ),
  );
  const { name, phone, when } = settings.contacts.frontDoor;
  return {
    reference,
    policeReference,
    occurredOn: localDate(new Date(occurredAt)),
    ...(sentence && maySay(incident, 'sentence') && { sentence }),
    band: responseTo(outcome.level, triageSettings(settings)).band,
    involved,
    children: pupils.map((child) => childForSchool(child, incident)),
    call: { name, phone, when },
  };
}

/** What somebody of the household may be told, whoever they are: any of them may be the one who abuses. */
export const sliceForHousehold = ({ councilName, contacts }: Settings): HouseholdSlice => ({
  council: councilName,
  call: { phone: contacts.frontDoor.phone, when: contacts.frontDoor.when },
});
