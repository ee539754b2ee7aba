import { beforeAll, describe, expect, it } from 'vitest';
import type { Email } from '../../../functions/senders/email.ts';
import { letterPdf } from '../../../functions/senders/letter-pdf.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { Client } from '../../support/client.ts';
import { beginDraft } from '../../support/drafts.ts';
import { letterFonts } from '../../support/fonts.ts';
import { hostileTexts, strangersIn } from '../../support/hostile.ts';
import { sendOwed } from '../../support/mails-owed.ts';
import { elementsOf, textOf } from '../../support/page-tree.ts';
import { decisionFields, now, raise } from '../../support/raise.ts';
import { richConcern } from '../../support/rich-concern.ts';
import { type CastName, type Service, shippedSettings, startService } from '../../support/service.ts';

const markup =
  '"><img src=x onerror=alert(1)><script>alert(1)</script></textarea>\'; a\u202Egnp {{7*7}} javascript:alert(1)';

/** In names, of which each word is looked for in a letter. */
const markupInName = '"><b onclick=run(3)>{{7*7}}';

/** As hostile, and none of the family's own words: those may not stand in a letter. */
const markupInLetter = '"><svg onload=confirm(2)><script>confirm(2)</script></textarea>\'; {{8*8}}';

/** What may be in a concern only as it is: codes, ids and dates. */
const isCode = (name: string, text: string) =>
  /^(id|birth|home|postcode|nhsNumber|phonedTime|email|phone|dateOfBirth|seenDate)$/.test(name) ||
  /^([a-z0-9-]{1,40}|[A-Z])$/.test(text) ||
  /^\d{4}-\d\d-\d\d$/.test(text);

/** The same concern with markup wherever somebody may write words. */
function withMarkup<T>(value: T, name = ''): T {
  if (typeof value === 'string')
    return (isCode(name, value) ? value : `${value} ${/name/i.test(name) ? markupInName : markup}`) as T;
  if (Array.isArray(value)) return value.map((each) => withMarkup(each, name)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMarkup(inner, key)])) as T;
}

let service: Service;
let contact: Contact;
let mails: Email[] = [];
const pages = new Map<string, string>();

const see = async (who: CastName | Client, ...paths: string[]) => {
  const browser = typeof who === 'string' ? await service.signInAs(who) : who;
  for (const path of paths) {
    const response = await browser.get(path);
    expect([path, response.status]).toEqual([path, 200]);
    pages.set(`${typeof who === 'string' ? who : ''} ${path}`, await response.text());
  }
};

beforeAll(async () => {
  service = await startService();
  const concern = withMarkup<Concern>(richConcern());
  contact = await raise(service, concern);
  const path = `/contacts/${contact.id}`;
  const worker = await service.signInAs('socialWorker');
  const manager = await service.signInAs('manager');
  const teacher = await service.signInAs('teacher');
  const act = async (who: Client, what: string, fields: Record<string, string | string[]> = {}) => {
    const seen = String((await now(service, contact)).version);
    const response = await who.post(`${path}/${what}`, { seen, ...fields });
    expect([what, response.status]).toEqual([what, 303]);
    return response.headers.get('location') ?? '';
  };
  const children = contact.children.map(({ id }) => id);
  const words = {
    rationale: `${decisionFields(['x'])['rationale-x']} ${markupInLetter}`,
    nextStep: `We will phone ${markupInLetter}`,
    askOfReferrer: markupInLetter,
  };
  await see(worker, path, '/board', `${path}/confidential`, `${path}/assign`);
  await act(worker, 'claim');
  await act(worker, 'rating', { colour: 'amber', reason: markup });
  await see(worker, path, `${path}/rating`, `${path}/question`, `${path}/decision`);
  await act(worker, 'question', {
    text: `${markup} ${hostileTexts.join(' ').toWellFormed()}`,
    reason: 'waiting-for-referrer',
  });
  const question = (await now(service, contact)).questions[0]?.id;
  await see(
    teacher,
    `/referrals/${contact.id}`,
    `/referrals/${contact.id}/questions/${question}`,
    `/referrals/${contact.id}/sent`,
  );
  await teacher.post(`/referrals/${contact.id}/questions/${question}`, {
    text: hostileTexts.join('\n').toWellFormed(),
  });
  await act(worker, 'decision', decisionFields(children, words));
  await see(manager, path, `${path}/sign-off`, `${path}/decision`);
  await act(manager, 'return', { comment: markup });
  await see(worker, path, `${path}/decision`);
  await act(worker, 'decision', decisionFields(children, words));
  const letter = (await act(manager, 'authorise')).replace(/\?.*/, '');
  await see(manager, letter);
  await act(worker, letter.replace(`${path}/`, '').concat('/issue'));
  service.clock.forwardMinutes(shippedSettings.limits.letter.recallMinutes);
  await see(worker, letter, path);
  const letterId = letter.split('/').at(-1);
  await see(teacher, `/referrals/${contact.id}`, `/referrals/${contact.id}/letters/${letterId}`, '/referrals', '/home');
  await see('lead', '/referrals/organisation', `/referrals/${contact.id}`);
  mails = await sendOwed(service);
  await act(worker, 'close');
  await see(manager, '/closed', '/undelivered', `/looked${path}`, `${path}?history=all`);
});

