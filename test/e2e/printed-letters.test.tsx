import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../functions/http/site.tsx';
import { actorOf } from '../../shared/actor.ts';
import { canonicalJson } from '../../shared/letter/canonical-json.ts';
import { type ExampleKind, exampleCase, exampleLetter, outcomesWithLetter } from '../../shared/letter/example-cases.ts';
import { Letter } from '../../shared/letter/letter.ts';
import type { OutcomeCode } from '../../shared/settings/codes.ts';
import { LetterPage } from '../../web/pages/letter/letter.tsx';
import { ReferralLetterPage } from '../../web/pages/referral/letter.tsx';
import { openJourneys } from '../support/browser.ts';
import { personCalled } from '../support/decided-contact.ts';
import { printed } from '../support/printed.ts';
import { answeredConcern } from '../support/sent-letter.ts';
import { shippedSettings as settings } from '../support/service.ts';

const { browser, site } = await openJourneys();
const page = await site.pageOf(browser);

/** A page as the service would answer with it, opened with its real stylesheet. */
async function open(html: unknown) {
  const body = String(await html);
  await page.route('**/shown', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('/shown');
  await page.unroute('**/shown');
  return page;
}

/** The two pages on which a recipient reads a letter of an outcome, about a case that was made up. */
function pagesOf(code: OutcomeCode, kind: ExampleKind, largePrint = false) {
  const { contact, decidedAt, authorisedBy } = exampleCase(settings, code, kind);
  const content = exampleLetter(settings, code, kind);
  const { organisation, name, email } = contact.raisedBy;
  const letter = Letter.parse({
    id: '0e0e0e0e-0000-4000-8000-0000000000aa',
    contactId: contact.id,
    authority: settings.authority,
    settingsVersion: settings.version,
    version: 2,
    edition: 1,
    reference: contact.reference,
    status: 'issued',
    content,
    hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    authorisedAt: decidedAt,
    authorisedBy,
    recipients: [{ token: 't'.repeat(43), name, email, organisation, delivery: 'letter-by-email', opened: [] }],
  });
  const around = { site: siteOf(settings, site.assets, new Date(decidedAt)), settings, letter, largePrint };
  return {
    signedIn: (
      <ReferralLetterPage shown="words" {...around} actor={actorOf(personCalled('teacher'))} contact={contact} />
    ),
    withCode: <LetterPage shown="words" {...around} token={'t'.repeat(43)} replaced={false} />,
  };
}

describe('a letter about one child that is printed from its page', () => {
  it.each(outcomesWithLetter(settings).map(({ code }) => code))(
    'takes two sheets at most for outcome %s, however the reader came to it and however much was written',
    async (code) => {
      for (const kind of ['long-reasons', 'unborn'] as const) {
        for (const [how, html] of Object.entries(pagesOf(code, kind))) {
          const { sheets, smallest } = await printed(await open(html));
          expect(sheets, `${kind}, ${how}`).toBeLessThanOrEqual(2);
          expect(smallest, `${kind}, ${how}`).toBeGreaterThanOrEqual(9);
        }
      }
    },
    60_000,
  );

  it('takes as many sheets as it needs in large print, and none of it is smaller than 18 points', async () => {
    const { smallest } = await printed(await open(pagesOf('C01', 'one-child', true).signedIn));
    expect(smallest).toBeGreaterThanOrEqual(18);
  });
});

it('the letter alone goes on paper, from the page of a worker too, with its title and nothing of the work on it', async () => {
  const contact = await answeredConcern(site.service);
  const letterId = 'letterId' in contact ? contact.letterId : '';
  const staff = await site.pageOf(browser, 'manager');
  await staff.goto(`/contacts/${contact.id}/letters/${letterId}`);
  const teacher = await site.pageOf(browser, 'teacher');
  await teacher.goto(`/referrals/${contact.id}/letters/${letterId}`);
  const [ofStaff, ofTeacher] = [await printed(staff), await printed(teacher)];
  const letter = (await staff.locator('.app-letter').textContent()) ?? '';
  const withoutSpaces = (text: string) => text.replace(/[\s•]/g, '');
  const title = (await teacher.locator('h1').textContent()) ?? '';
  expect(ofStaff.sheets).toBeLessThanOrEqual(2);
  expect(withoutSpaces(ofStaff.text)).toBe(withoutSpaces(title + letter));
  expect(withoutSpaces(ofTeacher.text)).toBe(withoutSpaces(contact.reference + title + letter));
}, 60_000);
