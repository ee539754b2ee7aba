import { sampleFile } from '../../../shared/incident-file/sample-file.ts';
import type { Looks } from './world.ts';

const file = (content: string) => ({ name: 'incidents.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
const wrong = sampleFile().replace('05/03/2017', '29/02/2025');

export const intakeLooks: Looks = {
  'GET /incidents/sent': () => [{ as: 'police', at: '/incidents/sent' }],
  'GET /incidents/batches/new': () => [
    { as: 'police', at: '/incidents/batches/new' },
    {
      as: 'police',
      at: '/incidents/batches/new',
      after: async (page) => {
        await page.getByLabel('File of incidents').setInputFiles(file('a,b'));
        await page.getByRole('button', { name: 'Send the file' }).click();
      },
    },
  ],
  'GET /incidents/batches/guide': () => [{ as: 'police', at: '/incidents/batches/guide' }],
  'GET /incidents/batches/:id': () => [
    {
      as: 'police',
      at: '/incidents/batches/new',
      after: async (page) => {
        await page.getByLabel('File of incidents').setInputFiles(file(wrong));
        await page.getByRole('button', { name: 'Send the file' }).click();
        await page.getByRole('heading', { name: 'What became of the file' }).waitFor();
      },
    },
    {
      as: 'police',
      at: '/incidents/batches/new',
      after: async (page) => {
        await page.getByLabel('File of incidents').setInputFiles(file(sampleFile()));
        await page.getByRole('button', { name: 'Send the file' }).click();
        await page.getByRole('heading', { name: 'What became of the file' }).waitFor();
      },
    },
  ],
};
