import type { Page } from 'playwright-core';
import { contact, type Looks, referral, send } from './world.ts';

const correction = `corrections/what-happened~~whatHappened`;
const add = async (page: Page) => {
  await page.getByLabel('Yes, someone is in immediate danger').check();
  await page.getByLabel('Something has happened since').check();
  await page.getByLabel('What should the front door know?').fill('His uncle was at the gate at ten past three.');
  await page.getByRole('button', { name: 'Send to the front door' }).click();
};
const correct = async (page: Page) => {
  await page.getByLabel('What is right?').fill('It was on Thursday, not on Friday.');
  await page.getByLabel('Why was it not right?').fill('I looked it up in the register.');
  await page.getByRole('button', { name: 'Send the correction' }).click();
};
const withdraw = async (page: Page) => {
  await page.getByLabel('What I was worried about has turned out differently').check();
  await page.getByLabel('What has changed?').fill('She was at her aunt’s, who has telephoned us.');
  await page.getByRole('button', { name: 'Withdraw this concern' }).click();
};

/** What is sent after the concern: the forms, what is wrong with them, and what stands where they were sent. */
export const sentLaterLooks: Looks = {
  'GET /referrals/:id/copy': () => [
    { as: 'teacher', at: `${referral('new')}/copy` },
    { as: 'lead', at: `${referral('sent')}/copy` },
  ],
  'GET /referrals/:id/add': () => [
    { as: 'teacher', at: `${referral('screening')}/add` },
    { as: 'teacher', at: `${referral('screening')}/add`, after: send },
    { as: 'lead', at: `${referral('screening')}/add`, after: add },
    { as: 'socialWorker', at: contact('screening') },
  ],
  'GET /referrals/:id/corrections': () => [{ as: 'teacher', at: `${referral('screening')}/corrections` }],
  'GET /referrals/:id/corrections/:answer': () => [
    { as: 'teacher', at: `${referral('screening')}/${correction}` },
    { as: 'teacher', at: `${referral('screening')}/${correction}`, after: send },
    { as: 'teacher', at: `${referral('screening')}/${correction}`, after: correct },
    { as: 'teacher', at: `${referral('screening')}/${correction}` },
    { as: 'manager', at: contact('screening') },
  ],
  'GET /referrals/:id/withdraw': () => [
    { as: 'teacher', at: `${referral('sign-off')}/withdraw` },
    { as: 'teacher', at: `${referral('sign-off')}/withdraw`, after: send },
    { as: 'teacher', at: `${referral('sign-off')}/withdraw`, after: withdraw },
    { as: 'teacher', at: `${referral('sign-off')}/withdraw` },
    { as: 'teacher', at: `${referral('sent')}/withdraw` },
    { as: 'manager', at: `${contact('sign-off')}/sign-off` },
    { as: 'socialWorker', at: '/board' },
  ],
  'GET /contacts/:id/withdrawal': () => [
    { as: 'teacher', at: `${referral('decision')}/withdraw`, after: withdraw },
    { as: 'socialWorker', at: `${contact('decision')}/withdrawal` },
    { as: 'manager', at: `${contact('decision')}/withdrawal`, after: send },
    { as: 'socialWorker', at: `${contact('new')}/withdrawal` },
  ],
};
