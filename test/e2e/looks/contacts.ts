import type { Page } from 'playwright-core';
import type { Reached } from '../../../infra/local/seeds/seed-contact.ts';
import { lateContact } from './late-decisions.ts';
import { checkedLetterLooks, heldSinceLook, signOffLooks } from './letter-checks.ts';
import { contact, type Looks, letterOf, send, world } from './world.ts';

export const contactLooks: Looks = {
  'GET /contacts/:id': () => [
    ...(Object.keys(world.life) as Reached[]).flatMap((until) => [
      { as: 'socialWorker' as const, at: contact(until) },
      { as: 'manager' as const, at: contact(until) },
    ]),
    { as: 'manager', at: lateContact() },
    heldSinceLook(),
  ],
  'GET /contacts/:id/assign': () => [{ as: 'officer', at: `${contact('new')}/assign` }],
  'GET /contacts/:id/rating': () => [
    { as: 'socialWorker', at: `${contact('screening')}/rating` },
    { as: 'socialWorker', at: `${contact('screening')}/rating`, after: send },
  ],
  'GET /contacts/:id/question': () => [
    { as: 'socialWorker', at: `${contact('screening')}/question` },
    { as: 'socialWorker', at: `${contact('screening')}/question`, after: send },
  ],
  'GET /contacts/:id/decision': () => [
    { as: 'socialWorker', at: `${contact('decision')}/decision` },
    { as: 'socialWorker', at: `${contact('decision')}/decision`, after: send },
    { as: 'socialWorker', at: `${contact('decision')}/decision`, after: proposeSecret },
  ],
  'GET /contacts/:id/sign-off': () => [
    { as: 'manager', at: `${contact('sign-off')}/sign-off` },
    {
      as: 'otherManager',
      at: `${contact('sign-off')}/sign-off`,
      after: (page) => page.getByRole('button', { name: /return/i }).click(),
    },
    ...signOffLooks(),
  ],
  'GET /contacts/:id/letters/:letter': () => [
    { as: 'manager', at: `${contact('to-send')}/letters/${letterOf('to-send')}` },
    { as: 'officer', at: `${contact('sent')}/letters/${letterOf('sent')}` },
    ...checkedLetterLooks(),
  ],
};

/** Proposes a decision whose letter would name a street and the child, and is shown so. */
async function proposeSecret(page: Page): Promise<void> {
  await page.locator('input[name^="level-"][value="3"]').first().check();
  await page.locator('details:has(input[name^="descriptors-"])').nth(2).locator('summary').click();
  await page.locator('input[name^="descriptors-"]:visible').first().check();
  await page.locator('input[name^="outcome-"][value="C05"]').first().check();
  await page.locator('input[name^="legalBasis-"][value="co-operation"]').first().check();
  await page
    .locator('textarea[name^="rationale-"]')
    .first()
    .fill('School saw hunger on four days and the family agrees to help with food.');
  await page
    .locator('textarea[name^="nextStep-"]')
    .first()
    .fill('A worker visits Malachi Francisque with Mr Jenkins on Friday.');
  const [day, month, year] = ['27', '11', '2026'];
  for (const [part, value] of Object.entries({ day, month, year }))
    await page
      .locator(`input[name^="nextStepBy-"][name$="-${part}"]`)
      .first()
      .fill(value ?? '');
  await page.getByRole('button', { name: 'Propose this decision' }).click();
  await page.getByText('Not proposed yet').waitFor();
}
