import { createHash } from 'node:crypto';
import { wyrecestershire } from '../../infra/authority/wyrecestershire.ts';
import type { Actor, Role } from '../../shared/actor.ts';
import { ask } from '../../shared/contact/ask.ts';
import type { Change } from '../../shared/contact/change.ts';
import { claim } from '../../shared/contact/claim.ts';
import type { Contact, ContactIn, ContactStatus } from '../../shared/contact/contact.ts';
import { type ProposeForChild, propose } from '../../shared/contact/propose-decision.ts';
import { rate } from '../../shared/contact/rate.ts';
import { submit } from '../../shared/contact/submit.ts';
import type { Concern } from '../../shared/form/concern.ts';
import { OrganisationId, PersonId } from '../../shared/ids.ts';
import type { Moment } from '../../shared/moment.ts';
import type { Result } from '../../shared/result.ts';
import { Settings } from '../../shared/settings.ts';

export const settings = Settings.parse(wyrecestershire);

/** Ids that look like ids and are the same in every run. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const council = { id: OrganisationId.parse(idOf(1)), name: settings.councilName, kind: 'council' } as const;
export const school = { id: OrganisationId.parse(idOf(2)), name: 'Oakfield Primary', kind: 'school' } as const;

const actor = (n: number, name: string, role: Role, more: Partial<Actor> = {}): Actor => ({
  id: PersonId.parse(idOf(n)),
  kind: 'person',
  name,
  jobTitle: role,
  email: `${role}-${n}@wyrecestershire.example`,
  role,
  authority: settings.authority,
  organisation: council,
  ...more,
});

/** One person in each role, and a second manager for what one alone may not do. */
export const people = {
  referrer: actor(10, 'Ruth Okonedo', 'referrer', { organisation: school, email: 'ruth@oakfield-primary.example' }),
  lead: actor(11, 'Priya Nambiar', 'safeguarding-lead', {
    organisation: school,
    email: 'dsl@oakfield-primary.example',
  }),
  officer: actor(12, 'Dawn Hollis-Reed', 'officer'),
  worker: actor(13, 'Amira Haddad', 'social-worker'),
  otherWorker: actor(14, 'Ben Tarrant', 'social-worker'),
  manager: actor(15, 'Marcus Adeyemi', 'manager'),
  otherManager: actor(16, 'Sunita Rao-Kelly', 'manager'),
  edt: actor(17, 'Yasmin Torrence', 'edt-worker'),
  auditor: actor(18, 'Frances Oduya', 'auditor'),
  admin: actor(19, 'Keith Marrable', 'admin'),
} as const;

/** A Tuesday morning in office hours. */
export const tuesday = new Date('2026-11-24T09:30:00Z');

/** What a rule may know: who acts and when, with ids that count upwards. */
export function momentOf(who: Actor, now = tuesday): Moment {
  let next = now.getTime() % 1_000_000_000;
  return {
    actor: who,
    now,
    settings,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    newId: () => idOf(1_000_000_000 + next++ * 7 + Number.parseInt(who.id.slice(-2), 10)),
  };
}

const childOf = (id: string, forename: string, surname: string): Concern['children'][number] => ({
  id,
  child: { birth: 'exact', forename, surname, dateOfBirth: '2017-03-05' },
  'child-voice': {
    voice: 'obtained',
    ownWords: 'I don’t like it when it gets loud.',
    childSeen: 'yes',
    seenAlone: 'yes',
  },
});

/** A concern with all that it needs to be sent, and one child. */
export const concernFor = (change: (concern: Concern) => Concern = (concern) => concern): Concern =>
  change({
    safety: { immediateDanger: 'no', actionToday: 'no', allegationAgainstWorker: 'no', alreadyOpen: 'no' },
    you: { name: 'Ruth Okonedo', agency: school.name, email: 'ruth@oakfield-primary.example', phone: '01632 960302' },
    children: [childOf('c1', 'Maisie', 'Thornbury')],
    adults: [],
    otherChildren: [],
    agreement: { parentsTold: 'yes' },
    'concern-type': { categories: ['neglect'], primary: 'neglect' },
    'what-happened': { whatHappened: 'Came to school hungry on four days of the last five.' },
    analysis: { worries: 'Hungry and tired.', needsToHappen: 'Food at home.', level: '3', levelReason: 'Persistent.' },
    declaration: {
      accurate: 'yes',
      recordKept: 'yes',
      outcomeExpected: 'yes',
      willEscalate: 'yes',
      name: 'Ruth Okonedo',
    },
  });

/** The same concern about a brother too. */
export const siblings = (concern: Concern): Concern => ({
  ...concern,
  children: [...concern.children, childOf('c2', 'Alfie', 'Thornbury')],
});

/** The value of a result that must not be a refusal. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The contact in the status that it must have by now. */
export function inStatus<S extends ContactStatus>(contact: Contact, status: S): ContactIn<S> {
  if (contact.status !== status) throw new Error(`${contact.status}, not ${status}`);
  return contact as ContactIn<S>;
}

/** A decision for one child, as a worker would fill it in. */
export const decisionFor = (childId: string, more: Partial<ProposeForChild> = {}): ProposeForChild => ({
  childId,
  level: 3,
  descriptors: ['none'],
  outcome: 'C05',
  additional: [],
  rationale: 'School saw hunger on four days and the family agrees to help with food.',
  legalBasis: 'co-operation',
  nextStep: 'Family Help will telephone the family and arrange a first visit.',
  nextStepBy: '2026-11-27',
  ...more,
});

export const submitted = (concern: Concern = concernFor(), now = tuesday) => {
  const { referrer } = people;
  const from = {
    standing: 'professional' as const,
    personId: PersonId.parse(referrer.id),
    name: referrer.name,
    jobTitle: 'Class teacher',
    email: referrer.email ?? '',
    organisation: referrer.organisation,
  };
  return must(submit(concern, { referrer: from, channel: 'portal' }, momentOf(referrer, now)));
};

/** The acts that bring a contact on, one after the other, each by the person whose act it is. */
export const journey = {
  claimed: (contact: Contact): Change => must(claim(contact, { seen: contact.version }, momentOf(people.worker))),
  rated: (contact: Contact, colour: 'red' | 'amber' | 'green' | 'blue' = 'amber'): Change =>
    must(rate(contact, { seen: contact.version, colour, reason: 'Hungry but safe tonight.' }, momentOf(people.worker))),
  asked: (contact: Contact): Change =>
    must(
      ask(
        contact,
        { seen: contact.version, text: 'Who collects them from school?', reason: 'waiting-for-referrer' },
        momentOf(people.worker),
      ),
    ),
  proposed: (contact: Contact, more: Partial<ProposeForChild> = {}, by: Actor = people.worker): Change =>
    must(
      propose(
        contact,
        { seen: contact.version, children: contact.children.map(({ id }) => decisionFor(id, more)) },
        momentOf(by),
      ),
    ),
};

/** A contact that has been claimed and rated, ready for a decision. */
export function beingScreened(concern?: Concern, colour?: 'red' | 'amber' | 'green' | 'blue'): ContactIn<'screening'> {
  const { change } = submitted(concern);
  return inStatus(journey.rated(journey.claimed(change.contact).contact, colour).contact, 'screening');
}

export const withProposal = (concern?: Concern, more: Partial<ProposeForChild> = {}, by?: Actor) =>
  inStatus(journey.proposed(beingScreened(concern), more, by).contact, 'decision-proposed');
