import type { Page } from 'playwright-core';
import type { IncidentId } from '../../../shared/ids.ts';
import { change, decidedIncident, issue, say } from '../../support/decided-incident.ts';
import { openReport } from '../../support/triage-incidents.ts';
import { line } from '../../support/triage-world.ts';
import { type Looks, world } from './world.ts';

const incidents: Record<'told' | 'changed', IncidentId | ''> = { told: '', changed: '' };

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

const copy = (name: keyof typeof incidents) => `/triage-outcomes/${incidents[name]}`;

async function noteTooLong(page: Page): Promise<void> {
  await page.getByText('Mark as done').first().click();
  await page.getByLabel('What came of it (optional)').first().fill('x'.repeat(1001));
  await page.getByRole('button', { name: 'Save as done' }).first().click();
}

export const triageOutcomeLooks: Looks = {
  'GET /triage-outcomes': () => [
    { as: 'healthVisitor', at: '/triage-outcomes' },
    { as: 'healthVisitor', at: '/triage-outcomes?list=done' },
    { as: 'lead', at: '/triage-outcomes' },
    { as: 'teacher', at: '/triage-outcomes' },
  ],
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
