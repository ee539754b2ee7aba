import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { actorOf } from '../../shared/actor.ts';
import type { IncidentId } from '../../shared/ids.ts';
import { beginOutcome } from '../../shared/triage-outcome/begin-outcome.ts';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';
import { doTo, everything, issue, say } from '../support/decided-incident.ts';
import { momentOf, must } from '../support/front-door.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';

const { browser, site } = await openJourneys({ now: '2026-11-23T09:25:00.000Z' });

const whole = async (id: IncidentId) => must(await site.service.store.incidents.findWithTriage(id));

/** Keys, one after another, as a chair presses them. */
async function keys(page: Page, ...all: string[]): Promise<void> {
  for (const key of all) await page.keyboard.press(key);
}

/** Moves on by the tabulator until something that matches has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by the keyboard to ${selector}`);
}

/** Waits until the screen of an incident is there, called in the meeting. */
async function atScreen(page: Page, id: IncidentId): Promise<void> {
  await page.waitForURL((url) => url.pathname.endsWith(id));
  await page.getByText('In the meeting', { exact: true }).waitFor();
}

/** Whether something is in sight without scrolling. */
const inSight = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });

it('a meeting is held on a projector by the keyboard alone: opened, attended, answered, settled, put off and closed', async () => {
  const { service } = site;
  const report = (policeReference: string, more = {}) =>
    incidentOf(service, { ...openReport, policeReference, ...more });
  const worst = await report('WORST/1', { grade: 'high' });
  const grave = await report('GRAVE/2', { grade: 'high', occurredAt: '2026-11-22T01:00:00Z' });
  const plain = await report('PLAIN/3');
  const page = await site.pageOf(browser, 'manager', { viewport: { width: 1280, height: 720 } });
  await page.goto('/triage');

  // It is opened, and who is here is written down.
  await keys(page, 'm');
  await page.getByRole('button', { name: 'Open the meeting' }).waitFor();
  await expectAccessible(page);
  await tabTo(page, 'form[action$="/open"] button');
  await keys(page, 'Enter');
  await page.getByText('There is no quorum: police and health are not here.').waitFor();
  await expectAccessible(page);
  await keys(page, 'w');
  await page.keyboard.type('Ines Calloway');
  await keys(page, 'Tab', 'Tab');
  await page.keyboard.type('Femi Adebayo');
  await keys(page, 'Enter');
  await page.getByText('There is a quorum: police, children’s social care and health are here.').waitFor();
  await expectAccessible(page);

  // The first family is called, its descriptors are answered by their keys, and each is saved as it is spoken.
  await keys(page, 'j');
  await atScreen(page, worst);
  await expectAccessible(page);
  await keys(page, 'd', 'n', 's', 'y');
  await page.getByText(/^Saved\. Level 4/).waitFor();
  await expect
    .poll(async () => Object.keys((await whole(worst)).triage.answers).toSorted())
    .toEqual(['PH1', 'PH2', 'PH3']);
  expect(await main(page)).toContain('PH3 Serious violence');
  await keys(page, 'l');
  expect(await inSight(page, '[data-triage-settle] button')).toBe(true);
  await keys(page, '4', 'Enter');
  await page.getByText('The level has been saved.').waitFor();
  expect((await whole(worst)).triage.decided).toMatchObject({ level: 4, computed: 4 });
  expect(await main(page)).toContain('This does not wait for the meeting.');
  await expectAccessible(page);

  // The second is settled lower than computed: without a reason it is not, and with one the two levels are kept.
  await keys(page, 'j');
  await atScreen(page, grave);
  await keys(page, 'l', '2', 'Enter');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await expectAccessible(page);
  await keys(page, 'l', 'Tab');
  await page.keyboard.type('Some');
  await keys(page, 'Tab');
  await page.keyboard.type('The aunt has moved in, and the children sleep at hers every night.');
  await keys(page, 'Tab', 'Enter');
  await page.getByText('The level has been saved.').waitFor();
  const { triage } = await whole(grave);
  expect(triage.decided ?? triage.pending).toMatchObject({
    level: 2,
    computed: triage.sum.computed,
    override: { category: 'strong-protection' },
  });
  await expectAccessible(page);

  // The third is put off with a reason, and is gone from today.
  await keys(page, 'j');
  await atScreen(page, plain);
  // An answer is not lost by whoever goes on in the same breath.
  await keys(page, 'd', 'n', 'a');
  await page.waitForURL((url) => url.pathname === '/triage');
  expect((await whole(plain)).triage.answers.PH1?.answer).toBe('no');
  await page.goBack();
  await atScreen(page, plain);
  await keys(page, 'p');
  expect(await inSight(page, '[name="defer-reason"]')).toBe(true);
  await page.keyboard.type('The school could not be reached.');
  await keys(page, 'Tab', 'Enter');
  await page.getByText('It has been put off to the next meeting.').waitFor();
  expect((await whole(plain)).incident).toMatchObject({ status: 'ready', meetingOn: '2026-11-24' });
  await expectAccessible(page);

  // It does not close on what is left.
  await keys(page, 'm');
  await page.getByRole('button', { name: 'Close the meeting' }).waitFor();
  await tabTo(page, 'form[action$="/close"] button');
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  expect(await main(page)).toContain('2 incidents are left.');
  await expectAccessible(page);

  // Once one has its outcome and the other is put off as well, it does.
  const moment = momentOf(actorOf(service.person('manager')), service.clock.now());
  await doTo(service, worst, ({ incident }) =>
    beginOutcome(incident, undefined, {}, { ...moment, newId: service.deps.newId }),
  );
  for (const said of everything) await say(service, worst, said);
  await issue(service, worst);
  await tabTo(page, `a[href$="${grave}"]`);
  await keys(page, 'Enter');
  await atScreen(page, grave);
  await keys(page, 'p');
  await page.keyboard.type('Probation could not be reached.');
  await keys(page, 'Tab', 'Enter');
  await page.getByText('It has been put off to the next meeting.').waitFor();
  await keys(page, 'm');
  await page.getByText('Nothing is left to decide.').waitFor();
  await tabTo(page, 'form[action$="/close"] button');
  await keys(page, 'Enter');
  await page.getByText('The meeting has been closed.').waitFor();
  expect(await main(page)).toContain('Closed by Marcus Adeyemi');
  await expectAccessible(page);
  await page.context().close();
}, 180_000);
