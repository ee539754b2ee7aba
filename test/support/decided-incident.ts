import { type Actor, actorOf } from '../../shared/actor.ts';
import type { IncidentId } from '../../shared/ids.ts';
import type { IncidentChange } from '../../shared/incident/change.ts';
import type { PoliceReport } from '../../shared/incident/report.ts';
import type { Moment } from '../../shared/moment.ts';
import type { Result } from '../../shared/result.ts';
import { localDate } from '../../shared/time/london.ts';
import { answerDescriptors } from '../../shared/triage/answer-descriptors.ts';
import { setLevel } from '../../shared/triage/set-level.ts';
import { holdMeeting, openMeeting } from '../../shared/triage-meeting/hold-meeting.ts';
import type { TriageMeeting } from '../../shared/triage-meeting/meeting.ts';
import { beginOutcome } from '../../shared/triage-outcome/begin-outcome.ts';
import { issueOutcome } from '../../shared/triage-outcome/issue-outcome.ts';
import { type WriteOutcome, writeOutcome } from '../../shared/triage-outcome/write-outcome.ts';
import { must } from './front-door.ts';
import { pack } from './incident.ts';
import { type Service, shippedSettings } from './service.ts';
import { incidentOf, openReport } from './triage-incidents.ts';
import { everyLine, nothingFor, schools } from './triage-world.ts';

type More = { [K in keyof PoliceReport]?: unknown };
type Whole = Awaited<ReturnType<typeof wholeOf>>;

const momentOf = ({ deps, clock }: Service, actor: Actor): Moment => ({
  actor,
  now: clock.now(),
  newId: () => crypto.randomUUID(),
  settings: shippedSettings,
  digest: deps.digest,
});

/** Everything of an incident, what is sealed too, for a rule. */
export async function wholeOf({ store }: Service, id: IncidentId) {
  const [file, { sealed }] = await Promise.all([store.incidents.file(id), store.incidents.forRule(id).then(must)]);
  return { ...must(file), sealed };
}

/** Does one thing to an incident by its rule and saves it. */
export async function doTo(service: Service, id: IncidentId, rule: (whole: Whole) => Result<IncidentChange>) {
  const whole = await wholeOf(service, id);
  must(await service.store.incidents.save(must(rule(whole)), whole));
}

/** A meeting of today that sits with its quorum; the manager of the cast is its chair. */
export async function meetingToday(service: Service): Promise<TriageMeeting> {
  const { store, clock, person } = service;
  const moment = momentOf(service, actorOf(person('manager')));
  const on = localDate(clock.now());
  const sits = await store.triageMeetings.find('wyre', on);
  if (sits) return sits;
  const opened = must(openMeeting(undefined, { on }, moment));
  must(await store.triageMeetings.save(opened, crypto.randomUUID()));
  const came = (['police', 'health'] as const).map((agency) => ({ agency, name: `For ${agency}` }));
  const meeting = must(holdMeeting(opened, { act: 'come', seen: opened.version, came }, { undecided: 0 }, moment));
  must(await store.triageMeetings.save(meeting, crypto.randomUUID()));
  return meeting;
}

type Said = WriteOutcome extends infer W ? (W extends { seen: number } ? Omit<W, 'seen'> : never) : never;

/** An incident whose level is settled, with these things said of its outcome, which nobody has issued. */
export async function writtenIncident(
  service: Service,
  { report = openReport, said = everything }: { report?: More; said?: readonly Said[] } = {},
): Promise<IncidentId> {
  const id = await incidentOf(service, report);
  const moment = momentOf(service, actorOf(service.person('manager')));
  const answers = Object.fromEntries(
    pack.descriptors.map(({ code }) => [
      code,
      { answer: ['PH2', 'CH2'].includes(code) ? ('yes' as const) : ('no' as const) },
    ]),
  );
  await doTo(service, id, (whole) =>
    answerDescriptors({ ...whole, history: [] }, { seen: whole.triage.version, answers }, moment),
  );
  await doTo(service, id, (whole) =>
    setLevel({ ...whole, chair: undefined }, { seen: whole.triage.version, level: whole.triage.sum.computed }, moment),
  );
  await doTo(service, id, ({ incident }) => beginOutcome(incident, undefined, {}, moment));
  for (const one of said) await say(service, id, one);
  return id;
}

/** Something that is said of the outcome that is being written. */
export const say = (service: Service, id: IncidentId, said: Said): Promise<void> =>
  doTo(service, id, (whole) => {
    const draft = whole.outcomes.find(({ status }) => status === 'draft')!;
    const command: WriteOutcome = { ...said, seen: draft.version };
    return writeOutcome({ ...whole, draft }, command, momentOf(service, actorOf(service.person('manager'))));
  });

/** All that the agencies have to know of a family, with a line for each way of being read. */
export const everything: readonly Said[] = [
  {
    what: 'common',
    summary: 'The children are seen at school, and the family has a plan.',
    victimContact: { agency: 'domestic-abuse-service', owner: 'The adviser on duty' },
    // The same family again and again: a conference is due, and somebody refers to it.
    marac: { agency: 'police', owner: 'The sergeant on duty', due: '2026-11-25T17:00:00.000Z' },
  },
  ...everyLine,
  nothingFor('adult-services', 'housing'),
];

/** Sends the outcome that is written out, as the chair of today's meeting. */
export async function issue(service: Service, id: IncidentId, reason?: string): Promise<void> {
  const meeting = await meetingToday(service);
  const onNotice = await service.store.incidents.onNotice(id);
  await doTo(service, id, (whole) => {
    const { incident, triage, outcomes } = whole;
    const draft = outcomes.find(({ status }) => status === 'draft')!;
    return issueOutcome(
      { ...whole, draft, previous: outcomes.find(({ status }) => status === 'issued'), meeting, schools, onNotice },
      {
        seen: draft.version,
        seenTriage: triage.version,
        seenIncident: incident.version,
        ...(reason && { reason }),
      },
      momentOf(service, actorOf(service.person('manager'))),
    );
  });
}

/** Begins the next edition of an outcome that went out. */
export const change = (service: Service, id: IncidentId, why: string): Promise<void> =>
  doTo(service, id, ({ incident, outcomes }) =>
    beginOutcome(incident, outcomes.at(-1), { why }, momentOf(service, actorOf(service.person('manager')))),
  );

/** An incident whose outcome went out in a meeting with its quorum. */
export async function decidedIncident(service: Service, more: Parameters<typeof writtenIncident>[1] = {}) {
  const id = await writtenIncident(service, more);
  await issue(service, id);
  return id;
}
