import type { Page } from 'playwright-core';
import { asked, brennock, feedFile, feedInForce, sendFeed, vale } from '../../support/case-feed.ts';
import { buildWorld, type Looks, world } from './world.ts';

let [open, kept, halted] = ['', '', ''];

/** A file in force, one that was halted, and a check of each kind. */
export async function prepareOpenChecks(seed: number): Promise<void> {
  await buildWorld(seed);
  const { service } = world.site;
  const made = (hours: number) => new Date(service.clock.now().getTime() - hours * 3_600_000).toISOString();
  const more = Array.from({ length: 20 }, (_, at) => ({
    ...brennock,
    case_id: `C-${100 + at}`,
    first_name: 'Wren',
    family_name: `${'BCDFGHJKLMNPRSTVWZQX'[at]}arrow`,
    date_of_birth: `0${1 + (at % 9)}/05/${2009 + (at % 9)}`,
    nhs_number: '',
  }));
  await feedInForce(service, [brennock, vale, ...more], made(4));
  const sent = await sendFeed(service, feedFile([brennock, { ...vale, upn: 'A1' }], made(3)));
  halted = sent.headers.get('location') ?? '';
  const teacher = await service.signInAs('teacher');
  const check = async (fields: Record<string, string>) =>
    (await teacher.post('/checks/new', fields)).headers.get('location') ?? '';
  open = await check(asked({ ...brennock, postcode: '' }, { nhsNumber: '9990000018' }));
  kept = await check(asked(vale));
  for (let more = 0; more < 3; more += 1) await check(asked(vale));
}

const sendEmpty = (page: Page) => page.getByRole('button', { name: 'Check', exact: true }).click();
const endWithoutNote = (page: Page) => page.getByRole('button', { name: 'End this task' }).first().click();
const sendNoFile = (page: Page) => page.getByRole('button', { name: 'Compare the file' }).click();
const takeWithoutReason = (page: Page) => page.getByRole('button', { name: 'Put it into force' }).click();

export const openCheckLooks: Looks = {
  'GET /checks': () => [
    { as: 'teacher', at: '/checks' },
    { as: 'gp', at: '/checks' },
  ],
  'GET /checks/new': () => [
    { as: 'teacher', at: '/checks/new' },
    { as: 'teacher', at: '/checks/new', after: sendEmpty },
  ],
  'GET /checks/organisation': () => [{ as: 'lead', at: '/checks/organisation' }],
  'GET /checks/:check': () => [
    { as: 'teacher', at: open },
    { as: 'lead', at: kept },
  ],
  'GET /checks/:check/told': () => [
    { as: 'socialWorker', at: `${open}/told` },
    { as: 'manager', at: `${kept}/told` },
  ],
  'GET /checks/unusual': () => [
    { as: 'auditor', at: '/checks/unusual' },
    { as: 'admin', at: '/checks/unusual', after: endWithoutNote },
  ],
  'GET /checks/feed': () => [
    { as: 'admin', at: '/checks/feed' },
    { as: 'manager', at: '/checks/feed', after: sendNoFile },
  ],
  'GET /checks/feed/guide': () => [{ as: 'admin', at: '/checks/feed/guide' }],
  'GET /checks/feed/:file': () => [
    { as: 'admin', at: halted },
    { as: 'manager', at: halted, after: takeWithoutReason },
  ],
};
