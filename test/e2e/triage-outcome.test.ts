import { expect, it } from 'vitest';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';
import { meetingToday, wholeOf, writtenIncident } from '../support/decided-incident.ts';
import { openReport } from '../support/triage-incidents.ts';

const { browser, site } = await openJourneys();

it('the chair issues an outcome, two agencies read theirs, one confirms; when it changes, only whom it concerns is told', async () => {
  const { service } = site;
  const id = await writtenIncident(service, { report: { ...openReport, policeReference: 'WALK/1' }, said: [] });
  await meetingToday(service);
  const chair = await site.pageOf(browser, 'manager');
  const press = (name: string) => chair.getByRole('button', { name, exact: true }).click();
  const line = async (agency: string, name: string, value: string, text: string, who: string) => {
    await chair.getByText(`Say what ${name} does`).click();
    await chair.locator(`#${agency}-value`).selectOption(value);
    await chair.locator(`#${agency}-text`).fill(text);
    await chair.locator(`#${agency}-owner`).fill('Whoever is on duty');
    await chair.locator(`#${agency}-visibility`).selectOption(who);
    await chair.locator(`form:has(#${agency}-value)`).getByRole('button', { name: 'Save' }).click();
    await chair.getByText('What you wrote has been saved.').waitFor();
  };

  await chair.goto(`/triage/incidents/${id}`);
  await chair.getByRole('link', { name: 'Write the outcome' }).click();
  await chair.locator('#common-summary').fill('The children stay with their aunt, and the police see the neighbour.');
  await chair.locator('#common-victimContact-agency').selectOption('domestic-abuse-service');
  await chair.locator('#common-victimContact-owner').fill('The adviser on duty');
  await press('Save what everyone reads');
  await line('childrens-social-care', 'Children’s social care', 'C09', '', 'all');
  await line('police', 'Police', 'investigation', 'Take the neighbour’s statement.', 'own-agency');
  await line('health', 'Health', 'practitioner-told', 'The midwife visits.', 'own-agency');
  await press('Nothing for the other 6 agencies');
  await chair.getByRole('button', { name: 'Check and issue' }).click();
  expect(await main(chair)).toContain('Email to safeguarding@wyre-community.nhs.example');
  await expectAccessible(chair);
  await press('Issue the outcome');
  expect(await main(chair)).toContain('In force: edition 1');

  const nurse = await site.pageOf(browser, 'healthVisitor');
  await nurse.goto('/home');
  await nurse.getByRole('link', { name: 'Outcomes', exact: true }).first().click();
  await nurse
    .getByRole('row', { name: /WALK\/1/ })
    .getByRole('link')
    .click();
  expect(await main(nurse)).toContain('The midwife visits.');
  expect(await main(nurse)).not.toContain('neighbour’s statement');
  await nurse.getByRole('button', { name: 'Confirm that we have it' }).click();
  expect(await main(nurse)).toContain('by Bronwen Achebe');
  const police = await site.pageOf(browser, 'policeLead');
  await police.goto(`/triage-outcomes/${id}`);
  expect(await main(police)).toContain('Take the neighbour’s statement.');
  expect(await main(police)).not.toContain('The midwife visits.');

  await chair.reload();
  expect(await main(chair)).toMatch(/Health.*Confirmed.*Bronwen Achebe/s);
  await chair.getByText('Change the outcome', { exact: true }).click();
  await chair.locator('#why').fill('The hospital found an injury.');
  await press('Begin the next edition');
  await chair
    .locator('#agency-health')
    .locator('..')
    .getByRole('link', { name: /^Change/ })
    .click();
  await chair.locator('#health-text').fill('The midwife visits today.');
  await chair.locator('form:has(#health-value)').getByRole('button', { name: 'Save' }).click();
  await chair.getByRole('button', { name: 'Check and issue' }).click();
  expect(await main(chair)).toContain('Who is told, because it says something else to them');
  expect(await main(chair)).not.toContain('harm-assessment');
  await press('Issue the outcome');
  expect(await main(chair)).toContain('In force: edition 2');

  const { notices, copies } = await wholeOf(service, id);
  const changed = notices.filter(({ kind }) => kind === 'triage-outcome-changed');
  expect(changed.map(({ to }) => to.organisation)).toEqual(['Health']);
  expect(copies).toHaveLength(4);
  await nurse.reload();
  expect(await main(nurse)).toContain('It is the same incident.');
  expect(await main(nurse)).toContain('Please confirm by');
  await nurse.goto('/triage-outcomes');
  expect(await nurse.getByRole('row', { name: /WALK\/1/ }).count()).toBe(1);
  await police.reload();
  expect(await main(police)).not.toContain('It is the same incident.');
}, 120_000);