describe('markup, wherever somebody may write', () => {
  it('is words on every page that shows it', () => {
    expect(pages.size).toBeGreaterThan(20);
    const strangers = [...pages].flatMap(([where, html]) => strangersIn(html).map((what) => `${what} on ${where}`));
    expect(strangers).toEqual([]);
    const shown = [...pages.values()].filter((html) => /&lt;(script|img|b onclick)/.test(html));
    expect(shown.length).toBeGreaterThan(12);
  });

  it('is words in the mails, with no line of theirs beyond its own, and in the letter as a PDF', async () => {
    expect(mails.map(({ subject }) => subject).join()).not.toMatch(/[<>\r\n]|Bcc|7\*7/);
    for (const { html, to, subject } of mails) {
      const elements = elementsOf(html).filter(({ tagName }) =>
        ['script', 'img', 'iframe', 'form', 'link'].includes(tagName),
      );
      expect([subject, elements.map(({ tagName }) => tagName)]).toEqual([subject, []]);
      expect(to).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
    }
    const { letters } = await service.store.contacts.file(contact.id);
    const pdf = (await letterPdf(letters[0]!, letterFonts())).toString('latin1');
    expect(pdf).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch|EmbeddedFile|URI)\b/);
  });

  it('is in the letter without anything that makes it read as other words than it holds', () => {
    const letter =
      [...pages].find(([where]) => where.includes('/referrals/') && where.includes('/letters/'))?.[1] ?? '';
    const main = elementsOf(letter).find(({ tagName }) => tagName === 'main');
    expect(main && textOf(main)).toContain('<script>confirm(2)</script>');
    expect(letter).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('an address that must be kept secret', () => {
  const isSecret = /Sallow Court|ZZ99|3VZ/;

  it('is on no page, neither its own before somebody says what for nor that of those who wrote it', () => {
    expect([...pages].filter(([, html]) => isSecret.test(html)).map(([path]) => path)).toEqual([]);
  });

  it('is in no mail, letter, list or line of the log', async () => {
    expect(JSON.stringify(mails.map(({ attachments: _, ...mail }) => mail))).not.toMatch(isSecret);
    const { letters, events, notices } = await service.store.contacts.file(contact.id);
    expect(JSON.stringify([letters, events, notices, await now(service, contact), service.logged])).not.toMatch(
      isSecret,
    );
  });

  it('is not given back by autosave, nor shown to another agency, nor to another of the same who has no part in it', async () => {
    const teacher = await service.signInAs('teacher');
    const draft = await beginDraft(teacher);
    const child = /\/people\/child\/[^/"]+/.exec(await (await teacher.get(draft)).text())?.[0];
    const fields = { seen: '0', home: 'address', address: '14 Sallow Court', addressConfidential: 'yes' };
    const saved = await teacher.postForJson(`${draft}${child}/child-home`, fields);
    expect([saved.status, isSecret.test(await saved.text())]).toEqual([200, false]);
    for (const who of ['gp', 'police', 'otherSchool'] as const) {
      const browser = await service.signInAs(who);
      for (const path of [
        `/referrals/${contact.id}`,
        `${draft}${child}/child-home`,
        `/contacts/${contact.id}/confidential`,
      ]) {
        const response = await browser.get(path);
        expect([who, path, response.status >= 400, isSecret.test(await response.text())]).toEqual([
          who,
          path,
          true,
          false,
        ]);
      }
    }
  });
});
