import { expect, it } from 'vitest';
import { recordMailEvents } from '../../functions/events/mail-events.ts';
import { sendNotices } from '../../functions/events/send-notice.ts';
import { sweep } from '../../functions/events/sweep.ts';
import { ownerTag } from '../../functions/senders/email.ts';
import type { SendOutcome } from '../../functions/senders/send-outcome.ts';
import { noticeKey } from '../../functions/store/notices.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Notice } from '../../shared/notice.ts';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';
import { letterFonts } from '../support/fonts.ts';
import { context, messages } from '../support/mail-world.ts';
import { raise } from '../support/raise.ts';

const { browser, site } = await openJourneys();

/** The mail service and the minute hand, each made to do one thing. */
function behind() {
  const { deps, store } = site.service;
  const common = { ...deps, store };
  const acknowledgement = async ({ id }: Contact): Promise<Notice> =>
    (await store.contacts.file(id)).notices.find(({ kind }) => kind === 'acknowledgement')!;
  return {
    acknowledgement,
    async send(contact: Contact, outcome: SendOutcome) {
      const handler = sendNotices({ ...common, fonts: letterFonts(), mailer: { send: async () => outcome } });
      await handler(messages(noticeKey(await acknowledgement(contact))), context);
    },
    async hear(contact: Contact, eventType: 'Bounce' | 'Delivery', more: object = {}) {
      const notice = await acknowledgement(contact);
      const tags = { notice: [notice.id], owner: [ownerTag(notice.owner)], attempt: [`${notice.attempt}`] };
      const mail = { messageId: `ses-${notice.id}`, destination: [notice.to.email], tags };
      await recordMailEvents(common)(messages({ eventType, mail, ...more }), context);
    },
    minute: () => sweep({ ...common, enqueue: async () => [], checkFolder: async () => {} })({}, context),
  };
}

it('a message that bounces is a task until somebody has telephoned', async () => {
  const { acknowledgement, send, hear, minute } = behind();
  const contact = await raise(site.service);
  await send(contact, { kind: 'accepted', messageId: `ses-${(await acknowledgement(contact)).id}` });
  const bounce = {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress: 'a@b.example' }],
  };
  await hear(contact, 'Bounce', { bounce });
  await minute();

  const page = await site.pageOf(browser, 'officer');
  await page.goto('/undelivered');
  expect(await main(page)).toContain('Bounced');
  await page.getByRole('link', { name: `Acknowledgement of a concern, ${contact.reference}` }).click();
  await page.getByLabel('I spoke to them on the telephone').check();
  await page.getByRole('button', { name: 'Save and end the task' }).click();
  expect(await main(page)).not.toContain(contact.reference);
  await page.goto(`/contacts/${contact.id}#letters`);
  expect(await main(page)).toMatch(/Reached by telephone by Dawn Hollis-Reed/);
});

it('a message that the mail service puts off is a task after ten minutes, and none once it has arrived', async () => {
  const { acknowledgement, send, hear, minute } = behind();
  const contact = await raise(site.service);
  await send(contact, { kind: 'refused-now', why: 'throttled' });
  site.service.clock.forwardMinutes(11);
  await minute();
  const page = await site.pageOf(browser, 'officer');
  await page.goto('/undelivered');
  expect(await main(page)).toMatch(new RegExp(`${contact.reference}.*Put off`, 's'));

  await send(contact, { kind: 'accepted', messageId: `ses-${(await acknowledgement(contact)).id}` });
  await hear(contact, 'Delivery');
  await page.reload();
  expect(await main(page)).not.toContain(contact.reference);
});

it('a decision that is late is a manager’s task, who sets another time that the referrer reads with the reason', async () => {
  const contact = await raise(site.service);
  site.service.clock.forwardMinutes(3 * 24 * 60);
  await behind().minute();
  const manager = await site.pageOf(browser, 'manager');
  await manager.goto('/undelivered?whose=mine');
  expect(await main(manager)).toMatch(/Late decisions.*New time 4:30pm on Friday 27 November/s);
  await manager.getByRole('link', { name: `Set another time for ${contact.reference}` }).click();
  await manager.getByLabel('Day', { exact: true }).fill('30');
  await manager.getByLabel('Month', { exact: true }).fill('11');
  await manager.getByLabel('Year', { exact: true }).fill('2026');
  await manager.getByLabel('By what time?').fill('lunchtime');
  await manager.getByLabel('Why does it take longer?').fill('The police have asked us to wait for their interview.');
  await manager.getByRole('button', { name: 'Set the time and tell the referrer' }).click();
  expect(await main(manager)).toContain('The time must be a time of day');
  await expectAccessible(manager);
  await manager.getByLabel('By what time?').fill('12:30pm');
  await manager.getByRole('button', { name: 'Set the time and tell the referrer' }).click();
  expect(await main(manager)).toContain('Marcus Adeyemi set it');

  const teacher = await site.pageOf(browser, 'teacher');
  await teacher.goto(`/referrals/${contact.id}`);
  expect(await main(teacher)).toMatch(/You will now hear by 12:30pm on Monday 30 November.*wait for their interview/s);
});
