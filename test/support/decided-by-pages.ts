import type { IncidentId } from '../../shared/ids.ts';
import type { Client, FormFields } from './client.ts';
import { wholeOf } from './decided-incident.ts';
import type { Service } from './service.ts';

/** A line as its form has it. */
export const lineFields = (agency: string, value: string, more: FormFields = {}): FormFields => ({
  agency,
  value,
  owner: 'Whoever is on duty',
  'due-day': '24',
  'due-month': '11',
  'due-year': '2026',
  visibility: 'all',
  ...more,
});

/** What is said of an outcome, by the names of its forms. */
export type SaidByForm = { common: FormFields; lines: readonly FormFields[]; nothing: readonly string[] };

/**
 * An incident as a manager decides it on the pages that people use: every descriptor answered, the level settled on as it
 * was computed, something said to everyone, and the press. Throws where a page does not take what is sent.
 */
export async function decideByPages(
  service: Service,
  { id, chair, yes, said }: { id: IncidentId; chair: Client; yes: ReadonlySet<string>; said: SaidByForm },
): Promise<void> {
  const at = `/triage/incidents/${id}`;
  const send = async (path: string, fields: FormFields) => {
    const answer = await chair.post(path, fields);
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
  };
  const screen = await (await chair.get(at)).text();
  const marks = [...screen.matchAll(/name="mark-([^"]+)" value="([0-9a-f]+)"/g)];
  const answers = marks.flatMap(([, code = '', mark = '']) => [
    [`mark-${code}`, mark],
    [`answer-${code}`, yes.has(code) ? 'yes' : 'no'],
  ]);
  await send(`${at}/answers`, Object.fromEntries(answers));
  const { triage } = await wholeOf(service, id);
  await send(`${at}/level`, { seen: String(triage.version), level: String(triage.sum.computed) });
  await send(`${at}/outcome/begin`, {});
  const draft = async () => {
    const { outcomes } = await wholeOf(service, id);
    return String(outcomes.find(({ status }) => status === 'draft')?.version);
  };
  await send(`${at}/outcome/common`, { seen: await draft(), ...said.common });
  for (const line of said.lines) await send(`${at}/outcome/lines`, { seen: await draft(), ...line });
  await send(`${at}/outcome/nothing`, { seen: await draft(), agencies: said.nothing });
  const whole = await wholeOf(service, id);
  await send(`${at}/outcome/issue`, {
    seen: await draft(),
    seenTriage: String(whole.triage.version),
    seenIncident: String(whole.incident.version),
  });
}
