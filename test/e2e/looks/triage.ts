import type { Page } from 'playwright-core';
import type { IncidentId } from '../../../shared/ids.ts';
import { meetingToday } from '../../support/decided-incident.ts';
import { incidentOf, openReport } from '../../support/triage-incidents.ts';
import { type Looks, world } from './world.ts';

const incidents: { open: IncidentId | ''; grave: IncidentId | ''; restricted: IncidentId | '' } = {
  open: '',
  grave: '',
  restricted: '',
};

/** Three incidents of a weekend: one that is ordinary, one that is grave, one with a police officer among its adults. */
export async function prepareTriage(): Promise<void> {
  const { service } = world.site;
  incidents.open = await incidentOf(service, { ...openReport, policeReference: 'OPEN/1' });
  incidents.grave = await incidentOf(service, {
    ...openReport,
    policeReference: 'GRAVE/3',
    grade: 'high',
    tools: [{ tool: 'dash', version: '2009', yesCount: 16, grade: 'high' }],
  });
  incidents.restricted = await incidentOf(service, { policeReference: 'HELD/2' });
  await meetingToday(service);
}

const at = (name: keyof typeof incidents) => `/triage/incidents/${incidents[name]}`;
/** The day for which the incidents are put down. */
const day = '/triage?day=2026-11-24';

/** Answers some descriptors by their keys, so that the level moves while it is looked at. */
async function answerByKeys(page: Page): Promise<void> {
  await page.locator('[data-descriptor=PH1] input[type=radio]').first().focus();
  for (const key of ['n', 's', 'u', 'y']) await page.keyboard.press(key);
  await page.getByText(/^Saved\. Level/).waitFor();
  await page.waitForTimeout(600);
}

/** Settles on another level without any reason. */
async function settleWithout(page: Page): Promise<void> {
  await page.locator('input[name=level][value="4"]').check();
  await page.getByRole('button', { name: 'Save the level' }).click();
}

/** Opens an old page, and saves what somebody else has settled meanwhile. */
async function tooLate(page: Page): Promise<void> {
  await page.locator('input[name=level][value="3"]').check();
  await page.locator('#category').selectOption('new-information');
  await page.locator('#words').fill('The neighbour has told of another night, with a knife.');
  await page.evaluate(() => {
    for (const seen of document.querySelectorAll<HTMLInputElement>('[data-triage-seen]')) seen.value = '999';
  });
  await page.getByRole('button', { name: 'Save the level' }).click();
}

/** Today's meeting sits already; somebody of the police comes, and the next box is wrong. */
async function come(page: Page): Promise<void> {
  await page.getByLabel('Housing', { exact: true }).fill('x'.repeat(201));
  await page.getByRole('button', { name: 'Save who has come' }).click();
}
const press = (name: string) => async (page: Page) => page.getByRole('button', { name }).click();

/** The chair puts off an incident without saying why. */
async function putOffWithout(page: Page): Promise<void> {
  await page.getByText('Put it off to the next meeting').click();
  await page.getByRole('button', { name: 'Put it off' }).click();
}

/** What is left when the meeting ends is put off together, first without a reason. */
async function putOffRestWithout(page: Page): Promise<void> {
  await press('Bring it into the meeting now')(page);
  await page.goto('/triage/meeting');
  await page.getByText('Put off the one that is left').click();
  await page.getByRole('button', { name: 'Put them off to the next meeting' }).click();
}

export const triageLooks: Looks = {
  'GET /triage/meeting': () => [
    { as: 'manager', at: '/triage/meeting' },
    { as: 'manager', at: '/triage/meeting', after: come },
    { as: 'manager', at: '/triage/meeting', after: press('Save who has come') },
    { as: 'otherManager', at: '/triage/meeting' },
    { as: 'healthVisitor', at: '/triage/meeting' },
    { as: 'manager', at: '/triage/meeting?day=2026-11-20' },
    { as: 'manager', at: at('restricted'), after: putOffRestWithout },
  ],
  'GET /triage/month': () => [
    { as: 'manager', at: '/triage/month?month=2026-11' },
    { as: 'socialWorker', at: '/triage/month?month=2026-02' },
  ],
  'GET /triage/incidents/:id/same-as': () => [
    { as: 'manager', at: `${at('grave')}/same-as` },
    { as: 'manager', at: `${at('grave')}/same-as`, after: press('Count it once, in the other') },
  ],
  'GET /triage': () => [
    { as: 'manager', at: day },
    { as: 'socialWorker', at: day },
    { as: 'auditor', at: day },
    { as: 'healthVisitor', at: day },
    { as: 'manager', at: '/triage?day=2026-12-25' },
    { as: 'manager', at: '/triage?day=2026-11-23' },
  ],
  'GET /triage/incidents/:id': () => [
    { as: 'manager', at: at('grave') },
    { as: 'socialWorker', at: at('open'), after: answerByKeys },
    { as: 'socialWorker', at: at('open'), after: settleWithout },
    { as: 'manager', at: at('open'), after: tooLate },
    { as: 'manager', at: at('restricted') },
    { as: 'auditor', at: at('open') },
    { as: 'healthVisitor', at: at('open') },
    { as: 'socialWorker', at: at('restricted') },
    { as: 'manager', at: at('restricted'), after: putOffWithout },
    { as: 'manager', at: at('grave'), after: press('Bring it into the meeting now') },
    { as: 'manager', at: '/triage/meeting', after: press('Close the meeting') },
  ],
};
