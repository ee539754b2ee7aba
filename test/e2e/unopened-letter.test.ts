import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sweepUnopenedLetters } from '../../functions/events/sweeps/unopened-letters.ts';
import type { Notice } from '../../shared/notice.ts';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';
import { answeredConcern } from '../support/sent-letter.ts';

const { browser, site } = await openJourneys();

it('a letter that nobody opens is reminded of, becomes a task that says so, and the task is gone once it is read', async () => {
  const { service } = site;
  const { deps, store, clock, person } = service;
  const school = await store.organisations.get(person('teacher').organisation.id);
  await store.organisations.save({ ...school, deliveryPolicy: 'notify-only' }, deps.newId());
  const contact = await answeredConcern(service);
  const arrive = async (kind: Notice['kind']) => {
    for (const notice of (await store.contacts.file(contact.id)).notices.filter((one) => one.kind === kind)) {
      const arrived = { ...notice, version: notice.version + 1, state: 'delivered' as const, attempt: 1 };
      expect((await store.notices.save(arrived, deps.newId())).ok).toBe(true);
    }
  };
  const twoDaysOn = async () => {
    clock.forwardMinutes(2 * 24 * 60);
    await sweepUnopenedLetters({ ...deps, enqueue: async () => [], checkFolder: async () => {} });
  };
  const visit = async (page: Page, path: string) => {
    await page.goto(path);
    return main(page);
  };
  await arrive('outcome-letter');
  const before = await site.pageOf(browser, 'socialWorker');
  expect(await visit(before, `/contacts/${contact.id}`)).toMatch(/Okonedo, .+: not opened since/);
  await twoDaysOn();
  await arrive('letter-reminder');
  const reminded = await site.pageOf(browser, 'socialWorker');
  expect(await visit(reminded, `/contacts/${contact.id}`)).toMatch(/not opened since .+, reminded at/);
  expect(await visit(reminded, '/undelivered')).not.toContain('Letter not opened');

  await twoDaysOn();
  const worker = await site.pageOf(browser, 'socialWorker');
  const tasks = await visit(worker, '/undelivered?whose=mine');
  expect(tasks).toContain('Letter not opened');
  expect(tasks).toContain('The letter has not been opened, and neither has our reminder of it.');
  await expectAccessible(worker);
  await worker.getByRole('link', { name: `Outcome letter, ${contact.reference}` }).click();
  expect(await main(worker)).toMatch(/Reminded at .+Not opened since/s);

  const teacher = await site.pageOf(browser, 'teacher');
  const letter = 'letterId' in contact ? contact.letterId : '';
  await teacher.goto(`/referrals/${contact.id}/letters/${letter}`);
  await worker.reload();
  expect(await main(worker)).toContain('the letter was opened');
  expect(await visit(worker, '/undelivered')).not.toContain('Letter not opened');
  expect(await visit(worker, `/contacts/${contact.id}`)).not.toContain('not opened since');
});
