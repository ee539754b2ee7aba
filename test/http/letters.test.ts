import { generateSignedCookie } from 'hono/cookie';
import { beforeEach, describe, expect, it } from 'vitest';
import { mailOfNotice } from '../../functions/events/mails/mail-of-notice.ts';
import { browserCookie } from '../../functions/http/browser-cookie.ts';
import { letterHtml } from '../../functions/senders/letter-html.ts';
import { letterPdf } from '../../functions/senders/letter-pdf.ts';
import { commit } from '../../functions/store/commit.ts';
import { writesOf } from '../../functions/store/items.ts';
import { keys } from '../../functions/store/keys.ts';
import { narrativesAtHome } from '../../infra/local/seeds/narratives-at-home.ts';
import { randomFrom } from '../../infra/local/seeds/random.ts';
import { contactFrom } from '../../infra/local/seeds/seed-contact.ts';
import { actorOf } from '../../shared/actor.ts';
import { authorise } from '../../shared/contact/authorise-decision.ts';
import { issue } from '../../shared/contact/issue-letter.ts';
import { canonicalJson } from '../../shared/letter/canonical-json.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { letterText } from '../../shared/letter/letter-text.ts';
import { decidedContact, managersMoment, organisationOf } from '../support/decided-contact.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { letterFonts } from '../support/fonts.ts';
import { letterRecord, sentAtOnce } from '../support/letter-record.ts';
import { allowed } from '../support/mail-world.ts';
import { readPdf } from '../support/read-pdf.ts';
import { authority, publicUrl, type Service, shippedSettings, startService } from '../support/service.ts';

let service: Service;
let letter: Letter;
let token: string;

beforeEach(async () => {
  service = await startService({ now: '2026-11-23T15:30:00.000Z' });
  ({ letter, token } = await issuedLetter());
});

/** A letter to the teacher, as the rules make it, saved as the store does. */
async function issuedLetter() {
  const { store, deps, clock, table } = service;
  const contact = decidedContact({ id: deps.newId() });
  const organisation = organisationOf(contact.raisedBy.organisation.id);
  const record = letterRecord(contact, organisation);
  const moment = managersMoment(clock.now().toISOString(), deps.newId);
  const authorised = allowed(authorise(contact, { seen: contact.version }, record, moment));
  const first = writesOf(authorised).map((write) => ({ ...write, over: 'nothing' as const }));
  const concern = { ...keys.concern(contact.id), concern: JSON.stringify(record.concern) };
  allowed(await commit(table, deps.newId(), [...first, { item: concern, over: 'nothing' }]));
  const worker = { ...moment, actor: actorOf(service.person('socialWorker')) };
  const seen = { seen: authorised.contact.version };
  const change = allowed(issue(authorised.contact, authorised.letters[0]!, seen, record, sentAtOnce(worker)));
  allowed(await store.contacts.save(change));
  const letter = change.letters[0]!;
  return { letter, token: letter.recipients[0]!.token };
}

/** The newest mail with a code that is owed, as it would leave now. */
async function codeMail() {
  const { store, deps, clock } = service;
  const { items } = await store.notices.unsettled(authority, clock.now());
  const notice = items.filter(({ kind }) => kind === 'letter-code').at(-1)!;
  return mailOfNotice(
    { store, now: deps.now, publicUrl, codeKey: deps.codeKey, digest: deps.digest, fonts: letterFonts() },
    notice,
  );
}

/** The code in the newest mail that is owed, read as its recipient would read it. */
async function codeInMail(): Promise<{ figures: string; to: string }> {
  const mail = await codeMail();
  if (!('text' in mail)) throw new Error('no mail');
  return { figures: /\b\d{6}\b/.exec(mail.text)![0], to: mail.to };
}
const openings = async () => {
  const found = allowed(await service.store.letters.find(letter.contactId, letter.id));
  return found.recipients[0]!.opened.map(({ how }) => how);
};
const page = async (response: Response | Promise<Response>) => (await response).text();

