import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Disagreement } from '../../shared/disagreement/disagreement.ts';
import type { Client } from '../support/client.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { must } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { attribute, textOf } from '../support/page-tree.ts';
import { now } from '../support/raise.ts';
import { answeredConcern, answerFields, decideAndSend, disagreementFields } from '../support/sent-letter.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
const browsers = new Map<CastName, Client>();
const as = (who: CastName): Client => browsers.get(who)!;
let contact: Contact;

beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  service.clock.set('2026-11-23T10:00:00.000Z');
  for (const who of [
    'teacher',
    'lead',
    'otherSchool',
    'officer',
    'socialWorker',
    'manager',
    'otherManager',
    'auditor',
  ] as const)
    browsers.set(who, await service.signInAs(who));
  contact = await answeredConcern(service);
});

const disagreeAt = () => `/referrals/${contact.id}/disagree`;

/** Raises the disagreement, and answers with it as it stands in the table. */
async function disagreed(more: Record<string, string | string[]> = {}, who: CastName = 'teacher') {
  const sent = await as(who).post(disagreeAt(), disagreementFields(contact, more));
  expect(sent.status).toBe(303);
  return current();
}
async function current(): Promise<Disagreement> {
  const all = await service.store.disagreements.of(contact.id);
  return all.at(-1)!;
}
const at = (side: 'referrals' | 'contacts', { id }: Disagreement, act = '') =>
  `/${side}/${contact.id}/disagreements/${id}${act && `/${act}`}`;

