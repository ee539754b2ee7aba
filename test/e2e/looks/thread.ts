import type { Page } from 'playwright-core';
import { contact, type Looks, referral } from './world.ts';

const write = (text: string) => async (page: Page) => {
  await page.getByLabel('Your message').fill(text);
  await page.getByRole('button', { name: 'Send the message' }).click();
};
const end = async (page: Page) => {
  await page.getByText('End this conversation').click();
  await page.getByLabel('Why does nobody need to write any more?').fill('A social worker has telephoned you today.');
  await page.getByRole('button', { name: 'End the conversation' }).click();
};

/** A conversation from nothing to its end; the looks of one route come in their order. */
export const threadLooks: Looks = {
  'GET /contacts/:id/thread': () => [
    { as: 'socialWorker', at: `${contact('screening')}/thread` },
    { as: 'socialWorker', at: `${contact('screening')}/thread`, after: write('Was she at school on Friday?') },
    { as: 'socialWorker', at: `${contact('screening')}/thread`, after: write('') },
    { as: 'auditor', at: `${contact('screening')}/thread` },
    { as: 'socialWorker', at: `${contact('waiting')}/thread` },
    { as: 'socialWorker', at: `${contact('decision')}/thread`, after: end },
  ],
  'GET /referrals/:id/thread': () => [
    { as: 'teacher', at: `${referral('screening')}/thread` },
    { as: 'teacher', at: `${referral('screening')}/thread`, after: write('Yes, all day, with her class.') },
    { as: 'teacher', at: `${referral('screening')}/thread`, after: write('') },
    { as: 'teacher', at: `${referral('waiting')}/thread` },
    { as: 'lead', at: `${referral('decision')}/thread` },
  ],
};
