import { incidentFile } from '../../infra/local/seeds/incident-file.ts';
import { seedOrganisations } from '../../infra/local/seeds/organisations.ts';
import { weekendOf } from '../../infra/local/seeds/weekend.ts';
import { actorOf } from '../../shared/actor.ts';
import type { IncidentId } from '../../shared/ids.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import type { Moment } from '../../shared/moment.ts';
import { answerDescriptors } from '../../shared/triage/answer-descriptors.ts';
import { setLevel } from '../../shared/triage/set-level.ts';
import type { Triage } from '../../shared/triage/triage.ts';
import { beginOutcome } from '../../shared/triage-outcome/begin-outcome.ts';
import { issueOutcome } from '../../shared/triage-outcome/issue-outcome.ts';
import type { Client } from './client.ts';
import { decideByPages, lineFields } from './decided-by-pages.ts';
import { doTo, meetingToday, say } from './decided-incident.ts';
import { pack } from './incident.ts';
import { type Service, shippedSettings } from './service.ts';
import { line, nothingFor } from './triage-world.ts';

/** The weekend of 90 incidents that every run sends on Monday morning. */
export const weekend = weekendOf({ monday: new Date('2026-11-23T07:30:00Z'), count: 90, seed: 5 });

/** Sends the file of the weekend as police do, and answers the page on which it is told what became of it. */
export async function sendWeekend(service: Service, police: Client): Promise<string> {
  const form = new FormData();
  form.set('file', new File([incidentFile(weekend.incidents)], 'weekend.csv', { type: 'text/csv' }));
  const headers = { Origin: service.deps.publicUrl };
  const sent = await police.send('/incidents/batches', { method: 'POST', body: form, headers });
  return sent.headers.get('location') ?? '';
}

const schools = seedOrganisations.flatMap(({ urn, domains: [domain], name }) =>
  urn ? [{ urn, email: `dsl@${domain}`, organisation: name }] : [],
);

/** What is said of one incident: words of each agency’s own, words for all, and of each child at a school words for it. */
const saidOf = ({ facts, reference }: Incident, { marac }: Triage) => [
  {
    what: 'common' as const,
    summary: `All agencies of ${reference} keep in touch.`,
    ...(marac.length > 0 && {
      marac: { agency: 'police' as const, owner: 'The sergeant on duty', due: '2026-11-25T17:00:00.000Z' },
    }),
  },
  line({ agency: 'childrens-social-care', value: 'C09', owner: 'Assessment Team' }),
  line({ agency: 'police', value: 'investigation', text: 'For all from the police.' }),
  line({ agency: 'health', value: 'practitioner-told', text: 'Only for health.', visibility: 'own-agency' }),
  line({
    agency: 'domestic-abuse-service',
    value: 'outreach',
    text: 'Only for the service.',
    visibility: 'own-agency',
  }),
  line({ agency: 'probation', value: 'known', text: 'Only for probation.', visibility: 'own-agency' }),
  line({ agency: 'early-help', value: 'not-needed' }),
  ...facts.children
    .filter(({ schoolUrn }) => schoolUrn)
    .map(({ id }) => line({ agency: 'education', value: 'school-told', text: 'Tell the class teacher.', childId: id })),
  nothingFor(
    'adult-services',
    'housing',
    ...(facts.children.some(({ schoolUrn }) => schoolUrn) ? [] : ['education' as const]),
  ),
];

/** What is answered yes of every family of the weekend. */
const answeredYes = new Set(['PH2', 'CH2']);

const chairsMoment = ({ deps, clock, person }: Service): Moment => ({
  actor: actorOf(person('manager')),
  now: clock.now(),
  newId: () => crypto.randomUUID(),
  settings: shippedSettings,
  digest: deps.digest,
});

/** Sends what is written of an incident out, as the chair of the meeting. */
export async function issueOnMonday(service: Service, id: IncidentId, reason?: string): Promise<void> {
  const meeting = await meetingToday(service);
  await doTo(service, id, (whole) => {
    const { incident, triage, outcomes } = whole;
    const draft = outcomes.find(({ status }) => status === 'draft')!;
    const previous = outcomes.find(({ status }) => status === 'issued');
    const seen = { seen: draft.version, seenTriage: triage.version, seenIncident: incident.version };
    const command = { ...seen, ...(reason && { reason }) };
    return issueOutcome({ ...whole, draft, previous, meeting, schools }, command, chairsMoment(service));
  });
}

/** The same on the pages that people use. */
export async function decideOnMondayByPages(service: Service, id: IncidentId, chair: Client): Promise<void> {
  await meetingToday(service);
  const found = await service.store.incidents.findWithTriage(id);
  if (!found.ok) throw new Error('an incident of Monday is gone');
  const { facts, reference } = found.value.incident;
  const atSchool = facts.children.filter(({ schoolUrn }) => schoolUrn);
  const conference = { 'marac-agency': 'police', 'marac-owner': 'The sergeant on duty' };
  const due = { 'marac-due-day': '25', 'marac-due-month': '11', 'marac-due-year': '2026' };
  const own = { visibility: 'own-agency' };
  await decideByPages(service, {
    id,
    chair,
    yes: answeredYes,
    said: {
      common: { summary: `All agencies of ${reference} keep in touch.`, ...conference, ...due },
      lines: [
        lineFields('childrens-social-care', 'C09'),
        lineFields('police', 'investigation', { text: 'For all from the police.' }),
        lineFields('health', 'practitioner-told', { text: 'Only for health.', ...own }),
        lineFields('domestic-abuse-service', 'outreach', { text: 'Only for the service.', ...own }),
        lineFields('probation', 'known', { text: 'Only for probation.', ...own }),
        lineFields('early-help', 'not-needed'),
        ...atSchool.map((child) =>
          lineFields('education', 'school-told', { text: 'Tell the class teacher.', childId: child.id }),
        ),
      ],
      nothing: ['adult-services', 'housing', ...(atSchool.length > 0 ? [] : ['education'])],
    },
  });
}

/** The incident as the meeting decides it: answered, its level settled on, something said to everyone, and sent out. */
export async function decideOnMonday(service: Service, id: IncidentId): Promise<void> {
  const moment = () => chairsMoment(service);
  const answers = Object.fromEntries(
    pack.descriptors.map(({ code }) => [code, { answer: answeredYes.has(code) ? ('yes' as const) : ('no' as const) }]),
  );
  const history = await service.store.incidents.histories([]);
  await doTo(service, id, (whole) =>
    answerDescriptors({ ...whole, history }, { seen: whole.triage.version, answers }, moment()),
  );
  await doTo(service, id, (whole) =>
    setLevel(
      { ...whole, chair: undefined },
      { seen: whole.triage.version, level: whole.triage.sum.computed },
      moment(),
    ),
  );
  await doTo(service, id, ({ incident }) => beginOutcome(incident, undefined, {}, moment()));
  const found = await service.store.incidents.findWithTriage(id);
  if (!found.ok) throw new Error('an incident of Monday is gone');
  for (const one of saidOf(found.value.incident, found.value.triage)) await say(service, id, one);
  await issueOnMonday(service, id);
}
