import type { Page } from 'playwright-core';
import { IncidentId } from '../../../shared/ids.ts';
import { minuteHand } from '../../support/minute-hand.ts';
import { putDirectory } from '../../support/school-directory.ts';
import { contactAt, contactsOf, officers, schoolAt } from '../../support/school-world.ts';
import { incidentOf, openReport } from '../../support/triage-incidents.ts';
import { report } from '../../support/triage-world.ts';
import { buildWorld, type Looks, send, world } from './world.ts';

const incidents = { usual: '', held: '', lost: '', elsewhere: '' };
let hand: ReturnType<typeof minuteHand>;
/** The links of the mails by whom they were sent to: the mails themselves leave in any order. */
let links: ReadonlyMap<string, string> = new Map();
const linkOf = (who: 'lead' | 'deputy', school: 1 | 2) => links.get(`${who}.person@school-${school}.example`) ?? '';

/** The morning after a night: a school that was told, one to ring, one that is held, and children whom nobody could place. */
export async function prepareSchoolNotices(seed: number): Promise<void> {
  await buildWorld(seed);
  const { service } = world.site;
  service.clock.set('2026-11-22T20:00:00.000Z');
  await putDirectory(service.store, {
    schools: [
      schoolAt(1, { name: 'Oakfield Primary' }),
      schoolAt(2, { name: 'St Wulfric’s Church of England Academy for Girls' }),
      schoolAt(4, { name: 'Kemberley Middle' }),
    ],
    added: Object.values(officers),
    contacts: [
      contactsOf(1, [
        contactAt(1, 'lead'),
        contactAt(1, 'deputy'),
        contactAt(1, 'head', { email: service.person('lead').email }),
      ]),
      contactsOf(2),
    ],
  });
  hand = minuteHand(service);
  incidents.usual = await incidentOf(service, openReport);
  const [victim, other] = report(openReport).adults;
  const [child] = report().children;
  incidents.held = await incidentOf(service, {
    ...openReport,
    policeReference: '22/4712/26',
    adults: [victim, { ...other, work: [{ kind: 'school', urn: '900001' }] }],
    children: [child],
  });
  const adults = report(openReport).adults.map((adult) => ({ ...adult, relationships: [] }));
  const lost = { id: 'c9', forename: 'Ines', birth: { kind: 'exact', date: '2016-01-01' }, education: 'not-known' };
  const named = { ...lost, id: 'c8', forename: 'Bruno', education: 'school', schoolName: 'Oak Primary' };
  incidents.lost = await incidentOf(service, {
    ...openReport,
    policeReference: '22/4713/26',
    adults,
    children: [lost, named],
  });
  const twins = ['Ada', 'Lin'].map((forename, at) => ({ ...child, id: `t${at}`, forename, schoolUrn: '900002' }));
  incidents.elsewhere = await incidentOf(service, {
    ...openReport,
    policeReference: '22/4714/26',
    adults,
    children: twins,
  });
  await hand.minute();
  links = new Map(
    hand.sent.map(({ to, text }) => [to, /\/school-notices\/read\/[0-9a-f-]{36}/.exec(text)?.[0] ?? ''] as const),
  );
  service.clock.set('2026-11-23T08:35:00.000Z');
  await hand.minute();
  const lead = await service.signInAs('lead');
  const ours = `/school-notices/ours/${incidents.usual}/900001`;
  await lead.post(`${ours}/reply`, { kind: 'child-said', said: 'I did not sleep.\n\nI held the baby the whole time.' });
  await lead.post(`${ours}/reply`, { kind: 'new-worry', worry: 'Robin asked whether he has to go home.' });
}

const told = (name: keyof typeof incidents, school: string) =>
  `/school-notices/incidents/${IncidentId.parse(incidents[name])}/told/${school}`;
const lane = (child: string, name: string) => `/school-notices/incidents/${incidents.lost}/lanes/${child}/${name}`;

async function wrongCode(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Six-digit code').fill('1');
  await page.getByRole('button', { name: 'Read the notice' }).click();
}

/** The codes that were sent; other mails hold six figures too, of a telephone number. */
const codes = () => hand.sent.flatMap(({ text }) => /^Your code is (\d{6})$/m.exec(text)?.[1] ?? []);

