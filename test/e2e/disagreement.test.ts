import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import { expectAccessible, openJourneys } from '../support/browser.ts';
import { now } from '../support/raise.ts';
import { answeredConcern } from '../support/sent-letter.ts';
import { type CastName, shippedSettings } from '../support/service.ts';

const { browser, site } = await openJourneys();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click();
const arrive = (page: Page, heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor();
const phone = { viewport: { width: 375, height: 800 } };

/** Says whether the child is safe meanwhile, as every step asks both sides. */
async function safe(page: Page, words: string): Promise<void> {
  await page
    .getByRole('group', { name: /safe meanwhile/ })
    .getByLabel('Yes')
    .check();
  await page.getByLabel('How do you know, or what worries you?').fill(words);
}

/** Marks level 3 and two signs, on the page of the letter and the form behind it. */
async function disagree(page: Page, contact: Contact): Promise<void> {
  await page.goto(`/referrals/${contact.id}`);
  await page.getByRole('link', { name: 'Read the letter' }).click();
  await page.getByRole('button', { name: 'I see this differently' }).click();
  await arrive(page, 'I see this differently');
  await press(page, 'Send to the front door');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await expectAccessible(page);
  await page.locator('#level-c1-3').check();
  for (const [level, code] of [
    ['Level 2, Early help', 'L2-education-1'],
    ['Level 3, Targeted early help', 'L3-parenting-1'],
  ] as const) {
    await page.getByText(level, { exact: true }).click();
    await page.locator(`input[value="${code}"]`).check();
  }
  await page.getByLabel('I think that the level of need is wrong').check();
  await page.getByLabel('What do you disagree with, and why?').fill('Hungry on nine of the last ten days.');
}

/** The front door's answer, for itself or for somebody above it. */
async function answer(page: Page, said: { result: string; why: string; from?: string; level?: string }): Promise<void> {
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await arrive(page, /^Answer at step/);
  await expectAccessible(page);
  if (said.from) await page.getByLabel('Who gives this answer?').fill(said.from);
  await page.getByLabel(said.result).check();
  if (said.level) await page.getByLabel(said.level, { exact: true }).check();
  await page.getByLabel('Why?').fill(said.why);
  await safe(page, 'A worker saw him at school this morning.');
  await press(page, 'Send the answer');
  await page.getByText('The answer has been saved').waitFor();
}

async function takeOn(page: Page, step: RegExp, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Take it to a later step' }).click();
  await arrive(page, 'Take it to a later step');
  await expectAccessible(page);
  await page.getByLabel(step).check();
  await page.getByLabel('Why there, and why now?').fill(why);
  await safe(page, 'With his grandmother until Friday.');
  await press(page, 'Take it there');
  await page.getByText('It has been taken to the next step').waitFor();
  await expectAccessible(page);
}

const upheld = 'The decision stays as it is';

describe('a referrer who sees it differently', () => {
  it('goes through every step with the front door, late ones too, until the last decides and a new letter follows', async () => {
    const { service } = site;
    const contact = await answeredConcern(service);
    const open = async (who: CastName, side: 'referrals' | 'contacts', options = {}): Promise<Page> => {
      const page = await site.pageOf(browser, who, options);
      const [disagreement] = await service.store.disagreements.of(contact.id);
      await page.goto(`/${side}/${contact.id}/disagreements/${disagreement?.id}`);
      return page;
    };

    // Step 1, by the referrer on their telephone: the answer does not come in time.
    const teacher = await site.pageOf(browser, 'teacher', phone);
    await disagree(teacher, contact);
    await safe(teacher, 'He stays with his grandmother this week.');
    await press(teacher, 'Send to the front door');
    await teacher.getByText('Your disagreement has been sent to the front door.').waitFor();
    await teacher.getByText('Amira Haddad has to answer by 5pm on Tuesday 24 November.').waitFor();
    await expectAccessible(teacher);
    service.clock.set('2026-11-25T09:30:00.000Z');
    const waiting = await open('socialWorker', 'contacts');
    await waiting.getByText('The answer is late').waitFor();
    await expectAccessible(waiting);
    const late = await open('teacher', 'referrals', phone);
    await late.getByText('Our answer is late').waitFor();
    await takeOn(late, /^Step 2/, 'I have heard nothing.');

    // Step 2: managers. The safeguarding lead does not accept the answer.
    const manager = await open('manager', 'contacts');
    await answer(manager, { result: upheld, why: 'The school nurse saw him twice this month and his weight is well.' });
    const lead = await open('lead', 'referrals');
    await lead.getByText('The school nurse saw him twice this month').waitFor();
    await expectAccessible(lead);
    await takeOn(lead, /^Step 3/, 'His weight is not what we worry about.');

    // Step 3: written down for the group manager. Step 4 is late, and passed.
    service.clock.set('2026-11-26T14:00:00.000Z');
    const forGroup = await open('manager', 'contacts');
    const from = 'Rosalind Ferne, Group Manager';
    await answer(forGroup, {
      result: upheld,
      from,
      why: 'Family Help has begun and the family has kept two meetings.',
    });
    await forGroup.getByText('Rosalind Ferne, Group Manager, written down by Marcus Adeyemi').waitFor();
    await takeOn(await open('lead', 'referrals'), /^Step 4/, 'Nothing has changed at home.');
    service.clock.set('2026-12-03T09:30:00.000Z');
    const lateAgain = await open('lead', 'referrals');
    await lateAgain.getByText('Our answer is late').waitFor();
    await takeOn(lateAgain, /^Step 5/, 'No answer in three working days.');

    // Step 5: the partners decide that the level changes, and that is final.
    const last = await open('otherManager', 'contacts');
    await answer(last, {
      result: 'The decision changes',
      level: 'Level 3',
      from: 'The safeguarding partners',
      why: 'Nine days of hunger in ten and hidden food are signs of level 3 that the letter did not weigh.',
    });
    await last.getByText('It is over since').waitFor();
    await expectAccessible(last);

    // Decided again by the holder, authorised by a second person, and letter 2 takes the place of letter 1.
    const worker = await site.pageOf(browser, 'socialWorker');
    await worker.goto(`/contacts/${contact.id}`);
    await worker.getByRole('button', { name: 'Propose a decision' }).click();
    await worker.locator('#level-c1-3').check();
    await worker.locator('#nextStepBy-c1-day').fill('11');
    await worker.locator('#nextStepBy-c1-month').fill('12');
    await press(worker, 'Propose this decision');
    await worker.getByText('The decision has been proposed.').waitFor();
    const signsOff = await site.pageOf(browser, 'manager');
    await signsOff.goto(`/contacts/${contact.id}/sign-off`);
    await press(signsOff, 'Authorise and see the letter');
    await signsOff.getByText('This is letter 2. It replaces letter 1 of Monday 23 November 2026').waitFor();
    await press(signsOff, 'Send the letter');
    await signsOff.getByText(/^The letter is on its way/).waitFor();
    const before = await site.pageOf(browser, 'teacher', phone);
    await before.goto(`/referrals/${contact.id}`);
    await before.getByText('Letter 1 holds until a new one replaces it').waitFor();
    service.clock.forwardMinutes(shippedSettings.limits.letter.recallMinutes);

    const reads = await site.pageOf(browser, 'teacher', phone);
    await reads.goto(`/referrals/${contact.id}`);
    await reads.getByRole('link', { name: 'Letter 1', exact: true }).click();
    await reads.getByText('A newer letter has replaced this one.').waitFor();
    await reads.getByRole('link', { name: 'Read the newer letter' }).click();
    await reads.getByRole('heading', { name: 'This letter replaces an earlier one' }).waitFor();
    await expectAccessible(reads);
    const [disagreement] = await service.store.disagreements.of(contact.id);
    expect(disagreement).toMatchObject({ settled: { result: 'changed', how: 'final' } });
    expect(disagreement!.stages.map(({ stage }) => stage)).toEqual([0, 1, 2, 3, 4]);
    expect((await now(service, contact)).earlier).toHaveLength(1);
  }, 240_000);

  it('is sent to the telephone when the child is not safe, and goes straight to a manager, without scripts too', async () => {
    const { service } = site;
    service.clock.set('2026-11-23T10:00:00.000Z');
    const contact = await answeredConcern(service);
    const teacher = await site.pageOf(browser, 'teacher', { ...phone, javaScriptEnabled: false });
    await teacher.goto(`/referrals/${contact.id}/disagree`);
    await teacher.locator('#level-c1-4').check();
    await teacher.getByLabel('None of these examples').check();
    await teacher.getByLabel('I think that the level of need is wrong').check();
    await teacher.getByLabel('What do you disagree with, and why?').fill('Nobody collects him.');
    await teacher.getByLabel('No', { exact: true }).check();
    await teacher.getByLabel('How do you know, or what worries you?').fill('Nobody has collected him today.');
    await press(teacher, 'Send to the front door');
    await arrive(teacher, 'Phone now');
    await teacher.getByText('01632 960100').first().waitFor();
    await teacher.getByLabel('What is happening?').fill('A worker is on the way.');
    await teacher.getByLabel('I have phoned').check();
    await press(teacher, 'Save');
    await teacher.getByText('We have marked this as a child who is not safe.').waitFor();

    const manager = await site.pageOf(browser, 'manager');
    await manager.goto('/board');
    await manager.getByText('A child is said not to be safe').waitFor();
    await expectAccessible(manager);
    await manager.getByRole('link', { name: `disagreement about ${contact.reference}` }).click();
    await manager.getByText('has to answer by 2:05pm on Monday 23 November.').waitFor();
    await manager.getByText('They say that they have phoned.').waitFor();
    await answer(manager, { result: upheld, why: 'A worker took him to his grandmother, and she keeps him tonight.' });
    const accepts = await site.pageOf(browser, 'teacher');
    await accepts.goto(`/referrals/${contact.id}`);
    await accepts.getByRole('link', { name: 'Disagreement about letter 1' }).click();
    await press(accepts, 'Accept the answer');
    await accepts.getByText('You have accepted the answer.').waitFor();
    await expectAccessible(accepts);
    expect((await now(service, contact)).disagreement).toBeUndefined();
  }, 120_000);
});
