import { expect, it } from 'vitest';
import { openJourneys } from '../support/browser.ts';
import { raise } from '../support/raise.ts';

const { browser, site } = await openJourneys();

const roles = [
  ...(['officer', 'socialWorker', 'manager', 'edt', 'auditor', 'admin', 'lead', 'teacher'] as const),
  ...(['police', 'policeLead', 'healthVisitor', 'healthLead'] as const),
];

it.each(roles)('the places of the %s stand in one line at 1280, and the way out stands above them', async (who) => {
  const page = await site.pageOf(browser, who, { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
  for (const place of ['/home', '/consultations', '/triage-outcomes']) {
    if ((await page.goto(place))?.status() !== 200) continue;
    const tops = await page
      .locator('.govuk-service-navigation__service-name, .govuk-service-navigation__item')
      .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
    expect(tops.length).toBeGreaterThan(2);
    expect([place, new Set(tops).size]).toEqual([place, 1]);
  }
  expect(await page.locator('.app-account').getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true);
  await page.context().close();
});

it('no name or role in the list of workers is broken in the middle of a word on a telephone', async () => {
  const contact = await raise(site.service);
  const page = await site.pageOf(browser, 'officer', { viewport: { width: 375, height: 800 } });
  await page.goto(`/contacts/${contact.id}/assign`);
  const broken = await page.locator('.app-workers label').evaluateAll((labels) =>
    labels.flatMap((label) => {
      const text = label.firstChild as Text;
      return [...text.data.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    }),
  );
  expect(broken).toEqual([]);
  await page.context().close();
});
