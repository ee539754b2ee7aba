import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';
import { asked, brennock, feedInForce } from '../support/case-feed.ts';
import { must } from '../support/front-door.ts';
import { raise } from '../support/raise.ts';
import { concernAbout, tellOf } from '../support/told-child.ts';

const { browser, site } = await openJourneys({ now: '2026-11-23T09:25:00.000Z' });
const born = (date: string) => ({ birth: 'exact', dateOfBirth: date });

/** Looks at the page as it stands, wide and narrow. */
async function look(page: Page): Promise<void> {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

it('a worker finds a child, compares two records, links and parts them; two people merge two who have a past, and undo it', async () => {
  const { service } = site;
  const child = (forename: string) => ({ forename, surname: 'Quennell', ...born('2014-02-03') });
  await tellOf(service, child('Thaddeus'));
  await tellOf(service, child('Thad'), 'gp');

  const worker = await site.pageOf(browser, 'socialWorker');
  await worker.goto('/people');
  await worker.fill('[name=given]', 'Thadeus');
  await worker.fill('[name=family]', 'Quenell');
  for (const [part, value] of Object.entries({ day: '2', month: '3', year: '2014' })) {
    await worker.fill(`[name=birth-${part}]`, value);
  }
  await press(worker, 'Search');
  expect(await main(worker)).toContain('Thaddeus Quennell');
  await look(worker);
  await follow(worker, /^Open the record/);
  await follow(worker, /^Compare side by side/);
  await look(worker);
  await press(worker, 'They are one person: link the records');
  expect(await main(worker)).toContain('Enter your reason');
  await worker.fill('[name=reason]', 'School and both parents are the same.');
  await press(worker, 'They are one person: link the records');
  expect(await main(worker)).toMatch(/2 contacts in 12 months; from 2 organisations/);
  await look(worker);

  await follow(worker, /^Part it/);
  await worker.fill('[name=reason]', 'The dates were read wrongly.');
  await look(worker);
  await press(worker, /^Part/);
  expect(await main(worker)).toContain('The records are parted.');

  // Each of two gets a past of its own; then one alone cannot say that they are one.
  await follow(worker, /^Compare side by side/);
  await worker.fill('[name=reason]', 'They are the same after all.');
  await press(worker, 'They are one person: link the records');
  const whole = new URL(worker.url()).pathname;
  const [third, fourth] = [await tellOf(service, child('Thaddeus')), await tellOf(service, child('Thadeus'), 'gp')];
  await worker.goto(`/people/${third.record}/compare/${fourth.record}`);
  await worker.fill('[name=reason]', 'They are one child.');
  await press(worker, 'They are one person: link the records');
  await worker.goto(`/people/${third.record}/compare/${whole.split('/').at(-1)}`);
  await worker.fill('[name=reason]', 'Both were told of by the same school.');
  await press(worker, 'They are one person: propose a merge');
  const manager = await site.pageOf(browser, 'manager');
  await manager.goto(whole);
  if (!(await main(manager)).includes('A merge is proposed')) await manager.goto(`/people/${third.record}`);
  await look(manager);
  await press(manager, 'Confirm: they are one person');
  expect(await main(manager)).toMatch(/4 contacts in 12 months/);
  const merged = new URL(manager.url()).pathname;
  const part = merged === whole ? `/people/${third.record}` : whole;
  await manager.goto(`${part}/part`);
  await manager.fill('[name=reason]', 'They were cousins.');
  await press(manager, /Undo|Part/);
  expect(await main(manager)).toMatch(/2 contacts in 12 months/);
  await manager.goto(merged);
  expect(await main(manager)).toMatch(/2 contacts in 12 months/);
}, 240_000);

it('a child who was told of a thousand times has a page, a timeline and a chronology that show what is asked for', async () => {
  const { service } = site;
  const { personRecords } = service.store;
  const first = await tellOf(service, { forename: 'Millicent', surname: 'Ashdown', ...born('2012-08-09') });
  const record = must(await personRecords.find(first.record));
  const [own] = record.appearances;
  const more = Array.from({ length: 99 }, () => raise(service, concernAbout({ forename: 'Millicent' })));
  const contacts = await Promise.all(more);
  // A thousand times of being told of, in a hundred contacts: what one page reads does not follow from how many there are.
  const appearances = [
    own!,
    ...Array.from({ length: 999 }, (_, at) => {
      const { id, reference, submittedAt } = contacts[at % 99]!;
      return { ...own!, id, reference, at: new Date(Date.parse(submittedAt) - at * 60_000).toISOString() };
    }),
  ];
  const event = {
    ...{ id: service.deps.newId(), record: record.id, version: record.version + 1, type: 'linked' as const },
    ...{ other: record.id, reason: 'Told of again and again.', at: service.clock.now().toISOString() },
    by: {
      id: service.person('socialWorker').id,
      name: 'Amira Haddad',
      role: 'social-worker' as const,
      organisation: '',
    },
  };
  must(
    await personRecords.save({ records: [{ ...record, version: record.version + 1, appearances }], events: [event] }),
  );

  const worker = await site.pageOf(browser, 'socialWorker');
  await worker.goto(`/contacts/${first.contact.id}`);
  const strip = worker.getByRole('region', { name: 'What we know already' });
  expect(await strip.innerText()).toMatch(/Millicent Ashdown: \d+ contacts in 12 months; from 1 organisation/);
  await look(worker);
  await strip.getByRole('link', { name: /contacts in 12 months/ }).click();
  expect(await main(worker)).toMatch(/50 of 1,000 records/);
  await worker.getByRole('link', { name: 'Earlier' }).click();
  expect(await worker.locator('.app-timeline__item').count()).toBeGreaterThan(0);
  await look(worker);
  await follow(worker, 'Chronology to print, the oldest first');
  expect(await main(worker)).toMatch(/What came of 1 to 100 of 1,000 contacts and incidents/);
  await look(worker);
  await follow(worker, 'What came next');
  expect(await main(worker)).toMatch(/101 to 200/);
}, 240_000);

it('a teacher checks a child, has an answer and takes the whole receipt along, on a phone too', async () => {
  const { service } = site;
  await feedInForce(service, [brennock], '2026-11-23T06:00:00.000Z');
  const teacher = await site.pageOf(browser, 'teacher');
  await teacher.goto('/checks');
  await look(teacher);
  await teacher.locator('a[href="/checks/new"]').first().click();
  await look(teacher);
  const fields = asked({ ...brennock, postcode: '' }, { nhsNumber: '9990000018' });
  for (const [name, value] of Object.entries(fields)) {
    const box = teacher.locator(`[name="${name}"]`).first();
    if ((await box.getAttribute('type')) === 'radio') await teacher.check(`[name="${name}"][value="${value}"]`);
    else if ((await box.count()) > 0 && (await box.evaluate(({ tagName }) => tagName)) === 'SELECT')
      await box.selectOption(value);
    else await box.fill(value);
  }
  await teacher.getByRole('button', { name: 'Check', exact: true }).click();
  expect(await main(teacher)).toContain('Safeguarding Team 3');
  await look(teacher);
  await teacher.setViewportSize({ width: 375, height: 800 });
  const receipt = teacher.getByLabel('Receipt for your own record');
  const hidden = await receipt.evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
  expect(await receipt.inputValue()).toContain('Safeguarding Team 3');
}, 120_000);
