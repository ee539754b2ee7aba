import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ContactId } from '../../shared/ids.ts';
import { expectAccessible, openJourneys } from '../support/browser.ts';
import { concernFor } from '../support/front-door.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { now, raise } from '../support/raise.ts';
import { decideAndSend } from '../support/sent-letter.ts';

const { browser, site } = await openJourneys();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const arrive = (page: Page, heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor();
const choose = (page: Page, question: string | RegExp, answer: string) =>
  page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();

/** Writes down a call as it is told, from the home page to the contact; answers the contact's id. */
async function enter(page: Page, at: string): Promise<ContactId> {
  await page.goto('/home');
  await press(page, 'Enter a contact');
  await arrive(page, 'Who is telling us?');
  await choose(page, 'How did they tell us?', 'Telephone');
  await page.getByLabel('At what time?').fill(at);
  await choose(page, 'Who are they?', 'A professional');
  await page.getByLabel('Their organisation').selectOption('Oakfield Primary School');
  await page.getByLabel('Their role').fill('Class teacher, year 4');
  await page.getByLabel('Their name').fill('Ruth Okonedo');
  await page.getByLabel('Email address').fill('r.okonedo@oakfield-primary.example');
  await press(page, 'Continue');
  await page.waitForURL(/\/drafts\/[0-9a-f-]+$/);
  const draft = page.url();
  const save = async () => {
    await press(page, 'Save and go to the task list');
    await page.waitForURL(draft);
  };
  await expectAccessible(page);
  await page.goto(`${draft}/tasks/safety`);
  for (const group of await page.getByRole('group').all()) await group.getByLabel('No', { exact: true }).check();
  await save();
  await page.getByRole('link', { name: 'Who the child is' }).click();
  await choose(page, 'What do you know about when the child was born?', 'I know the date of birth');
  await page.getByLabel('First name').fill('Maisie');
  await page.getByLabel('Last name').fill('Thornbury');
  for (const [part, value] of Object.entries({ Day: '5', Month: '3', Year: '2017' })) {
    await page.getByLabel(part, { exact: true }).first().fill(value);
  }
  await save();
  await page.goto(`${draft}/tasks/what-happened`);
  await page.getByLabel('What happened, or what is happening?').fill('Came to school hungry on four days of five.');
  await save();
  await page.goto(`${draft}/tasks/analysis`);
  await page.getByLabel(/^Level 3/).check();
  await page.getByLabel('Why that level?').fill('It goes on.');
  await save();
  await press(page, 'Check your answers');
  await press(page, /^Enter it at the/);
  await page.getByText('Its clock runs from the time at which you were told.').waitFor();
  await expectAccessible(page);
  return ContactId.parse(new URL(page.url()).pathname.split('/').at(-1));
}

it('a call that an officer writes down gives its caller the acknowledgement, clock and letter of the portal', async () => {
  const { service } = site;
  const portal = await raise(service, concernFor());
  service.clock.forwardMinutes(40);
  const officer = await site.pageOf(browser, 'officer');
  const told = await now(service, { id: await enter(officer, '10:00am') });

  expect([told.channel, told.entered?.by.name]).toEqual(['telephone', 'Dawn Hollis-Reed']);
  expect([told.submittedAt, told.clocks]).toEqual([portal.submittedAt, portal.clocks]);
  expect(told.raisedBy).toEqual({ ...portal.raisedBy, phone: undefined });

  const worker = await service.signInAs('socialWorker');
  const both = [portal, told];
  const decidedAt = service.clock.now().toISOString();
  for (const { id } of both) {
    service.clock.set(decidedAt);
    await worker.post(`/contacts/${id}/claim`, { seen: '1' });
    await worker.post(`/contacts/${id}/rating`, { seen: '2', colour: 'amber', reason: 'Hungry but safe.' });
    await decideAndSend(service, { id }, { level: '2', descriptors: ['L2-education-1'] });
  }
  const mails = await sendOwed(service);
  const about = (reference: string) =>
    mails
      .filter(({ subject, text }) => `${subject} ${text}`.includes(reference))
      .map(({ to, subject, text }) => `${to}\n${subject}\n${text}`.replaceAll(reference, 'REFERENCE'))
      // The acknowledgement and the letter are owed by now alike: which leaves first is no promise.
      .toSorted();
  const [ofPortal, ofCall] = both.map(({ reference }) => about(reference));
  expect(ofPortal).toHaveLength(2);
  expect(ofCall).toHaveLength(2);
  const plain = (text: string) => text.replace(/https?:\S+/g, 'LINK').replace(/[0-9a-f]{64}/g, 'HASH');
  // But for one line, which is about each: the call had no reference before it was written down.
  const acknowledged = (text: string, time: string) =>
    text.replace(`acknowledged it: ${time} on`, 'acknowledged it on');
  for (const [at, mail] of (ofCall ?? []).entries()) {
    expect(acknowledged(plain(mail), '10:40am')).toBe(acknowledged(plain(ofPortal?.[at] ?? ''), '10am'));
  }

  const teacher = await site.pageOf(browser, 'teacher', { viewport: { width: 375, height: 800 } });
  await teacher.goto('/referrals');
  for (const { reference } of both) await teacher.getByRole('link', { name: reference }).first().waitFor();
}, 180_000);
