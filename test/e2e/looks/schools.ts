import { lookAtFile, someRows, takeRegister } from '../../support/school-register.ts';
import { buildWorld, type Looks, world } from './world.ts';

/** Addresses of what the looks are at, known once the world stands. */
const at = { upload: '', halted: '', added: '' };

/** A register that is taken, a file that would change it, one that is halted, and an officer whom the council has added. */
export async function prepareSchools(seed: number): Promise<void> {
  await buildWorld(seed);
  const { service } = world.site;
  const officer = await takeRegister(service);
  const changed = someRows.map((row) =>
    row.URN === '900002'
      ? { ...row, 'EstablishmentStatus (code)': '2', CloseDate: '20-11-2026' }
      : row.URN === '900001'
        ? { ...row, EstablishmentName: 'Oakfield Academy', Postcode: 'WX1 9ZZ' }
        : row.URN === '900004'
          ? { ...row, OpenDate: 'soon' }
          : row,
  );
  const looked = await lookAtFile(service, officer, changed, '20261123');
  const halted = await lookAtFile(service, officer, someRows.slice(0, 1_400), '20261123');
  const place = { kind: 'home-education', name: 'Home education team', laCode: '000', laName: 'Wyrecestershire' };
  const origin = { Origin: service.deps.publicUrl };
  const added = await officer.follow(await officer.post('/schools/new', { ...place, seen: '0' }, origin));
  [at.upload, at.halted, at.added] = [looked.path, halted.path, added.path.split('?')[0]!];
}

export const schoolLooks: Looks = {
  'GET /schools': () => [
    { as: 'officer', at: '/schools?q=school' },
    { as: 'auditor', at: '/schools?q=zzzz' },
    { as: 'lead', at: '/schools' },
  ],
  'GET /schools/register': () => [
    { as: 'officer', at: '/schools/register?done=taken' },
    {
      as: 'admin',
      at: '/schools/register',
      after: async (page) => {
        await page.getByRole('button', { name: 'Look at the file' }).click();
      },
    },
  ],
  'GET /schools/register/:upload': () => [
    { as: 'officer', at: at.upload },
    { as: 'manager', at: `${at.upload}?show=added` },
    { as: 'officer', at: at.halted },
  ],
  'GET /schools/new': () => [
    {
      as: 'officer',
      at: '/schools/new',
      after: async (page) => {
        await page.getByRole('button', { name: 'Save' }).click();
      },
    },
  ],
  'GET /schools/unconfirmed': () => [{ as: 'officer', at: '/schools/unconfirmed' }],
  'GET /schools/:school': () => [
    { as: 'officer', at: '/schools/900001' },
    { as: 'auditor', at: `${at.added}?done=added` },
  ],
  'GET /schools/:school/edit': () => [{ as: 'officer', at: `${at.added}/edit` }],
};