describe('a letter’s link', () => {
  it('shows that a letter may wait and nothing else, the same for a link that never was', async () => {
    const visitor = service.visitor();
    const other = '00000000-0000-4000-8000-999999999999';
    const real = await page(visitor.get(`/letters/${token}`));
    expect(real.replaceAll(token, '')).toBe((await page(visitor.get(`/letters/${other}`))).replaceAll(other, ''));
    for (const words of [letter.reference, 'Oakfield', 'Okonedo', 'Z.A.Q.', letter.content.title]) {
      expect(real).not.toContain(words);
    }
    for (const odd of ['x', '%00', '..%2f..', '%3Cscript%3E', 'a'.repeat(3000)]) {
      const response = await visitor.get(`/letters/${odd}`);
      expect([odd.slice(0, 12), response.status]).toEqual([odd.slice(0, 12), 200]);
      expect(await response.text()).not.toContain('<script>');
    }
  });

  it('is not used up by a robot that follows every link of the mail', async () => {
    const robot = service.visitor();
    for (const path of [`/letters/${token}`, `/letters/${token}/code`, `/letters/${token}/read`]) {
      expect([path, (await robot.get(path)).status < 400]).toEqual([path, true]);
    }
    expect(await openings()).toEqual([]);
    const waiting = await service.store.notices.unsettled(authority, service.clock.now());
    expect(waiting.items.map(({ kind }) => kind)).toEqual(['outcome-letter']);
  });

  it('asks for a code in the same way when there is no letter', async () => {
    const other = '00000000-0000-4000-8000-999999999999';
    const visitor = service.visitor();
    expect((await visitor.post(`/letters/${other}/code`)).headers.get('location')).toBe(`/letters/${other}/code`);
    const real = service.visitor();
    await real.post(`/letters/${token}/code`);
    const [one, two] = [
      await page(visitor.get(`/letters/${other}/code`)),
      await page(real.get(`/letters/${token}/code`)),
    ];
    expect(one.replaceAll(other, '')).toBe(two.replaceAll(token, ''));
    const wrong = await visitor.post(`/letters/${other}/read`, { code: '123456' });
    expect(wrong.status).toBe(400);
  });
});