describe('the form of a disagreement', () => {
  it('has the levels and examples of the letter, and nothing chosen beforehand', async () => {
    const page = await pageOf(await as('teacher').get(disagreeAt()));
    const chosen = page.elements.filter((each) => attribute(each, 'checked') !== undefined);
    expect(chosen).toEqual([]);
    expect(page.text).toContain('Our letter says Level 2');
    expect(page.text).toContain('you by 5pm on Tuesday 24 November');
    expect(page.sent('letter')).toEqual(['letterId' in contact ? contact.letterId : '']);
  });

  it('keeps everything that was typed beside what is wrong, and saves nothing', async () => {
    const sent = await as('teacher').post(
      disagreeAt(),
      disagreementFields(contact, { 'level-c1': '', 'descriptors-c1': ['L9-made-1'], safe: '', reason: 'temper' }),
    );
    expect(sent.status).toBe(400);
    const html = await sent.clone().text();
    expectErrorsToLeadSomewhere(html);
    const page = await pageOf(sent);
    expect(page.sent('words')).toEqual(['He has come hungry on nine of the last ten days, and he hides food.']);
    expect(page.text).toContain('Select the level of need');
    expect(await service.store.disagreements.of(contact.id)).toEqual([]);
  });

  it('refuses descriptors that are not of these settings beside their field', async () => {
    const sent = await as('teacher').post(
      disagreeAt(),
      disagreementFields(contact, { 'descriptors-c1': ['L3-parenting-1', 'L9-made-1'] }),
    );
    expect(sent.status).toBe(400);
    const page = await pageOf(sent);
    expect(page.text).toContain('Select what you have seen, or that you have seen none of these');
    expect(page.sent('descriptors-c1')).toEqual(['L3-parenting-1']);
  });

  it.each([
    ['no fields at all', {}],
    ['words that fill no box', { words: 'x'.repeat(4001), safeWords: 'y'.repeat(1001) }],
    ['a letter of nobody', { letter: '00000000-0000-4000-8000-ffffffffffff' }],
    ['a letter that is no id', { letter: "' OR 1=1" }],
    ['levels twice', { 'level-c1': ['3', '4'] }],
  ])('is never a fault: %s', async (_, more) => {
    const fields = Object.keys(more).length === 0 ? {} : disagreementFields(contact, more as Record<string, string>);
    const sent = await as('teacher').post(disagreeAt(), fields);
    expect(sent.status).toBeLessThan(500);
  });

  it('of two colleagues who disagree at once, keeps the first and shows the second where it is', async () => {
    const both = await Promise.all(
      (['teacher', 'lead'] as const).map((who) => as(who).post(disagreeAt(), disagreementFields(contact))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const page = await pageOf(both.find(({ status }) => status === 409)!);
    expect(page.text).toContain('He has come hungry on nine of the last ten days');
    expect(page.links('See where it stands')).toEqual([at('referrals', await current())]);
    expect(await service.store.disagreements.of(contact.id)).toHaveLength(1);
  });

  it('is not there while we decide, after the letter was replaced, or for another school', async () => {
    const old = disagreementFields(contact);
    await as('manager').post(`/contacts/${contact.id}/reopen`, { seen: String(contact.version), reason: 'Wrong day.' });
    const deciding = await as('teacher').post(disagreeAt(), old);
    expect([deciding.status, (await pageOf(deciding)).text]).toEqual([
      409,
      expect.stringContaining('We are deciding about this'),
    ]);
    await decideAndSend(service, contact, { level: '2' });
    const replaced = await as('teacher').post(disagreeAt(), old);
    const page = await pageOf(replaced);
    expect([replaced.status, page.text]).toEqual([409, expect.stringContaining('There is another letter now')]);
    expect(page.sent('words')).toEqual([old.words]);
    expect((await as('otherSchool').get(disagreeAt())).status).toBe(404);
  });
});

describe('both views', () => {
  it('stand side by side for both sides, in words and not in colour alone', async () => {
    const disagreement = await disagreed();
    const theirs = await pageOf(await as('teacher').get(at('referrals', disagreement)));
    const ours = await pageOf(await as('socialWorker').get(at('contacts', disagreement)));
    expect(theirs.rows[0]).toMatch(/Level of need Level 3.* Level 2.* Differ$/);
    expect(theirs.rows[1]).toMatch(/Seen Seen Agree$/);
    expect(theirs.rows[2]).toMatch(/Seen Not marked Only you$/);
    expect(ours.rows[2]).toMatch(/Seen Not marked Only the referrer$/);
    for (const page of [theirs, ours]) {
      expect(page.text).toContain('Amira Haddad has to answer by 5pm on Tuesday 24 November.');
      expect(page.text).toContain('He stays with his grandmother this week.');
    }
  });

  it('do not show the referrer what we saw where our letter says only what it must', async () => {
    contact = await answeredConcern(service);
    await as('manager').post(`/contacts/${contact.id}/reopen`, {
      seen: String(contact.version),
      reason: 'More is known.',
    });
    contact = await decideAndSend(
      service,
      contact,
      { level: '4', outcome: 'C10', legalBasis: 'protection-enquiry', descriptors: ['L4-abuse-1'] },
      { manager: 'otherManager' },
    );
    const disagreement = await disagreed();
    const text = 'What we saw is not shown here';
    const theirs = await pageOf(await as('teacher').get(at('referrals', disagreement)));
    const ours = await pageOf(await as('socialWorker').get(at('contacts', disagreement)));
    expect([theirs.text.includes(text), ours.text.includes(text)]).toEqual([true, false]);
    expect(theirs.rows).toHaveLength(1);
    expect(ours.rows.length).toBeGreaterThan(2);
  });
});

describe('who may act', () => {
  it('another school and another contact find nothing, to the byte', async () => {
    const disagreement = await disagreed();
    const elsewhere = await answeredConcern(service, { referrer: 'gp' });
    const body = async (response: Response | Promise<Response>) => [
      (await response).status,
      await (await response).text(),
    ];
    const nothing = await body(as('otherSchool').get(`/referrals/${elsewhere.id}/disagreements/${disagreement.id}`));
    expect(nothing[0]).toBe(404);
    expect(await body(as('otherSchool').get(at('referrals', disagreement)))).toEqual(nothing);
    for (const act of ['accept', 'move-on', 'not-safe', 'withdraw']) {
      expect((await as('otherSchool').post(at('referrals', disagreement, act), {})).status).toBe(404);
    }
    const mixed = `/contacts/${elsewhere.id}/disagreements/${disagreement.id}`;
    expect((await as('manager').get(mixed)).status).toBe(404);
    expect((await as('manager').post(`${mixed}/answer`, answerFields(1))).status).toBe(404);
  });

  it('the safeguarding lead takes part from the second step on, and may take it there', async () => {
    const disagreement = await disagreed();
    const page = await pageOf(await as('lead').get(at('referrals', disagreement)));
    expect(page.links('Withdraw the disagreement')).toEqual([]);
    expect((await as('lead').post(at('referrals', disagreement, 'withdraw'), { seen: '1', words: 'No.' })).status).toBe(
      403,
    );
    const on = { seen: '1', to: '1', reason: 'I speak for the school.', safe: 'yes', safeWords: 'Seen today.' };
    expect((await as('lead').post(at('referrals', disagreement, 'move-on'), on)).status).toBe(303);
    expect((await as('lead').post(at('referrals', disagreement, 'withdraw'), { seen: '2', words: 'No.' })).status).toBe(
      303,
    );
  });

  it('an officer reads and does not answer, an auditor only reads, and who decided does not answer after step 1', async () => {
    const disagreement = await disagreed();
    expect((await as('officer').get(at('contacts', disagreement))).status).toBe(200);
    expect((await as('officer').post(at('contacts', disagreement, 'answer'), answerFields(1))).status).toBe(403);
    expect((await as('auditor').get(at('contacts', disagreement))).status).toBe(200);
    expect((await as('auditor').post(at('contacts', disagreement, 'not-safe'), { safeWords: 'No.' })).status).toBe(403);
    const on = { seen: '1', to: '1', reason: 'We do not agree.', safe: 'yes', safeWords: 'Seen today.' };
    await as('teacher').post(at('referrals', disagreement, 'move-on'), on);
    expect((await as('socialWorker').post(at('contacts', disagreement, 'answer'), answerFields(2))).status).toBe(403);
    expect((await as('manager').post(at('contacts', disagreement, 'answer'), answerFields(2))).status).toBe(303);
  });
});

describe('an answer', () => {
  it('is kept once when two give it at the same time, and the slower loses no word', async () => {
    const disagreement = await disagreed();
    const both = await Promise.all(
      (['socialWorker', 'manager'] as const).map((who) =>
        as(who).post(
          at('contacts', disagreement, 'answer'),
          answerFields(1, { words: `${who} saw the nurse, who saw him twice, and his weight is well.` }),
        ),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const slower = both.findIndex(({ status }) => status === 409);
    const page = await pageOf(both[slower]!);
    expect(page.text).toContain('Someone else moved this on while you had it open.');
    expect(page.sent('words')[0]).toMatch(slower === 0 ? /^socialWorker/ : /^manager/);
    const { stages } = await current();
    expect(stages.filter(({ answer }) => answer)).toHaveLength(1);
    const notices = (await service.store.contacts.file(contact.id)).notices;
    expect(notices.filter(({ kind }) => kind === 'disagreement-answered')).toHaveLength(1);
  });

  it('crosses what else happens to the contact, and only what happens to the disagreement stops it', async () => {
    const disagreement = await disagreed();
    await as('officer').post(`/contacts/${contact.id}/close`, { seen: String((await now(service, contact)).version) });
    const sent = await as('socialWorker').post(at('contacts', disagreement, 'answer'), answerFields(1));
    expect(sent.status).toBe(303);
  });

  it('is refused beside its fields, with all of it kept', async () => {
    const disagreement = await disagreed();
    const sent = await as('socialWorker').post(
      at('contacts', disagreement, 'answer'),
      answerFields(1, { result: 'changed', words: 'No.', safe: '' }),
    );
    expect(sent.status).toBe(400);
    expectErrorsToLeadSomewhere(await sent.clone().text());
    const page = await pageOf(sent);
    expect([page.sent('words'), page.sent('result')]).toEqual([['No.'], ['changed']]);
  });

  it('that changes the decision makes letter 2, which replaces letter 1 for those who had that', async () => {
    const disagreement = await disagreed();
    const changed = answerFields(1, { result: 'changed', 'level-c1': '3' });
    await as('socialWorker').post(at('contacts', disagreement, 'answer'), changed);
    const reopened = await now(service, contact);
    expect([reopened.status, reopened.earlier.length]).toEqual(['screening', 1]);
    const between = await pageOf(await as('teacher').get(`/referrals/${contact.id}`));
    expect(between.text).toContain('Letter 1 holds until a new one replaces it');

    const before = await service.store.letters.find(contact.id, must(letterOf(contact)));
    await decideAndSend(service, contact, { level: '3', outcome: 'C05' });
    const { letters, notices } = await service.store.contacts.file(contact.id);
    const second = letters.find(({ edition }) => edition === 2)!;
    expect(second.recipients.map(({ email }) => email)).toEqual(['r.okonedo@oakfield-primary.example']);
    expect(notices.filter(({ letterId }) => letterId === second.id)).toHaveLength(1);
    expect(letters.find(({ edition }) => edition === 1)).toEqual(must(before));

    const old = await pageOf(await as('teacher').get(`/referrals/${contact.id}/letters/${must(letterOf(contact))}`));
    expect(old.text).toContain('A newer letter has replaced this one.');
    expect(old.links('Read the newer letter')).toEqual([`/referrals/${contact.id}/letters/${second.id}`]);
    const fresh = await pageOf(await as('teacher').get(`/referrals/${contact.id}/letters/${second.id}`));
    expect(fresh.text).toContain('It replaces letter 1 of Monday 23 November 2026');
    expect(fresh.text).not.toContain('A newer letter');
    const seen = String((await current()).version);
    expect((await as('teacher').post(at('referrals', disagreement, 'accept'), { seen })).status).toBe(303);
    expect(await current()).toMatchObject({ settled: { result: 'changed', how: 'accepted' } });
    expect((await now(service, contact)).disagreement).toBeUndefined();
  });
});

describe('a child who is not safe', () => {
  it('is saved at once and sent to the telephone, stands first for the front door, and can say that they phoned', async () => {
    await disagreed();
    const calm = contact;
    contact = await answeredConcern(service, { referrer: 'lead' });
    const sent = await as('lead').post(
      disagreeAt(),
      disagreementFields(contact, { safe: 'no', safeWords: 'Nobody collected him today.' }),
    );
    const disagreement = await current();
    expect(sent.headers.get('location')).toBe(at('referrals', disagreement, 'not-safe'));
    const phone = await pageOf(await as('lead').get(sent.headers.get('location')!));
    expect(phone.h1).toBe('Phone now');
    expect(phone.text).toMatch(/call 999.*Family Front Door on 01632 960100/);
    expect(disagreement).toMatchObject({ immediate: true, stages: [{ stage: 1 }] });

    const list = await pageOf(await as('manager').get('/disagreements'));
    const order = [contact, calm].map(({ reference }) => list.rows.findIndex((row) => row.includes(reference)));
    expect(order[0]).toBeLessThan(order[1]!);
    const board = await pageOf(await as('manager').get('/board'));
    expect(board.text).toMatch(
      new RegExp(`disagreement about ${contact.reference}, to answer by 2(:\\d\\d)?pm on Monday 23 November`),
    );

    const phoned = { safeWords: 'The front door sends someone.', phoned: 'yes' };
    expect((await as('lead').post(at('referrals', disagreement, 'not-safe'), phoned)).status).toBe(303);
    const page = await pageOf(await as('manager').get(at('contacts', disagreement)));
    expect(page.text).toContain('The front door sends someone. They say that they have phoned.');
  });
});

describe('lists', () => {
  it('say how many are open, for us to answer and late, and the themes lead to exactly as many as they count', async () => {
    const fresh = await startService();
    const mine = service;
    service = fresh;
    for (const who of browsers.keys()) browsers.set(who, await fresh.signInAs(who));
    contact = await answeredConcern(service);
    const first = await disagreed();
    expect((await pageOf(await as('manager').get('/board'))).text).toContain('1 disagreement open, 1 for us to answer');
    service.clock.set('2026-11-25T10:00:00.000Z');
    for (const who of browsers.keys()) browsers.set(who, await service.signInAs(who));
    const late = await pageOf(await as('manager').get('/board'));
    expect(late.text).toContain('1 disagreement open, 1 for us to answer, 1 late');
    expect((await pageOf(await as('teacher').get(at('referrals', first)))).text).toContain('Our answer is late');

    await as('teacher').post(at('referrals', first, 'withdraw'), { seen: '1', words: 'The nurse explained it.' });
    contact = await answeredConcern(service, { referrer: 'gp' });
    browsers.set('gp', await service.signInAs('gp'));
    const second = await disagreed({}, 'gp');
    await as('gp').post(at('referrals', second, 'withdraw'), { seen: '1', words: 'Explained.' });
    expect((await as('manager').get('/disagreements')).status).toBe(200);

    const themes = await pageOf(await as('auditor').get('/disagreements/themes'));
    expect(themes.text).toContain('2 disagreements ended in these months.');
    const links = themes.elements.filter((each) => attribute(each, 'href')?.startsWith('/disagreements/settled'));
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) {
      const counted = Number(/^\d+/.exec(textOf(link))![0]);
      const list = await pageOf(await as('auditor').get(attribute(link, 'href')!));
      expect(list.rows).toHaveLength(counted);
    }
    expect((await as('officer').get('/disagreements/themes')).status).toBe(403);
    expect((await as('auditor').get('/disagreements/settled?by=name&value=x')).status).toBe(404);
    expect((await as('auditor').get('/disagreements/themes?from=1999-01&to=%00')).status).toBe(200);
    service = mine;
  });
});

describe('a manager who reopens', () => {
  it('says why, from a page that is not stale, and sees everything typed again when it is', async () => {
    const path = `/contacts/${contact.id}/reopen`;
    const empty = await as('manager').post(path, { seen: String(contact.version), reason: ' ' });
    expect(empty.status).toBe(400);
    expectErrorsToLeadSomewhere(await empty.text());
    const stale = await as('manager').post(path, { seen: String(contact.version - 1), reason: 'The day was wrong.' });
    const page = await pageOf(stale);
    expect([stale.status, page.sent('reason')]).toEqual([409, ['The day was wrong.']]);
    expect((await as('socialWorker').get(path)).status).toBe(403);
    const done = await as('manager').post(path, { seen: String(contact.version), reason: 'The day was wrong.' });
    expect(done.status).toBe(303);
    const history = await pageOf(await as('manager').get(`/contacts/${contact.id}`));
    expect(history.text).toContain('Reopened to correct the decision');
    expect(history.text).toContain('What letter 1 said');
    const board = await pageOf(await as('manager').get('/board'));
    expect(board.text).toContain(contact.reference);
  });
});

/** The letter that is out. */
const letterOf = (of: Contact) =>
  'letterId' in of
    ? { ok: true as const, value: of.letterId }
    : { ok: false as const, refusal: { kind: 'not-found' as const } };
