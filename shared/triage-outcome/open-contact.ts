import type { Person } from '../actor.ts';
import { type Submission, submit } from '../contact/submit.ts';
import { referrerTold } from '../contact/told.ts';
import { type Adult, type Child, type Concern, emptyConcern } from '../form/concern.ts';
import { limits } from '../form/limits.ts';
import { happening, type IncidentChange } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import { hasRole, type IncidentAdult, type IncidentChild, isUnborn } from '../incident/people.ts';
import { maySay } from '../incident/withheld.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Settings } from '../settings.ts';
import { localDate } from '../time/london.ts';
import { accountOf } from './account-of-incident.ts';
import { keepLikeIncident } from './keep-like-incident.ts';
import type { IssuedOutcome } from './outcome.ts';
import { type NearContact, toldBy } from './told-by.ts';

/**
 * What a contact is opened from. `account`: whoever told of the incident, where they sign in here. `near`: those from whom
 * it may have to be kept.
 */
type From = {
  incident: Incident;
  outcome: IssuedOutcome | undefined;
  account: Person | undefined;
  near: NearContact;
};

const birthOf = ({ birth }: IncidentChild, today: string): NonNullable<Child['child']> => {
  switch (birth.kind) {
    case 'exact':
      return { birth: 'exact', dateOfBirth: birth.date };
    case 'expected':
      return { birth: 'expected', expectedDelivery: birth.date };
    case 'month-year':
      return { birth: 'about', aboutBirth: `${birth.year}-${String(birth.month).padStart(2, '0')}` };
    case 'approximate-age':
      return birth.unit === 'years' && birth.toldOn <= today && birth.age <= 25
        ? { birth: 'about', aboutAge: birth.age }
        : { birth: 'not-known' };
    case 'not-known':
      return { birth: 'not-known' };
  }
};

/** How a child is told apart whose name nobody recorded. */
const unnamed = (child: IncidentChild): string =>
  isUnborn(child) ? 'A child not yet born' : 'A child whose name the police did not record';

const childOf = (child: IncidentChild, incident: Incident, today: string): Child => {
  const { id, forename, surname, sex, words } = child;
  const said = words !== undefined && maySay(incident, `children.${id}.words`) ? words : undefined;
  return {
    id,
    child: {
      ...birthOf(child, today),
      ...(forename && { forename }),
      ...(surname && { surname }),
      ...(!forename && !surname && { description: unnamed(child) }),
      ...(sex && child.birth.kind !== 'expected' && { sex }),
    },
    ...(said && { 'child-voice': { voice: 'obtained', ownWords: said } }),
  };
};

/** Where an adult works, in words: so that the letter is held from a place where they may read it. */
const workOf = ({ work }: IncidentAdult, organisation: string): string =>
  work
    .map(({ kind, where }) => where ?? (kind === 'police' ? organisation : kind.replaceAll('-', ' ')))
    .join(', ')
    .slice(0, limits.mediumText);

/** An adult with every name and all the work that the police told: the letter is held by them as by a referrer’s own words. */
const adultOf = (adult: IncidentAdult, organisation: string): Adult => {
  const { id, name, otherNames } = adult;
  const where = workOf(adult, organisation);
  return {
    id,
    adult: {
      name,
      ...(otherNames && { otherNames }),
      personOfConcern: hasRole(adult, 'alleged-abuser') ? 'yes' : 'no',
      ...(where && { worksWithChildren: 'yes', worksWithChildrenWhere: where }),
    },
  };
};

/**
 * What the front door is told, of what may leave the triage and no more: where the victim lives, how to reach them and
 * the police’s account stay sealed.
 */
function concernOf(incident: Incident, outcome: IssuedOutcome, settings: Settings, now: Date): Concern {
  const { facts, receivedFrom } = incident;
  const { level } = outcome;
  const today = localDate(now);
  return {
    ...emptyConcern(),
    safety: { immediateDanger: 'no', actionToday: level === 4 ? 'yes' : 'no' },
    children: facts.children.map((child) => childOf(child, incident, today)),
    adults: facts.adults.map((adult) => adultOf(adult, receivedFrom.organisation.name)),
    'concern-type': { categories: ['domestic-abuse'], primary: 'domestic-abuse' },
    'what-happened': { whatHappened: accountOf(incident, outcome, settings) },
  };
}

/**
 * Opens a contact for the front door from what a triage decided, once: with its clock from now on, and its letter for the
 * police who told of it. The incident says which contact it is, so that the two never count as two incidents. One
 * from an incident that is restricted is a manager’s to open, and is restricted itself; and it is kept from whoever the
 * incident is kept from, who does not become its referrer either.
 */
export function openContact(
  { incident, outcome, account, near }: From,
  { seen }: { seen: number },
  moment: Moment,
): Result<{ change: IncidentChange; submission: Submission }> {
  const { actor, now, settings } = moment;
  if (!may(actor, 'prepare-triage') || (incident.restricted && !may(actor, 'chair-triage'))) {
    return refuse({ kind: 'forbidden' });
  }
  if (incident.status !== 'decided' || !outcome || incident.contact) {
    return refuse({ kind: 'wrong-status', status: incident.status });
  }
  if (seen !== incident.version) return refuse({ kind: 'stale' });
  const { told, account: referrer } = toldBy({ incident, account, near }, moment);
  const from = { referrer: referrerTold(told, referrer), channel: told.channel, told };
  const submission = submit(concernOf(incident, outcome, settings, now), from, moment);
  if (!submission.ok) return submission;
  const begun = keepLikeIncident(submission.value, incident, near, moment);
  const { id, reference } = begun.change.contact;
  const opened = { id, reference };
  return ok({
    change: {
      incident: { ...incident, version: incident.version + 1, contact: opened },
      event: { ...happening(incident.id, moment), type: 'contact-opened', contact: opened },
      notices: [],
    },
    submission: begun,
  });
}
