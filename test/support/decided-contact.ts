import { createHash } from 'node:crypto';
import { wyrecestershire } from '../../infra/authority/wyrecestershire.ts';
import { seedOrganisations } from '../../infra/local/seeds/organisations.ts';
import { seedPeople } from '../../infra/local/seeds/people.ts';
import { actorOf, Person } from '../../shared/actor.ts';
import { Organisation } from '../../shared/agency.ts';
import { Contact, type ContactIn } from '../../shared/contact/contact.ts';
import type { ChildDecision } from '../../shared/contact/decision.ts';
import type { Moment } from '../../shared/moment.ts';
import { clockPolicy, Settings } from '../../shared/settings.ts';
import { startClock } from '../../shared/time/clocks.ts';

/** The settings that the service ships with, parsed once for a test file. */
export const settings = Settings.parse(wyrecestershire);

/** Ids that count up, each a well-formed UUID. */
export const idsFrom = (prefix: string) => {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
};

const emails = {
  teacher: 'r.okonedo@oakfield-primary.example',
  gp: 'c.brannigan@hallowmere-medical.nhs.example',
  socialWorker: 'amira.haddad@wyrecestershire.example',
  manager: 'marcus.adeyemi@wyrecestershire.example',
} as const;

export const organisationOf = (id: string): Organisation => {
  const found = seedOrganisations.find((organisation) => organisation.id === id);
  if (!found) throw new Error(`no organisation ${id} among the seeds`);
  const { laestab: _l, phase: _p, ages: _a, ...organisation } = found;
  return Organisation.parse(organisation);
};

export function personCalled(name: keyof typeof emails): Person {
  const seed = seedPeople.find(({ email }) => email === emails[name]);
  if (!seed) throw new Error(`nobody among the seeds is ${emails[name]}`);
  const { organisationId, ...person } = seed;
  const { id, name: organisation, kind } = organisationOf(organisationId);
  return Person.parse({ ...person, authority: 'wyre', version: 1, organisation: { id, name: organisation, kind } });
}

const received = '2026-11-23T09:14:00.000Z';
const proposedAt = '2026-11-23T14:00:00.000Z';

const stamp = (person: Person) => ({
  id: person.id,
  name: person.name,
  role: person.role,
  organisation: person.organisation.name,
});

export const decisionFor = (childId: string, changes: Partial<ChildDecision> = {}): ChildDecision => ({
  childId,
  level: 3,
  descriptors: [],
  outcome: 'C09',
  additional: [],
  rationale: 'Three absences in a week and what the child said to the class teacher weighed most with us.',
  legalBasis: 'child-in-need',
  nextStep: 'A social worker will visit the family at home.',
  nextStepBy: '2026-11-27',
  askOfReferrer: 'Please send us the attendance record for this term.',
  ...changes,
});

type Changes = {
  children?: { name: string; unborn?: boolean; birthYear?: number; decision?: Partial<ChildDecision> }[];
  referrerLevel?: number;
  id?: string;
};

/** A concern of a school's, decided by a social worker and waiting for a manager. */
export function decidedContact(changes: Changes = {}): ContactIn<'decision-proposed'> {
  const newId = idsFrom('10000000');
  const [teacher, worker] = [personCalled('teacher'), personCalled('socialWorker')];
  const children = changes.children ?? [{ name: 'Zbigniew Ashdown-Quill', birthYear: 2015 }];
  const by = { at: proposedAt, by: stamp(worker) };
  const contact = Contact.parse({
    id: changes.id ?? newId(),
    authority: 'wyre',
    settingsVersion: settings.version,
    version: 4,
    reference: 'WY-7K3M-29QF',
    channel: 'portal',
    raisedBy: {
      personId: teacher.id,
      name: teacher.name,
      jobTitle: teacher.jobTitle,
      email: teacher.email,
      organisation: teacher.organisation,
    },
    censusSource: '2A',
    submittedAt: received,
    children: children.map(({ decision: _, ...child }, at) => ({
      id: `child-${at}`,
      unborn: false,
      infant: false,
      ...child,
    })),
    referrerLevel: 'referrerLevel' in changes ? changes.referrerLevel : 4,
    domesticAbuse: false,
    confidentialAddress: false,
    urgency: { danger: false, today: false },
    clocks: { decision: startClock(clockPolicy(settings, 'decision'), settings.calendar, new Date(received)) },
    rating: {
      colour: 'amber',
      reason: 'School is worried.',
      earlier: [],
      startedAt: received,
      at: received,
      by: by.by,
    },
    questions: [],
    returned: [],
    status: 'decision-proposed',
    holder: by.by,
    heldSince: received,
    proposal: {
      children: children.map(({ decision }, at) => decisionFor(`child-${at}`, decision)),
      triggers: [],
      ...by,
    },
  });
  if (contact.status !== 'decision-proposed') throw new Error('not proposed');
  return contact;
}

/** The moment at which a manager authorises it. */
export const managersMoment = (now = '2026-11-23T15:30:00.000Z', newId = idsFrom('20000000')): Moment => ({
  actor: actorOf(personCalled('manager')),
  now: new Date(now),
  newId,
  settings,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
});

export const managersStamp = () => stamp(personCalled('manager'));
