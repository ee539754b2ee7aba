import type { Page } from 'playwright-core';
import { takeReport } from '../../../functions/http/incidents/take-report.ts';
import { actorOf, stampOf } from '../../../shared/actor.ts';
import type { IncidentId } from '../../../shared/ids.ts';
import { lateCopy } from '../../../shared/triage-outcome/late-copy.ts';
import {
  change,
  decidedIncident,
  everything,
  issue,
  say,
  wholeOf,
  writtenIncident,
} from '../../support/decided-incident.ts';
import { momentOf, must, people } from '../../support/front-door.ts';
import { shippedSettings } from '../../support/service.ts';
import { incidentOf, openReport } from '../../support/triage-incidents.ts';
import { line, report, secrets } from '../../support/triage-world.ts';
import { type Looks, world } from './world.ts';

const incidents: Record<'told' | 'changed' | 'written' | 'begun' | 'held' | 'sealed' | 'new', IncidentId | ''> = {
  told: '',
  changed: '',
  written: '',
  begun: '',
  held: '',
  sealed: '',
  new: '',
};

/** Two outcomes that went out: one as it was first told, one that was changed for health. */
export async function prepareTriageOutcomes(): Promise<void> {
  const { service } = world.site;
  incidents.told = await decidedIncident(service, { report: { ...openReport, policeReference: 'TOLD/1' } });
  incidents.changed = await decidedIncident(service, { report: { ...openReport, policeReference: 'CHANGED/1' } });
  await change(service, incidents.changed, 'The hospital found an injury.');
  const own = { agency: 'health', value: 'contact-planned', visibility: 'own-agency' } as const;
  await say(service, incidents.changed, line({ ...own, text: 'See her alone at the clinic, on a school day.' }));
  await issue(service, incidents.changed, 'The hospital found an injury.');
}

/** An outcome that names a place of which the police then say that the victim is kept safe there. */
async function prepareSealedOutcome(): Promise<void> {
  const { service } = world.site;
  const policeReference = 'SEALED/1';
  const adults = (openReport.adults as { safeContact?: object }[]).map(({ safeContact: _, ...adult }) => adult);
  const summary = `They have gone to ${secrets.refuge}, and the school goes on as before.`;
  const said = everything.map((one) => (one.what === 'common' ? { ...one, summary } : one));
  incidents.sealed = await decidedIncident(service, { report: { ...openReport, adults, policeReference }, said });
  const { id: personId, name, email, organisation } = service.person('police');
  const actor = actorOf(service.person('police'));
  const reporter = { personId, name, email, organisation };
  const telling = { actor, settings: shippedSettings, reporter, channel: 'portal' as const };
  must(await takeReport(service.deps, report({ ...openReport, policeReference }), telling));
}

/** What is on its way: one whole, one hardly begun, one that an adult of it must not read where they work, one not begun. */
export async function prepareOutcomeRecords(): Promise<void> {
  const { service } = world.site;
  const named = (policeReference: string) => ({ ...openReport, policeReference });
  incidents.written = await writtenIncident(service, { report: named('WRITTEN/1') });
  incidents.begun = await writtenIncident(service, { report: named('BEGUN/1'), said: [] });
  incidents.new = await incidentOf(service, named('NEW/1'));
  const adults = report().adults.map((adult) => ({ ...adult, work: adult.id === 'a2' ? [{ kind: 'health' }] : [] }));
  incidents.held = await writtenIncident(service, { report: { adults, policeReference: 'KEPT/1' } });
  await say(service, incidents.held, line({ agency: 'adult-services', value: 'known' }));
  await issue(service, incidents.held);
  await prepareSealedOutcome();
  const { copies } = await wholeOf(service, incidents.told as IncidentId);
  const [first, second] = copies;
  const late = { ...momentOf(people.manager), now: new Date('2026-11-25T09:00:00Z') };
  for (const [one, owner] of [[first, stampOf(service.person('manager'))] as const, [second, undefined] as const]) {
    const change = one && lateCopy(one, owner, { ...late, newId: () => crypto.randomUUID() });
    if (change) await service.store.incidents.saveCopies(change);
  }
}

const record = (name: keyof typeof incidents, more = '') => `/triage/incidents/${incidents[name]}/outcome${more}`;
const copy = (name: keyof typeof incidents) => `/triage-outcomes/${incidents[name]}`;

async function saveBare(page: Page): Promise<void> {
  await page.getByText('Say what Education safeguarding does').click();
  await page.locator('#education-value').selectOption('school-told');
  await page.locator('#education-due-day').fill('31');
  await page.locator('#agency-education').locator('..').getByRole('button', { name: 'Save', exact: true }).click();
}

async function tooLate(page: Page): Promise<void> {
  await page.locator('#common-summary').fill('The children stay with their aunt until Friday.');
  await page.evaluate(() => {
    for (const seen of document.querySelectorAll<HTMLInputElement>('input[name=seen]')) seen.value = '999';
  });
  await page.getByRole('button', { name: 'Save what everyone reads' }).click();
}

async function noteTooLong(page: Page): Promise<void> {
  await page.getByText('Mark as done').first().click();
  await page.getByLabel('What came of it (optional)').first().fill('x'.repeat(1001));
  await page.getByRole('button', { name: 'Save as done' }).first().click();
}

export const outcomeRecordLooks: Looks = {
  'GET /triage/incidents/:id/outcome': () => [
    { as: 'officer', at: record('new') },
    { as: 'officer', at: record('begun') },
    { as: 'officer', at: record('begun'), after: saveBare },
    { as: 'officer', at: record('written') },
    { as: 'officer', at: record('written'), after: tooLate },
    { as: 'manager', at: record('changed') },
    { as: 'manager', at: record('held') },
    { as: 'officer', at: record('sealed') },
    { as: 'auditor', at: record('written') },
  ],
  'GET /triage/incidents/:id/outcome/issue': () => [
    { as: 'manager', at: record('begun', '/issue') },
    { as: 'manager', at: record('written', '/issue') },
    { as: 'officer', at: record('written', '/issue') },
  ],
  'GET /triage/incidents/:id/outcome/words': () => [
    { as: 'manager', at: record('written', '/words') },
    { as: 'auditor', at: record('told', '/words?edition=1') },
  ],
  'GET /triage/incidents/:id/outcome/conference': () => [{ as: 'manager', at: record('told', '/conference') }],
  'GET /triage/late': () => [
    { as: 'manager', at: '/triage/late' },
    { as: 'socialWorker', at: '/triage/late?whose=mine' },
  ],
};

export const triageOutcomeLooks: Looks = {
  'GET /triage-outcomes': () => [
    { as: 'healthVisitor', at: '/triage-outcomes' },
    { as: 'healthVisitor', at: '/triage-outcomes?list=done' },
    { as: 'lead', at: '/triage-outcomes' },
    { as: 'teacher', at: '/triage-outcomes' },
  ],
  'GET /triage-outcomes/:id/conference': () => [{ as: 'police', at: `${copy('told')}/conference` }],
  'GET /triage-outcomes/:id': () => [
    { as: 'healthVisitor', at: copy('told') },
    { as: 'healthVisitor', at: copy('told'), after: noteTooLong },
    { as: 'healthVisitor', at: copy('changed') },
    { as: 'socialWorker', at: copy('told') },
    { as: 'lead', at: copy('told') },
    {
      as: 'police',
      at: copy('told'),
      after: (page) => page.getByRole('button', { name: 'Confirm that we have it' }).click(),
    },
  ],
};
