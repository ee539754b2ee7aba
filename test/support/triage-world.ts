import type { Actor, Role } from '../../shared/actor.ts';
import type { OrganisationKind } from '../../shared/agency.ts';
import { OrganisationId } from '../../shared/ids.ts';
import type { IncidentChange } from '../../shared/incident/change.ts';
import type { RiskHistory } from '../../shared/incident/history.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { receiveIncident } from '../../shared/incident/receive.ts';
import { PoliceReport } from '../../shared/incident/report.ts';
import type { SealedIncident } from '../../shared/incident/sealed.ts';
import type { Answer } from '../../shared/triage/answer.ts';
import { answerDescriptors } from '../../shared/triage/answer-descriptors.ts';
import { setLevel } from '../../shared/triage/set-level.ts';
import type { Triage } from '../../shared/triage/triage.ts';
import { bringToMeeting } from '../../shared/triage-meeting/bring-to-meeting.ts';
import { holdMeeting, openMeeting } from '../../shared/triage-meeting/hold-meeting.ts';
import type { TriageMeeting } from '../../shared/triage-meeting/meeting.ts';
import type { AgencyCopy } from '../../shared/triage-outcome/agency-copy.ts';
import { beginOutcome } from '../../shared/triage-outcome/begin-outcome.ts';
import { issueOutcome } from '../../shared/triage-outcome/issue-outcome.ts';
import type { IssuedOutcome, TriageOutcome } from '../../shared/triage-outcome/outcome.ts';
import { readerKey } from '../../shared/triage-outcome/reader.ts';
import { type WriteOutcome, writeOutcome } from '../../shared/triage-outcome/write-outcome.ts';
import { idOf, momentOf as moment, must, people } from './front-door.ts';
import { incidentId, pack } from './incident.ts';

const partner = (n: number, name: string, kind: OrganisationKind, role: Role = 'referrer'): Actor => ({
  ...people.referrer,
  id: idOf(n),
  name,
  role,
  organisation: { id: OrganisationId.parse(idOf(n + 100)), name: `${name}’s organisation`, kind },
});

/** Somebody of each agency that sits, and of some that do not. */
export const members = {
  police: partner(30, 'Ines Calloway', 'police'),
  health: partner(31, 'Femi Adebayo', 'health-visiting'),
  education: partner(32, 'Lois Hartnell', 'education-service'),
  service: partner(33, 'Greta Lindqvist', 'domestic-abuse-service'),
  probation: partner(34, 'Owen Trask', 'probation'),
  housing: partner(35, 'Nadia Firth', 'housing'),
  school: people.referrer,
} as const;

let made = 0;
/** A moment whose ids no other moment makes, because one person does many things in the same minute of a meeting. */
const momentOf: typeof moment = (who, now) => ({ ...moment(who, now), newId: () => idOf(2_000_000_000 + made++) });

/** Everything about the victim that must reach nobody, each of its own kind. */
export const secrets = {
  address: '47 Larkspur Gardens',
  postcode: 'WX14 7QB',
  phone: '07700 900417',
  otherPhone: '01632 960871',
  email: 'corinna.hidden@letterbox.example',
  refuge: 'Merrow House',
  refugeTown: 'Nether Corvesham',
  home: '8 Tanner Row',
  homePostcode: 'WX3 9ZD',
  narrative: 'Officers found the kitchen door forced from outside.',
  safeWhen: 'Tuesdays between ten and noon',
  whatNotToSay: 'Say that you ring about the boiler.',
} as const;

