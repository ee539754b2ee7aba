import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { incidentFile } from '../../infra/local/seeds/incident-file.ts';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';
import { weekend } from '../support/seeded-monday.ts';

const { browser, site } = await openJourneys({ now: '2026-11-23T07:30:00.000Z' });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
/** Without a script, as on a council’s oldest laptop: each answer is saved by the button. */
const plain = { javaScriptEnabled: false };

/** Answers every descriptor no but for two, saves, and settles on what that comes to. */
async function settle(page: Page): Promise<void> {
  for (const descriptor of await page.locator('[data-descriptor]').all()) {
    const code = (await descriptor.getAttribute('data-descriptor')) ?? '';
    const answer = ['PH2', 'CH2'].includes(code) ? 'yes' : 'no';
    await descriptor.locator(`input[value="${answer}"]`).check();
  }
  await press(page, 'Save answers');
  const computed = await page.locator('[data-computed]').getAttribute('data-computed');
  await page.locator(`input[name="level"][value="${computed}"]`).check();
  await press(page, 'Save the level');
}

/** Says something to one agency. */
async function say(page: Page, agency: string, { value, text }: { value: string; text?: string }): Promise<void> {
  const part = page.locator(`.app-outcome-line:has(#agency-${agency})`);
  await part.locator('summary').last().click();
  await part.locator(`#${agency}-value`).selectOption(value);
  if (text) await part.locator(`#${agency}-text`).fill(text);
  await part.locator(`#${agency}-owner`).fill('Whoever is on duty');
  await part.getByRole('button', { name: 'Save', exact: true }).click();
}

it('a weekend of 90 incidents is sent in a file, met upon, decided and read by those it is for', async () => {
  const { service } = site;
  const police = await site.pageOf(browser, 'police', plain);
  await police.goto('/incidents/sent');
  await press(police, 'Send a file of incidents');
  await police.getByLabel('File of incidents').setInputFiles({
    name: 'weekend.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(incidentFile(weekend.incidents)),
  });
  await press(police, 'Send the file');
  expect(await main(police)).toMatch(/Accepted\s+90\s+Changed\s+0\s+Unchanged\s+0\s+Refused\s+0/);

  service.clock.set('2026-11-23T09:35:00.000Z');
  const manager = await site.pageOf(browser, 'manager', plain);
  await manager.goto('/triage');
  expect(await main(manager)).toContain('90 incidents to decide of 90');
  await manager.goto('/triage/meeting');
  await press(manager, 'Open the meeting');
  await manager.locator('[name="came-police"]').fill('Ines Calloway');
  await manager.locator('[name="came-health"]').fill('Femi Adebayo');
  await press(manager, 'Save who has come');
  expect(await main(manager)).toContain('There is a quorum: police, children’s social care and health are here.');
  await press(manager, 'Call the first incident');
  const reference = (await manager.locator('h1').innerText()).trim().split(/\s/)[0];
  await settle(manager);
  await manager.goto(`${new URL(manager.url()).pathname}/outcome`);
  await press(manager, 'Begin the outcome');
  await manager.getByLabel('What was decided').fill('Everybody keeps in touch with the mother.');
  await manager.locator('#common-marac-agency').selectOption('police');
  await manager.locator('#common-marac-owner').fill('The sergeant on duty');
  await press(manager, 'Save what everyone reads');
  await say(manager, 'childrens-social-care', { value: 'C09' });
  await say(manager, 'health', { value: 'practitioner-told', text: 'The health visitor goes on Tuesday.' });
  await press(manager, /^Nothing for the other/);
  await press(manager, 'Check and issue');
  await press(manager, 'Issue the outcome');
  expect(await main(manager)).toContain('In the meeting, by Marcus Adeyemi');

  const nurse = await site.pageOf(browser, 'healthVisitor', { viewport: { width: 375, height: 800 } });
  await nurse.goto('/triage-outcomes');
  await nurse.locator('main a[href^="/triage-outcomes/"]').first().click();
  expect(await nurse.locator('h1').innerText()).toBe(reference);
  const told = await main(nurse);
  expect(told).toContain('Everybody keeps in touch with the mother.');
  expect(told).toContain('The health visitor goes on Tuesday.');
  for (const secret of weekend.incidents.flatMap(({ secrets }) => secrets)) expect(told).not.toContain(secret);
  await expectAccessible(nurse);
  await press(nurse, 'Confirm that we have it');
  expect(await main(nurse)).toContain('by Bronwen Achebe');

  const housing = await site.pageOf(browser, 'housing');
  await housing.goto(new URL(nurse.url()).pathname);
  expect(await main(housing)).toContain('There is no page at this address');
}, 240_000);
