import { lookAtFile, sendFiles, someRows, takeRegister } from '../../support/school-register.ts';
import { authority, cameFile } from '../../support/service.ts';
import { buildWorld, type Looks, world } from './world.ts';

/** Addresses of what the looks are at, known once the world stands. */
const at = { upload: '', halted: '', added: '', rolls: '', contact: '' };

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
  const priya = { part: 'lead', name: 'Priya Nambiar', email: 'dsl@oakfield-primary.example', phone: '01632 960300' };
  await officer.post('/schools/900001/contacts/new', { ...priya, seen: '0' }, origin);
  const ruth = { part: 'deputy', name: 'Ruth Okonedo', email: 'r.okonedo@oakfield-primary.example' };
  await officer.post('/schools/900001/contacts/new', { ...ruth, seen: '1' }, origin);
  const named = (await service.store.schools.contactsOf(authority, ['900001'])).get('900001');
  const id = named?.people.find(({ name }) => name === ruth.name)?.id;
  await officer.post(`/schools/900001/contacts/${id}/confirm`, { seen: '2' }, origin);
  const deputy = await service.store.people.byEmail(authority, ruth.email);
  if (deputy) await service.store.accessUses.used(deputy, new Date('2025-12-01T09:00:00.000Z'), crypto.randomUUID());
  const use = deputy && (await service.store.accessUses.find(deputy.id));
  const warned = use && { ...use, version: use.version + 1, warned: ['2026-10-05T09:00:00.000Z'] };
  if (use && warned) await service.store.accessUses.save({ use: warned, notices: [] }, use, crypto.randomUUID());
  const days = { 'terms.0.name': 'Autumn 2026', 'terms.0.first': '2/9/2026', 'terms.0.last': '18/12/2026' };
  await officer.post('/schools/calendar', { ...days, 'insetDays.0.date': '24/11/2026', seen: '0' }, origin);
  const rolls = [
    'upn,surname,forename,date_of_birth,urn,enrolment,from,until',
    ',Vale,Robin,01/02/2016,900001,C,02/09/2025,',
    ',Vale,Kit,31/02/2016,900001,C,02/09/2025,',
    ',Vale,Ash,01/02/2015,899999,C,02/09/2025,',
  ].join('\n');
  const file = { name: 'rolls.csv', content: rolls };
  const sent = await officer.follow(await sendFiles(officer, '/schools/rolls', { file }, service.deps.publicUrl));
  [at.rolls, at.contact] = [sent.path, `/schools/900001/contacts/${id}`];
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
        await page.getByText('Send establishments and links as two files').click();
        await page.getByRole('button', { name: 'Look at both files' }).click();
      },
    },
  ],
  'GET /schools/register/sent/:file': () => [{ as: 'officer', at: `/schools/register/sent/${cameFile}` }],
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
    { as: 'lead', at: '/schools/900001' },
  ],
  'GET /schools/:school/edit': () => [{ as: 'officer', at: `${at.added}/edit` }],
  'GET /schools/:school/contacts/new': () => [
    {
      as: 'officer',
      at: '/schools/900001/contacts/new',
      after: async (page) => {
        await page.getByLabel('Full name').fill('Sam Office');
        await page.getByLabel('Email address').fill('office@oakfield-primary.example');
        await page.getByRole('radio', { name: 'Deputy' }).check();
        await page.getByRole('button', { name: 'Name them' }).click();
      },
    },
  ],
  'GET /schools/:school/contacts/:contact': () => [{ as: 'manager', at: at.contact }],
  'GET /schools/calendar': () => [
    { as: 'officer', at: '/schools/calendar' },
    {
      as: 'officer',
      at: '/schools/calendar',
      after: async (page) => {
        await page.locator('[name="terms.0.last"]').fill('1/9/2026');
        await page.getByRole('button', { name: 'Save these days' }).click();
      },
    },
  ],
  'GET /schools/:school/calendar': () => [{ as: 'officer', at: '/schools/900001/calendar' }],
  'GET /schools/calendar/import': () => [{ as: 'admin', at: '/schools/calendar/import' }],
  'GET /schools/rolls': () => [{ as: 'officer', at: '/schools/rolls' }],
  'GET /schools/rolls/:upload': () => [{ as: 'officer', at: at.rolls }],
};
