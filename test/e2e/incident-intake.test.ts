import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { typeIncident } from '../support/typed-incident.ts';

const { browser, site } = await openJourneys();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

it('an officer types an incident, is asked for what was not recorded, answers it, and the triage reads the answer', async () => {
  const officer = await site.pageOf(browser, 'police', { viewport: { width: 375, height: 800 } });
  const worker = await site.pageOf(browser, 'socialWorker');

  await officer.goto('/home');
  await officer.goto('/incidents/sent');
  await officer.getByRole('button', { name: 'Tell us of an incident' }).click();
  await typeIncident(officer, 5, 'NIGHT/9');
  expect(await main(officer)).toContain('Check what you are about to send');
  await expectAccessible(officer);
  await press(officer, 'Send the incident');
  await officer.getByText('The incident has been sent to the triage.').waitFor();
  const incident = new URL(officer.url()).pathname;
  for (const sealed of ['07700', 'kitchen']) expect(await main(officer)).not.toContain(sealed);

  await worker.goto(`/triage${incident}`);
  await worker.getByText(/^\d+ facts not recorded, not asked for yet$/).click();
  await press(worker, 'Ask the police for these facts');
  await worker.getByText('The police have been asked for what was not recorded.').waitFor();

  const [mail] = (await sendOwed(site.service)).filter(({ to }) => to === site.service.person('police').email);
  const [link = ''] = /http\S+\/facts/.exec(mail?.text ?? '') ?? [];
  await officer.goto(new URL(link).pathname);
  expect(await main(officer)).toContain('The triage asked for all of this');
  const answer = (question: string, choice: string) =>
    officer.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check();
  await answer('Was Robin Alderwick there?', 'Yes');
  await officer.getByLabel('Where in or near the place?').fill('On the stairs');
  await answer('Did an officer see Robin Alderwick?', 'Yes');
  await answer('Was Robin Alderwick hurt?', 'No');
  await press(officer, 'Send the answers');
  await officer.getByText('Your answers have been added to the incident.').waitFor();
  await expectAccessible(officer);

  await worker.reload();
  expect(await main(worker)).toContain('There: yes, On the stairs');
  expect(await main(worker)).not.toContain('Robin Alderwick: Whether the child was seen');
}, 120_000);
