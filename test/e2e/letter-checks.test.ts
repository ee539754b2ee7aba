import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, openJourneys } from '../support/browser.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { decisionFields, now, proposeAllTheSame, raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { shippedSettings } from '../support/service.ts';

const { browser, site } = await openJourneys();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click();
const arrive = (page: Page, heading: string) => page.getByRole('heading', { level: 1, name: heading }).waitFor();

/** Both widths, as people use them. */
async function look(page: Page): Promise<void> {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

it('a letter with a secret in it is stopped, mended, looked at, sent, recalled and sent again', async () => {
  const { service } = site;
  const contact = await raise(service, richConcern());
  const path = `/contacts/${contact.id}`;
  const seen = async () => String((await now(service, contact)).version);
  const typing = await service.signInAs('socialWorker');
  await typing.post(`${path}/claim`, { seen: await seen() });
  await typing.post(`${path}/rating`, { seen: await seen(), colour: 'amber', reason: 'Hungry but safe tonight.' });
  const nextStep = 'A worker visits Maisie at 14 Sallow Court with Mr Jenkins on Friday.';
  const childIds = contact.children.map(({ id }) => id);
  await proposeAllTheSame(typing, path, { seen: await seen(), ...decisionFields(childIds, { nextStep }) });

  const manager = await site.pageOf(browser, 'manager');
  await manager.goto(`${path}/sign-off`);
  await manager.getByText('2 things must come out before this letter can go.').waitFor();
  await manager.getByText('An address that must be kept secret').first().waitFor();
  expect(await manager.getByRole('button', { name: 'Authorise and see the letter' }).count()).toBe(0);
  await look(manager);
  await manager.getByRole('link', { name: 'Return the decision for changes' }).click();
  await manager.getByLabel('What needs to change, and why?').fill('The address and the name must come out.');
  await press(manager, 'Return for changes');
  await manager.getByText('The decision has been returned for changes.').waitFor();

  const worker = await site.pageOf(browser, 'socialWorker');
  await worker.goto(`${path}/decision`);
  await worker.getByText('The address and the name must come out.').waitFor();
  for (const id of childIds) await worker.locator(`#nextStep-${id}`).fill('A worker visits on Friday with Mr Jenkins.');
  await press(worker, 'Propose this decision');
  await worker.getByText('What may stay only if a manager says why').waitFor();
  await look(worker);
  await press(worker, 'Propose it all the same');
  await worker.getByText('The decision has been proposed.').waitFor();

  await manager.goto(`${path}/sign-off`);
  await manager.getByText('Nothing was found in it that must come out.').waitFor();
  await press(manager, 'Authorise and see the letter');
  await manager.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await look(manager);
  await manager.getByRole('link', { name: 'Enter why “Jenkins” may stay in the letter' }).click();
  await manager.keyboard.type('He is the school’s family worker.');
  await press(manager, 'Authorise and see the letter');
  await arrive(manager, 'Outcome letter');
  await look(manager);

  await manager.getByRole('link', { name: 'See exactly what each recipient sees' }).click();
  await arrive(manager, 'What the recipient sees');
  await look(manager);
  const promised = await manager.locator('[data-mail=text]').textContent();
  await manager.getByRole('link', { name: 'Back to the letter' }).click();
  await press(manager, 'Send the letter');
  await manager.getByRole('heading', { name: 'Nothing has left yet' }).waitFor();
  await look(manager);
  const letters = async () => (await sendOwed(service)).filter(({ subject }) => subject.startsWith('Our letter'));
  expect(await letters()).toEqual([]);

  service.clock.forwardMinutes(3);
  await press(manager, 'Recall the letter');
  await manager.getByText('The letter was recalled. Nothing had left, and nobody was told.').waitFor();
  await look(manager);
  await press(manager, 'Send the letter');
  await manager.getByRole('heading', { name: 'Nothing has left yet' }).waitFor();
  service.clock.forwardMinutes(shippedSettings.limits.letter.recallMinutes);
  const [mail, ...more] = await letters();
  expect([mail?.text, more]).toEqual([promised, []]);
  await manager.reload();
  expect(await manager.getByRole('button', { name: 'Recall the letter' }).count()).toBe(0);
  for (const page of [manager, worker]) await page.context().close();
}, 180_000);
