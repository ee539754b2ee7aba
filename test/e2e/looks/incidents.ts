import type { Page } from 'playwright-core';
import type { IncidentId } from '../../../shared/ids.ts';
import { incidentOf, scarceReport } from '../../support/triage-incidents.ts';
import { goOn, typedPages, typeIncident } from '../../support/typed-incident.ts';
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

/** Fills in so many pages of the form, and does something on the next. */
const filled =
  (pages: number, last: (page: Page) => Promise<unknown> = async () => undefined) =>
  async (page: Page) => {
    await typeIncident(page, pages);
    await last(page);
  };

/** Pages of incidents for the police who told of them. */
export const incidentLooks: Looks = {
  'GET /incidents/new': () => [
    { as: 'police', at: '/incidents/new', after: goOn },
    { as: 'police', at: '/incidents/new', after: filled(1, typedPages.victim) },
    { as: 'police', at: '/incidents/new', after: filled(3, goOn) },
    { as: 'police', at: '/incidents/new', after: filled(3, typedPages.child) },
    { as: 'police', at: '/incidents/new', after: filled(4) },
    { as: 'police', at: '/incidents/new', after: filled(5) },
  ],
  'GET /incidents/:id': () => [
    { as: 'police', at: at('whole') },
    { as: 'police', at: at('asked') },
  ],
  'GET /incidents/:id/withdraw': () => [
    { as: 'police', at: at('whole', '/withdraw') },
    { as: 'police', at: at('whole', '/withdraw'), after: send },
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