describe('with a fresh code', () => {
  it('the letter is read by someone with no account, and that it was is kept', async () => {
    const reader = service.visitor();
    await reader.post(`/letters/${token}/code`);
    const { figures, to } = await codeInMail();
    expect(to).toBe(letter.recipients[0]!.email);

    const read = await reader.follow(
      await reader.post(`/letters/${token}/read`, { code: ` ${figures.slice(0, 3)} ${figures.slice(3)}` }),
    );

    expect(read.path).toBe(`/letters/${token}/read`);
    const html = await read.response.text();
    for (const words of [letter.hash, 'Three absences', 'If you disagree', letter.reference])
      expect(html).toContain(words);
    expect(html).not.toContain('Zbigniew');
    expect(html).toMatch(/<h1[^>]*>What we decided about your concern<\/h1>/);
    expect(read.response.headers.get('cache-control')).toBe('no-store');
    await reader.get(`/letters/${token}/read`);
    expect(await openings()).toEqual(['code']);
    expect(await page(reader.get(`/letters/${token}/read?print=large`))).toContain('app-large-print');
  });

  it('the letter closes again after half an hour, and the code that opened it is used', async () => {
    const reader = service.visitor();
    await reader.post(`/letters/${token}/code`);
    const { figures } = await codeInMail();
    const other = service.visitor();
    await reader.post(`/letters/${token}/read`, { code: figures });
    expect((await other.get(`/letters/${token}/read`)).headers.get('location')).toBe(`/letters/${token}`);
    service.clock.forwardMinutes(31);
    expect((await reader.get(`/letters/${token}/read`)).headers.get('location')).toBe(`/letters/${token}`);
  });

  it('wrong figures are told beside their box, and five of them are the end of the code', async () => {
    const reader = service.visitor();
    await reader.post(`/letters/${token}/code`);
    const { figures } = await codeInMail();
    const wrong = figures === '111111' ? '222222' : '111111';
    for (const typed of ['', '12345', 'abcdef', wrong, wrong, wrong, wrong, wrong]) {
      const response = await reader.post(`/letters/${token}/read`, { code: typed });
      expect(response.status).toBe(400);
      expectErrorsToLeadSomewhere(await response.text());
    }
    const late = await reader.post(`/letters/${token}/read`, { code: figures });
    expect(await late.text()).toContain('Too many wrong codes');
    expect(await openings()).toEqual([]);
  });

  it('another code can be sent after a minute, and only the newest of this browser works', async () => {
    const reader = service.visitor();
    await reader.post(`/letters/${token}/code`);
    const soon = await reader.post(`/letters/${token}/code`);
    expect([soon.status, soon.headers.get('retry-after')]).toEqual([429, '60']);
    expectErrorsToLeadSomewhere(await soon.text());
    const stranger = await service.visitor().post(`/letters/${token}/code`);
    expect(stranger.status).toBe(429);
    service.clock.forwardMinutes(1);
    expect((await reader.post(`/letters/${token}/code`)).status).toBe(303);
  });

  it('a code for one letter opens no other', async () => {
    const second = await issuedLetter();
    const reader = service.visitor();
    await reader.post(`/letters/${token}/code`);
    const { figures } = await codeInMail();
    const response = await reader.post(`/letters/${second.token}/read`, { code: figures });
    expect(response.headers.get('location')).toBe(`/letters/${second.token}`);
    await reader.post(`/letters/${token}/read`, { code: figures });
    expect((await reader.get(`/letters/${second.token}/read`)).status).toBe(303);
  });

  it('a code is right for the letter for which it was asked alone, whatever letter a browser carries it to', async () => {
    const second = await issuedLetter();
    await service.visitor().post(`/letters/${token}/code`);
    const { figures } = await codeInMail();
    const { items } = await service.store.notices.unsettled(authority, service.clock.now());
    const id = items.find(({ kind }) => kind === 'letter-code')?.owner.slice('code/'.length);
    const { name } = browserCookie(publicUrl, 'letter-code');
    const carried = await generateSignedCookie(
      name,
      JSON.stringify({ token: second.token, id }),
      service.deps.cookieKey,
    );
    const answer = await service.visitor().send(`/letters/${second.token}/read`, {
      method: 'POST',
      headers: { Cookie: carried, Origin: publicUrl, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `code=${figures}`,
    });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('The code has expired')]);
  });

  it('no code goes with somebody to the organisation to which they moved after they asked for it', async () => {
    await service.visitor().post(`/letters/${token}/code`);
    const { organisation } = service.person('gp');
    const moved = { ...service.person('teacher'), organisation, version: 2 };
    allowed(await service.store.people.save(moved, service.deps.newId()));
    expect(await codeMail()).toEqual({ over: 'person-moved' });
  });

  it('nobody gets one who has left the organisation that the letter is for', async () => {
    const teacher = service.person('teacher');
    allowed(await service.store.people.save({ ...teacher, active: false, version: 2 }, service.deps.newId()));
    await service.visitor().post(`/letters/${token}/code`);
    const { items } = await service.store.notices.unsettled(authority, service.clock.now());
    expect(items.map(({ kind }) => kind)).not.toContain('letter-code');
  });
});