/** Reads a notice with its code, as somebody at the gate does. */
export async function readWithCode(page: Page): Promise<void> {
  // A code that another look asked for and did not wait for goes out first: it would be taken for this one.
  await hand.minute();
  const before = codes().length;
  await page.getByRole('button', { name: 'Send me a code' }).click();
  // The code is owed once the next page is there: a press alone does not wait for it.
  await page.getByLabel('Six-digit code').waitFor();
  for (let minute = 0; minute < 5 && codes().length === before; minute += 1) await hand.minute();
  const [code, ...others] = codes().slice(before);
  if (!code || others.length > 0) throw new Error(`${others.length + (code ? 1 : 0)} codes were sent for one press`);
  await page.getByLabel('Six-digit code').fill(code);
  await page.getByRole('button', { name: 'Read the notice' }).click();
  await page.waitForURL(/\/notice$/);
}

async function acknowledge(page: Page): Promise<void> {
  await readWithCode(page);
  await page.getByRole('button', { name: 'Confirm that we have it' }).first().click();
}

/** Sends a reply in which the words are missing. */
async function replyWithout(page: Page): Promise<void> {
  await page.getByLabel('The child said…').check();
  await page.getByRole('button', { name: 'Send to the front door' }).click();
}

async function worry(page: Page): Promise<void> {
  world.site.service.clock.forwardMinutes(10);
  await readWithCode(page);
  const pupils = page.getByRole('checkbox');
  if ((await pupils.count()) > 0) await pupils.first().check();
  await page.getByLabel('A new worry').check();
  await page
    .getByLabel('What your worry is')
    .fill('She says that she may not go home tonight.\n\nShe told her teacher.');
  await page.getByRole('button', { name: 'Send to the front door' }).click();
}

export const schoolNoticeLooks: Looks = {
  'GET /school-notices': () => [
    { as: 'officer', at: '/school-notices' },
    { as: 'manager', at: '/school-notices?day=2026-01-03' },
  ],
  'GET /school-notices/figures': () => [
    { as: 'officer', at: '/school-notices/figures' },
    { as: 'officer', at: '/school-notices/figures?month=2025-01' },
  ],
  'GET /school-notices/incidents/:id/told/:setting': () => [
    { as: 'officer', at: told('usual', '900004') },
    { as: 'officer', at: told('usual', '900004'), after: (page) => page.locator('text=Record the call').click() },
    { as: 'officer', at: told('usual', '900001') },
    { as: 'officer', at: told('held', '900001') },
    { as: 'officer', at: told('held', '900001'), after: (page) => page.locator('text=Release the notice').click() },
    { as: 'officer', at: told('elsewhere', '900002') },
  ],
  'GET /school-notices/ring/:incident/:setting': () => [
    { as: 'officer', at: `/school-notices/ring/${incidents.elsewhere}/900002` },
    {
      as: 'officer',
      at: `/school-notices/ring/${incidents.elsewhere}/900002`,
      after: (page) => page.locator('text=Record the call').click(),
    },
  ],
  'GET /school-notices/incidents/:id/lanes/:child/:lane': () => [
    { as: 'officer', at: lane('c9', 'not-known') },
    { as: 'officer', at: lane('c8', 'school-not-found'), after: send },
  ],
  'GET /school-notices/ours': () => [
    { as: 'lead', at: '/school-notices/ours' },
    { as: 'otherSchool', at: '/school-notices/ours' },
  ],
  'GET /school-notices/ours/:incident/:setting': () => [
    { as: 'lead', at: `/school-notices/ours/${incidents.usual}/900001` },
    { as: 'lead', at: `/school-notices/ours/${incidents.usual}/900001`, after: replyWithout },
  ],
  'GET /school-notices/read/:token': () => [{ at: linkOf('lead', 1) }],
  'GET /school-notices/read/:token/code': () => [{ at: linkOf('lead', 1), after: wrongCode }],
  'GET /school-notices/read/:token/notice': () => [
    { at: linkOf('deputy', 1), after: readWithCode },
    { at: linkOf('lead', 2), after: acknowledge },
    { at: linkOf('lead', 2), after: worry },
  ],
};