/** A report of Saturday night: two children at two schools, one not yet born, a refuge, and an officer among the adults. */
export const report = (more: { [K in keyof PoliceReport]?: unknown } = {}): PoliceReport =>
  PoliceReport.parse({
    force: 'severn-vale',
    policeReference: '22/4711/26',
    occurredAt: '2026-11-21T22:40:00Z',
    grade: 'medium',
    sentence: 'Police came to the home on Saturday night, when the children were upstairs.',
    place: { kind: 'home', address: `${secrets.home}, Wyrecester`, postcode: secrets.homePostcode },
    narrative: secrets.narrative,
    adults: [
      {
        id: 'a1',
        roles: ['victim'],
        name: 'Corinna Alderwick',
        birth: { kind: 'exact', date: '1991-02-14' },
        sex: 'F',
        pregnant: 'yes',
        relationships: [{ childId: 'c1', relationship: 'mother' }],
        safeContact: {
          safeToContact: 'yes',
          safeHow: ['phone'],
          safeWhen: secrets.safeWhen,
          whatNotToSay: secrets.whatNotToSay,
          phone: secrets.phone,
          otherPhone: secrets.otherPhone,
          email: secrets.email,
          address: secrets.address,
          postcode: secrets.postcode,
          refuge: { name: secrets.refuge, town: secrets.refugeTown },
        },
      },
      {
        id: 'a2',
        roles: ['alleged-abuser'],
        name: 'Dean Pashley',
        birth: { kind: 'exact', date: '1988-07-30' },
        sex: 'M',
        work: [{ kind: 'police', where: 'Severn Vale Police' }],
      },
    ],
    children: [
      {
        id: 'c1',
        forename: 'Robin',
        surname: 'Alderwick',
        birth: { kind: 'exact', date: '2017-03-05' },
        education: 'school',
        schoolName: 'Oakfield Primary',
        schoolUrn: '900001',
        present: 'yes',
        where: 'Upstairs in the bedroom',
        seen: 'yes',
        spokenTo: 'yes',
        words: 'I put my hands over my ears.',
        injured: 'no',
      },
      {
        id: 'c2',
        forename: 'Tamsin',
        surname: 'Alderwick',
        birth: { kind: 'exact', date: '2013-09-12' },
        education: 'school',
        schoolName: 'Kemberley Middle',
        schoolUrn: '900004',
        present: 'no',
        seen: 'no',
        spokenTo: 'no',
        injured: 'no',
      },
      { id: 'c3', birth: { kind: 'expected', date: '2027-02-10' } },
    ],
    tools: [{ tool: 'dash', version: '2009', yesCount: 9, grade: 'medium' }],
    ...more,
  });

/** A Monday morning before the meeting, and the time at which it sits. */
export const monday = new Date('2026-11-23T07:30:00Z');
export const sitting = new Date('2026-11-23T09:35:00Z');

/** All the records of one incident, as they lie, and what was owed on the way. */
export type World = {
  incident: Incident;
  sealed: SealedIncident;
  triage: Triage;
  outcomes: TriageOutcome[];
  copies: AgencyCopy[];
  changes: IncidentChange[];
  history: RiskHistory[];
};

const over = <T>(all: readonly T[], changed: readonly T[], key: (one: T) => string | number): T[] => [
  ...all.filter((one) => !changed.some((other) => key(other) === key(one))),
  ...changed,
];

/** The records after a change, as the store would hold them. */
export const changedBy = (world: World, change: IncidentChange): World => ({
  ...world,
  incident: change.incident ?? world.incident,
  sealed: change.sealed ?? world.sealed,
  triage: change.triage ?? world.triage,
  outcomes: over(world.outcomes, change.outcomes ?? [], ({ edition }) => edition),
  copies: over(world.copies, change.copies ?? [], ({ reader }) => readerKey(reader)),
  changes: [...world.changes, change],
});

const reporter = {
  name: members.police.name,
  email: 'ines.calloway@severnvale-police.example',
  organisation: members.police.organisation,
};

export const receive = (told: PoliceReport, history: RiskHistory[] = [], known?: World, by: Actor = members.police) =>
  receiveIncident(told, { id: incidentId, channel: 'portal', reporter, known, history }, momentOf(by, monday));

/** An incident as it stands just after the police told of it. */
export function received(told: PoliceReport = report(), history: RiskHistory[] = []): World {
  const taken = must(receive(told, history));
  if (taken.kind !== 'new') throw new Error('it was known');
  const { incident, sealed, triage } = taken.change;
  if (!incident || !sealed || !triage) throw new Error('it is not whole');
  return { incident, sealed, triage, outcomes: [], copies: [], changes: [taken.change], history };
}

/** The same with these answers, and every other descriptor answered no. */
export function answered(world: World, given: Record<string, Answer>): World {
  const answers = Object.fromEntries(pack.descriptors.map(({ code }) => [code, { answer: given[code] ?? 'no' }]));
  const command = { seen: world.triage.version, answers };
  return changedBy(world, must(answerDescriptors(world, command, momentOf(people.officer, monday))));
}

export const chaired = (by: Actor = people.manager): TriageMeeting =>
  must(openMeeting(undefined, { on: '2026-11-23' }, momentOf(by, sitting)));

/** The meeting with these agencies in it. */
export const attendedBy = (...agencies: ('police' | 'health' | 'education')[]): TriageMeeting =>
  agencies.reduce<TriageMeeting>(
    (meeting, agency) =>
      must(
        holdMeeting(
          meeting,
          { act: 'come', seen: meeting.version, came: [{ agency, name: `For ${agency}` }] },
          { undecided: 0 },
          momentOf(people.officer, sitting),
        ),
      ),
    chaired(),
  );