describe('someone who is signed in', () => {
  it.each(['teacher', 'lead'] as const)('goes straight to the letter when it is for them: %s', async (name) => {
    const reader = await service.signInAs(name);
    const read = await reader.follow(await reader.get(`/letters/${token}`));
    expect(read.path).toBe(`/referrals/${letter.contactId}/letters/${letter.id}`);
    expect(read.response.status).toBe(200);
    expect(await openings()).toEqual(['signed-in']);
  });

  it('who may open nothing else of the concern reads the letter that was sent to them instead, with a code', async () => {
    const { store, clock, deps } = service;
    const colleague = { ...service.person('deputy'), role: 'referrer' as const, version: 2 };
    allowed(await store.people.save(colleague, deps.newId()));
    const { id: personId, name, jobTitle, email, organisation } = colleague;
    const recipients = letter.recipients.map((one) => ({ ...one, personId, name, jobTitle, email, organisation }));
    allowed(await store.letters.save({ ...letter, version: letter.version + 1, recipients }, [], deps.newId()));
    const reader = await service.signInAs('deputy');
    const first = await reader.get(`/letters/${token}`);
    expect([first.status, await first.text()]).toEqual([200, expect.stringContaining('With a code')]);
    await reader.post(`/letters/${token}/code`);
    clock.forwardMinutes(1);
    const { figures } = await codeInMail();
    const read = await reader.follow(await reader.post(`/letters/${token}/read`, { code: figures }));
    expect([read.response.status, await read.response.text()]).toEqual([
      200,
      expect.stringContaining(letter.reference),
    ]);
  });

  it.each(['otherSchool', 'gp', 'socialWorker'] as const)('learns nothing when it is not: %s', async (name) => {
    const reader = await service.signInAs(name);
    const other = '00000000-0000-4000-8000-999999999999';
    const real = (await page(reader.get(`/letters/${token}`))).replaceAll(token, '');
    expect(real).toBe((await page(reader.get(`/letters/${other}`))).replaceAll(other, ''));
  });
});

