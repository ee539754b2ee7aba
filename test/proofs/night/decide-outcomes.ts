import type { WholeStore } from '../../../functions/store/whole-store.ts';
import type { IncidentId } from '../../../shared/ids.ts';
import { addDays } from '../../../shared/time/dates.ts';
import type { Box } from '../../faults/box.ts';
import { formTo, hiddenIn } from '../../faults/page-form.ts';
import { type Visitor, visitor } from '../../faults/visitor.ts';
import { pageOf, send } from './at-the-box.ts';

/** Words that one agency alone may read, which no school may. */
export const ownWords = ['Only for health.', 'Only for the service.', 'Only for probation.'] as const;
/** What is answered yes of every family. */
const answeredYes = ['PH2', 'CH2'];

const dateForm = (name: string, date: string): Record<string, string> => {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};

/** The chair opens the meeting of the day, and police and health come. */
async function sit(chair: Visitor, on: string): Promise<void> {
  await send(chair, '/triage/meeting/open', { on });
  const form = formTo(await pageOf(chair, `/triage/meeting?day=${on}`), /\/come$/);
  if (!form) throw new Error('nobody can come to the meeting');
  await send(chair, '/triage/meeting/come', {
    ...hiddenIn(form),
    'came-police': 'For police',
    'came-health': 'For health',
  });
}

/** Decides one incident on the pages that its meeting uses, and sends the outcome out. */
async function decide(chair: Visitor, store: WholeStore, id: IncidentId, day: string): Promise<void> {
  const file = async () => {
    const found = await store.incidents.file(id);
    if (!found.ok) throw new Error(`${id} is lost`);
    return found.value;
  };
  const draft = async () => String((await file()).outcomes.find(({ status }) => status === 'draft')?.version);
  const at = `/triage/incidents/${id}`;
  const marks = [...(await pageOf(chair, at)).matchAll(/name="mark-([^"]+)" value="([0-9a-f]+)"/g)];
  const answers = marks.flatMap(([, code = '', mark = '']) => [
    [`mark-${code}`, mark],
    [`answer-${code}`, answeredYes.includes(code) ? 'yes' : 'no'],
  ]);
  await send(chair, `${at}/answers`, Object.fromEntries(answers));
  const { triage, incident } = await file();
  await send(chair, `${at}/level`, { seen: String(triage.version), level: String(triage.sum.computed) });
  await send(chair, `${at}/outcome/begin`, {});
  const summary = `All agencies of ${incident.reference} keep in touch.`;
  const conference = { 'marac-agency': 'police', 'marac-owner': 'The sergeant on duty' };
  const common = { summary, ...conference, ...dateForm('marac-due', addDays(day, 2)) };
  await send(chair, `${at}/outcome/common`, { seen: await draft(), ...common });
  const [health, service, probation] = ownWords;
  const taught = incident.facts.children.filter(({ schoolUrn }) => schoolUrn);
  const lines: Record<string, string>[] = [
    { agency: 'childrens-social-care', value: 'C09' },
    { agency: 'police', value: 'investigation', text: 'For all from the police.' },
    { agency: 'health', value: 'practitioner-told', text: health, visibility: 'own-agency' },
    { agency: 'domestic-abuse-service', value: 'outreach', text: service, visibility: 'own-agency' },
    { agency: 'probation', value: 'known', text: probation, visibility: 'own-agency' },
    { agency: 'early-help', value: 'not-needed' },
    ...taught.map((child) => ({
      ...{ agency: 'education', value: 'school-told', text: 'Tell the class teacher.', childId: child.id },
    })),
  ];
  const usual = { owner: 'Whoever is on duty', visibility: 'all', ...dateForm('due', addDays(day, 1)) };
  for (const line of lines) await send(chair, `${at}/outcome/lines`, { seen: await draft(), ...usual, ...line });
  const agencies = ['adult-services', 'housing', ...(taught.length > 0 ? [] : ['education'])];
  await send(chair, `${at}/outcome/nothing`, { seen: await draft(), agencies });
  const whole = await file();
  const seen = { seenTriage: String(whole.triage.version), seenIncident: String(whole.incident.version) };
  await send(chair, `${at}/outcome/issue`, { seen: await draft(), ...seen });
}

/** The meeting of the morning decides every incident of the night, and each outcome goes out. */
export async function decideOutcomes(
  box: Box,
  store: WholeStore,
  ids: readonly IncidentId[],
  day: string,
): Promise<void> {
  const chair = visitor(box, 'marcus.adeyemi@wyrecestershire.example');
  await sit(chair, day);
  for (const id of ids) await decide(chair, store, id, day);
}