export const settled = (world: World, level = world.triage.sum.computed): World =>
  changedBy(
    world,
    must(
      setLevel(
        { ...world, chair: people.manager },
        { seen: world.triage.version, level },
        momentOf(people.manager, sitting),
      ),
    ),
  );

const draftOf = (world: World): TriageOutcome => {
  const draft = world.outcomes.find(({ status }) => status === 'draft');
  if (!draft) throw new Error('nothing is being written');
  return draft;
};

/** What may be said of a line besides its agency and value. */
type Line = Partial<Extract<WriteOutcome, { what: 'line' }>> &
  Pick<Extract<WriteOutcome, { what: 'line' }>, 'agency' | 'value'>;

export const line = (said: Line) => ({
  what: 'line' as const,
  owner: 'Whoever is on duty',
  due: '2026-11-24T17:00:00.000Z',
  visibility: 'all' as const,
  ...said,
});

type Said = WriteOutcome extends infer W ? (W extends { seen: number } ? Omit<W, 'seen'> : never) : never;

export const tryWrite = (world: World, said: Said) => {
  const draft = draftOf(world);
  const command: WriteOutcome = { ...said, seen: draft.version };
  return writeOutcome({ ...world, draft }, command, momentOf(people.officer, sitting));
};
export const write = (world: World, ...all: Said[]): World =>
  all.reduce((so, said) => changedBy(so, must(tryWrite(so, said))), world);

export const begun = (world: World, why?: string): World => {
  const latest = world.outcomes.toSorted((one, other) => other.edition - one.edition)[0];
  return changedBy(world, must(beginOutcome(world.incident, latest, { why }, momentOf(people.officer, sitting))));
};

export const schools = [
  { urn: '900001', email: 'dsl@oakfield-primary.example', organisation: 'Oakfield Primary' },
  { urn: '900004', email: 'dsl@kemberley-middle.example', organisation: 'Kemberley Middle' },
];

type Press = { reason?: string; by?: Actor; meeting?: TriageMeeting | undefined };

export const tryIssue = (world: World, { reason, by = people.manager, meeting }: Press = {}) =>
  issueOutcome(
    {
      ...world,
      draft: draftOf(world),
      previous: world.outcomes.find(({ status }) => status === 'issued'),
      meeting,
      schools,
    },
    {
      seen: draftOf(world).version,
      seenTriage: world.triage.version,
      seenIncident: world.incident.version,
      ...(reason && { reason }),
    },
    momentOf(by, sitting),
  );

export const inForce = (world: World): IssuedOutcome => {
  const found = world.outcomes.find(({ status }) => status === 'issued');
  if (found?.status !== 'issued') throw new Error('nothing was issued');
  return found;
};

/** That there is nothing for agencies. */
export const nothingFor = (...agencies: Extract<WriteOutcome, { what: 'nothing' }>['agencies']) => ({
  what: 'nothing' as const,
  agencies,
});

/** Lines for every agency, and one for each way of being read. */
export const everyLine = [
  line({ agency: 'childrens-social-care', value: 'C09', owner: 'Assessment Team' }),
  line({
    agency: 'childrens-social-care',
    value: 'C22',
    text: 'Only us: speak to adult services.',
    visibility: 'social-care-only',
  }),
  line({ agency: 'police', value: 'investigation', text: 'Police: statements are taken this week.' }),
  line({ agency: 'health', value: 'practitioner-told', text: 'Health: the midwife visits.', visibility: 'own-agency' }),
  line({ agency: 'education', value: 'school-told', text: 'Education: tell the class teacher.', childId: 'c1' }),
  line({
    agency: 'domestic-abuse-service',
    value: 'adviser-contact',
    text: 'Service: the adviser rings.',
    visibility: 'own-agency',
  }),
  line({ agency: 'probation', value: 'not-known', visibility: 'own-agency' }),
  line({ agency: 'early-help', value: 'not-needed' }),
];

/** The incident decided in a meeting with its quorum, with a line for every agency. */
export function decided(told?: PoliceReport): World {
  const world = settled(answered(received(told), { PH2: 'yes', CH2: 'yes' }));
  const called = changedBy(
    world,
    must(
      bringToMeeting(
        world,
        chaired(),
        { act: 'call', seen: world.incident.version },
        momentOf(people.officer, sitting),
      ),
    ),
  );
  const written = write(
    begun(called),
    {
      what: 'common',
      summary: 'The children are seen at school, and the family has a plan.',
      victimContact: { agency: 'domestic-abuse-service', owner: 'The adviser on duty' },
    },
    ...everyLine,
    nothingFor('adult-services', 'housing'),
  );
  return changedBy(written, must(tryIssue(written, { meeting: attendedBy('police', 'health') })));
}