describe('a letter as PDF', () => {
  it('is downloaded by whoever may read its page, in both sizes, and that it was opened is kept', async () => {
    const teacher = await service.signInAs('teacher');
    const path = `/referrals/${letter.contactId}/letters/${letter.id}`;
    const links = /href="([^"]*\/pdf[^"]*)"/g;
    const html = await page(teacher.get(path));
    expect([...html.matchAll(links)].map(([, href]) => href)).toEqual([`${path}/pdf`, `${path}/pdf?print=large`]);
    const answer = await teacher.get(`${path}/pdf`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="letter-${letter.reference}.pdf"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.equals(await letterPdf(letter, letterFonts()))).toBe(true);
    expect(await openings()).toEqual(['signed-in', 'signed-in']);
    const large = await teacher.get(`${path}/pdf?print=large`);
    expect(large.headers.get('content-disposition')).toContain('-large-print.pdf');
    expect((await readPdf(Buffer.from(await large.arrayBuffer()))).smallest).toBeGreaterThanOrEqual(18);
  });

  it('is downloaded with a code, by the browser that entered it and no other', async () => {
    const visitor = service.visitor();
    await visitor.post(`/letters/${token}/code`);
    const { figures } = await codeInMail();
    await visitor.post(`/letters/${token}/read`, { code: figures });
    const answer = await visitor.get(`/letters/${token}/pdf`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    await visitor.get(`/letters/${token}/read`);
    expect(await openings()).toEqual(['code']);
    const stranger = await service.visitor().get(`/letters/${token}/pdf`);
    expect([stranger.status, stranger.headers.get('location')]).toEqual([303, `/letters/${token}`]);
  });

  it('is nobody’s while it can be called back, and never another school’s', async () => {
    const { store, deps } = service;
    const releaseAt = new Date(service.clock.now().getTime() + 60_000).toISOString();
    const held = { ...letter, version: letter.version + 1, releaseAt };
    const item = { ...held, ...keys.letter(held.contactId, held.id) };
    allowed(await commit(service.table, deps.newId(), [{ item, over: { version: letter.version } }]));
    const path = `letters/${letter.id}/pdf`;
    const [teacher, other] = [await service.signInAs('teacher'), await service.signInAs('otherSchool')];
    const officer = await service.signInAs('officer');
    const statuses = async () => [
      (await teacher.get(`/referrals/${letter.contactId}/${path}`)).status,
      (await officer.get(`/contacts/${letter.contactId}/${path}`)).status,
      (await other.get(`/referrals/${letter.contactId}/${path}`)).status,
      (await teacher.get(`/contacts/${letter.contactId}/${path}`)).status,
    ];
    expect(await statuses()).toEqual([404, 404, 404, 403]);
    service.clock.forwardMinutes(2);
    expect(await statuses()).toEqual([200, 200, 404, 403]);
    const { items } = await store.access.of(letter.contactId);
    expect(items.map(({ what }) => what)).toContain('GET /contacts/:id/letters/:letter/pdf');
  });
});

describe('the letter as the front door sees it', () => {
  it('says whether its words are still those whose fingerprint was kept, and warns when they are not', async () => {
    const { store, deps, clock, person } = service;
    const organisation = await store.organisations.get(person('teacher').organisation.id);
    const { concern, changes } = contactFrom(
      { random: randomFrom(7), settings: shippedSettings, digest: deps.digest },
      { referrer: person('teacher'), organisation, worker: person('socialWorker'), manager: person('manager') },
      { narrative: narrativesAtHome[0]!, submittedAt: clock.now(), until: 'sent', now: clock.now() },
    );
    for (const [at, change] of changes.entries()) {
      allowed(await (at === 0 ? store.contacts.submit(change, concern) : store.contacts.save(change)));
    }
    letter = changes.at(-1)!.letters[0]!;
    const manager = await service.signInAs('manager');
    const path = `/contacts/${letter.contactId}/letters/${letter.id}`;
    expect(await page(manager.get(path))).toContain('the words below are those that were authorised');
    const now = allowed(await service.store.letters.find(letter.contactId, letter.id));
    const changed = { ...now, version: now.version + 1, content: { ...now.content, title: 'Other words' } };
    const item = { ...changed, ...keys.letter(letter.contactId, letter.id) };
    allowed(await commit(service.table, service.deps.newId(), [{ item, over: { version: now.version } }]));
    expect(await page(manager.get(path))).toContain('are not those that were authorised');
  });
});

describe('a letter that was sent under an earlier version of the words', () => {
  it('is the same to the byte as page, email, text and PDF, and its fingerprint still fits', async () => {
    const { store, deps, clock } = service;
    const teacher = await service.signInAs('teacher');
    const rendered = async () => {
      const now = allowed(await store.letters.find(letter.contactId, letter.id));
      const html = await page(teacher.get(`/referrals/${letter.contactId}/letters/${letter.id}`));
      return {
        article: /<article class="app-letter"[\s\S]*<\/article>/.exec(html)?.[0],
        email: letterHtml(now),
        text: letterText(now),
        pdf: (await letterPdf(now, letterFonts())).toString('base64'),
        large: (await letterPdf(now, letterFonts(), 'large')).toString('base64'),
        hash: deps.digest(canonicalJson(now.content)),
      };
    };
    const before = await rendered();
    const words = (text: string) => [`${text} in other words.`];
    const { wording } = shippedSettings;
    const other = {
      ...shippedSettings,
      version: 2,
      councilName: shippedSettings.councilName,
      effectiveFrom: clock.now().toISOString(),
      wording: { ...wording, letters: wording.letters.map((each) => ({ ...each, asks: words('We ask you') })) },
    };
    allowed(await store.settings.publish(other, deps.newId()));
    clock.forwardMinutes(2);
    expect((await store.settings.inForce(clock.now())).version).toBe(2);
    expect(await rendered()).toEqual(before);
    expect(before.hash).toBe(letter.hash);
    expect((await letterUnder(2)).content).not.toEqual(letter.content);
  });

  const letterUnder = async (version: number) => {
    const contact = decidedContact({ id: service.deps.newId() });
    const record = letterRecord(contact, organisationOf(contact.raisedBy.organisation.id));
    const moment = managersMoment(service.clock.now().toISOString(), service.deps.newId);
    const settings = await service.store.settings.ofVersion(version);
    const [made] = allowed(authorise(contact, { seen: contact.version }, record, { ...moment, settings })).letters;
    expect(made!.settingsVersion).toBe(version);
    return made!;
  };
});
