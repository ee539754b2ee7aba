import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { putDirectory } from '../support/school-directory.ts';
import { contactsOf, officers, schoolAt } from '../support/school-world.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';

const { browser, site } = await openJourneys({ now: '2026-11-22T20:00:00.000Z' });

/** Goes on by the tabulator alone until what is asked for has the focus. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (text.test(focused)) return;
  }
  throw new Error(`nothing like ${text} has the focus`);
}

it('a lead confirms on a phone without scripts; the officer rings the other school by the keyboard, wide, held and small', async () => {
  const { service } = site;
  await putDirectory(service.store, {
    schools: [schoolAt(1, { name: 'Oakfield Primary' }), schoolAt(4, { name: 'Kemberley Middle' })],
    added: Object.values(officers),
    contacts: [contactsOf(1)],
  });
  const { minute, sent } = minuteHand(service);
  await incidentOf(service, openReport);
  await minute();
  const link = /\/school-notices\/read\/[0-9a-f-]{36}/.exec(sent[0]?.text ?? '')?.[0] ?? '';

  const phone = await site.pageOf(browser, undefined, {
    viewport: { width: 375, height: 667 },
    javaScriptEnabled: false,
    hasTouch: true,
  });
  await phone.goto(link);
  expect(await main(phone)).not.toContain('Robin');
  await phone.getByRole('button', { name: 'Send me a code' }).click();
  await minute();
  await phone.getByLabel('Six-digit code').fill(/\b(\d{6})\b/.exec(sent.at(-1)?.text ?? '')?.[1] ?? '');
  await phone.getByRole('button', { name: 'Read the notice' }).click();
  expect(await main(phone)).toContain('Robin Alderwick');
  await phone.getByRole('button', { name: 'Confirm that we have it' }).first().click();
  expect(await main(phone)).toContain('We know that you have it');

  service.clock.set('2026-11-23T08:31:00.000Z');
  await minute();
  const officer = await site.pageOf(browser, 'officer');
  officer.setDefaultTimeout(12_000);
  await officer.goto('/triage');
  await officer.getByRole('link', { name: 'Notices to schools' }).click();
  for (const width of [1280, 820, 375]) {
    await officer.setViewportSize({ width, height: 900 });
    await expectAccessible(officer);
    expect(await officer.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
      0,
    );
    if (process.env.PICTURES)
      await officer.screenshot({ path: path.join(process.env.PICTURES, `board-${width}.png`), fullPage: true });
  }
  await officer.setViewportSize({ width: 820, height: 1180 });
  await tabTo(officer, /^Read it to them.*Kemberley Middle/);
  await officer.keyboard.press('Enter');
  await officer.waitForURL(/\/told\/900004/);
  await officer.getByLabel('I told them').focus();
  await officer.keyboard.press('Space');
  await officer.getByLabel('Whom you told').focus();
  await officer.keyboard.type('Jo Firth, deputy');
  await officer.keyboard.press('Enter');
  await officer.getByText('The school was told by telephone.').waitFor();
  const board = await main(officer);
  expect(board).not.toContain('Ring now');
  expect(board).toMatch(/1\s*acknowledged\s*1\s*phoned/);
}, 120_000);
