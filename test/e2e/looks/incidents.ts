import type { Page } from 'playwright-core';
import type { IncidentId } from '../../../shared/ids.ts';
import { incidentOf, scarceReport } from '../../support/triage-incidents.ts';
import { type Looks, send, world } from './world.ts';

const incidents: { whole: IncidentId | ''; scarce: IncidentId | ''; asked: IncidentId | '' } = {
  whole: '',
  scarce: '',
  asked: '',
};

/** Three incidents that the police told of: one whole, two that lack facts, of which one is asked about. */
export async function prepareIncidents(): Promise<void> {
  const { service } = world.site;
  incidents.whole = await incidentOf(service, { policeReference: 'WHOLE/1' });
  incidents.scarce = await incidentOf(service, { ...scarceReport, policeReference: 'SCARCE/2' });
  incidents.asked = await incidentOf(service, { ...scarceReport, policeReference: 'ASKED/3' });
  const worker = await service.signInAs('socialWorker');
  const asked = await worker.post(`/incidents/${incidents.asked}/ask-for-facts`, { seen: '1' });
  if (asked.status !== 303) throw new Error('nobody was asked');
}

const at = (name: keyof typeof incidents, page = '') => `/incidents/${incidents[name]}${page}`;

/** Presses on to the next page of the form. */
const goOn = async (page: Page) => {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForLoadState();
};
const date = async (page: Page, legend: string, [day, month, year]: readonly [string, string, string]) => {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
};

const fillings: readonly ((page: Page) => Promise<unknown>)[] = [
  async (page) => {
    await page.getByLabel('Your police reference').fill('TYPED/4');
    await date(page, 'When did it begin?', ['21', '11', '2026']);
    await page.getByLabel('Time at which it began').fill('10:40pm');
    await page.getByRole('radio', { name: 'Medium' }).check();
    await page.getByLabel('Where did it happen?').selectOption('home');
    await page.getByLabel('What happened?').fill('Officers found the kitchen door forced from outside.');
  },
  async (page) => {
    await page.getByRole('checkbox', { name: 'Victim' }).check();
    await page.getByLabel('Full name').fill('Corinna Alderwick');
    await date(page, 'Date of birth', ['14', '2', '1991']);
    await page.getByLabel('Telephone', { exact: true }).fill('07700 900417');
  },
  async (page) => {
    await page.getByRole('checkbox', { name: 'Alleged abuser' }).check();
    await page.getByLabel('Full name').fill('Dean Pashley');
  },
  async (page) => {
    await page.getByRole('radio', { name: 'Yes' }).first().check();
    await page.getByLabel('First name').fill('Robin');
    await page.getByLabel('Last name').fill('Alderwick');
    await page.getByLabel('What is Corinna Alderwick to the child?').selectOption('mother');
  },
  async (page) => page.getByRole('radio', { name: 'DASH' }).check(),
];

/** Fills in so many pages of the form, and stands on the next. */
const filled = (pages: number) => async (page: Page) => {
  for (const fill of fillings.slice(0, pages)) {
    await fill(page);
    await goOn(page);
  }
};
const filling = (pages: number, last: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await filled(pages)(page);
  await last(page);
};

/** Pages of incidents for the police who told of them. */
export const incidentLooks: Looks = {
  'GET /incidents/new': () => [
    { as: 'police', at: '/incidents/new', after: goOn },
    { as: 'police', at: '/incidents/new', after: filling(1, fillings[1] ?? goOn) },
    { as: 'police', at: '/incidents/new', after: filling(3, goOn) },
    { as: 'police', at: '/incidents/new', after: filling(3, fillings[3] ?? goOn) },
    { as: 'police', at: '/incidents/new', after: filled(4) },
    { as: 'police', at: '/incidents/new', after: filled(5) },
  ],
  'GET /incidents/:id': () => [
    { as: 'police', at: at('whole') },
    { as: 'police', at: at('asked') },
  ],
  'GET /incidents/:id/safe-contact': () => [
    { as: 'police', at: at('whole', '/safe-contact') },
    { as: 'manager', at: at('asked', '/safe-contact'), after: send },
    {
      as: 'manager',
      at: at('whole', '/safe-contact'),
      after: async (page) => {
        await page.getByRole('radio', { name: 'To plan a visit' }).check();
        await send(page);
      },
    },
  ],
  'GET /incidents/:id/facts': () => [
    { as: 'police', at: at('scarce', '/facts') },
    {
      as: 'police',
      at: at('asked', '/facts'),
      after: async (page) => {
        await page.getByRole('radio', { name: 'Yes' }).first().check();
        await page.getByRole('textbox', { name: 'Day' }).fill('31');
        await page.getByLabel('Its answers').fill('no colon here');
        await send(page);
      },
    },
    { as: 'police', at: at('whole', '/facts') },
  ],
};
