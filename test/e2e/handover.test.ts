import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sweepHandover } from '../../functions/events/sweeps/handover.ts';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';
import { now, raise } from '../support/raise.ts';

const { browser, site } = await openJourneys();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Moves the clock on, and the minute hand makes the sheet whose time has come. */
async function at(when: string): Promise<void> {
  const { store, deps, clock } = site.service;
  clock.set(when);
  await sweepHandover({ store, now: clock.now, newId: deps.newId, authority: 'wyre' });
}

it('the evening takes over what is red by name, does something in the night, and the morning takes it back first', async () => {
  await at('2026-11-23T15:00:00.000Z');
  const contact = await raise(site.service);
  const worker = await site.service.signInAs('socialWorker');
  await worker.post(`/contacts/${contact.id}/claim`, { seen: '1' });
  await worker.post(`/contacts/${contact.id}/rating`, { seen: '2', colour: 'red', reason: 'Hurt.' });
  const other = await raise(site.service);

  await at('2026-11-23T16:45:00.000Z');
  const edt = await site.pageOf(browser, 'edt', { viewport: { width: 375, height: 800 } });
  await edt.goto('/handover');
  expect(await main(edt)).toContain('1 red contact is not acknowledged.');
  await press(edt, 'Finish the sheet');
  expect(await main(edt)).toContain('cannot be finished while anything red on it is not acknowledged');
  await expectAccessible(edt);
  await press(edt, `I take it over (${contact.reference})`);
  await edt.getByText('You have taken it over.').waitFor();
  await press(edt, 'Finish the sheet');
  await edt.getByText('Finished by Yasmin Torrence').waitFor();
  await expectAccessible(edt);
  await edt.context().close();

  await at('2026-11-24T02:00:00.000Z');
  const night = await site.pageOf(browser, 'edt', { viewport: { width: 375, height: 800 } });
  await night.goto(`/contacts/${contact.id}`);
  await night.getByRole('button', { name: 'Write down what was done out of hours' }).click();
  await press(night, 'Save what was done');
  await night.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await night.getByLabel('Saw the child').check();
  await night.getByLabel('What came of it?').fill('She sleeps at her aunt’s. Visit her there today.');
  await press(night, 'Save what was done');
  await night.getByText('What was done is on record').waitFor();
  await night.context().close();

  await at('2026-11-24T08:30:00.000Z');
  const officer = await site.pageOf(browser, 'officer');
  await officer.goto('/handover');
  const sheet = await main(officer);
  expect(sheet).toContain('What the out-of-hours desk did (1)');
  expect(sheet).toContain('Actioned by Yasmin Torrence at 2am on Tuesday 24 November: saw the child.');
  expect(sheet).toContain('She sleeps at her aunt’s. Visit her there today.');
  expect(sheet).not.toContain(other.reference);
  await expectAccessible(officer);
  await press(officer, `I take it over (${contact.reference})`);
  await officer.getByText('You have taken it over.').waitFor();
  await press(officer, 'Finish the sheet');
  await officer.getByText('Finished by Dawn Hollis-Reed').waitFor();
  await officer.getByRole('link', { name: 'Every sheet' }).click();
  expect(await main(officer)).toMatch(/Handover for the day[\s\S]*Dawn Hollis-Reed[\s\S]*Yasmin Torrence/);
  expect((await now(site.service, contact)).overnight?.words).toContain('Visit her there today.');
}, 120_000);
