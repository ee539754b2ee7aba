import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Client } from '../support/client.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { pageOf } from '../support/page.ts';
import { attribute, textOf } from '../support/page-tree.ts';
import { decisionFields, now, raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
let worker: Client;
let contact: Contact;
let path: string;

beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  contact = await raise(service, richConcern());
  path = `/contacts/${contact.id}`;
  worker = await service.signInAs('socialWorker');
});

const version = async () => String((await now(service, contact)).version);
const open = async (who: CastName | Client, where = '') =>
  pageOf(await (typeof who === 'string' ? await service.signInAs(who) : who).get(path + where));
const act = async (who: Client, what: string, fields: Record<string, string | string[]> = {}) =>
  who.post(`${path}/${what}`, { seen: await version(), ...fields });

const amber = { colour: 'amber', reason: 'Hungry but safe tonight.' };
const question = { text: 'Who collects them?', reason: 'waiting-for-referrer' };

describe('the page of a contact', () => {
  it('begins with the children’s own words and holds all that a decision needs', async () => {
    const { text } = await open(worker);
    const places = [
      'I take Alfie under the bed',
      'On Thursday she arrived',
      'Hungry and tired.',
      'Kerry Thornbury',
      'History',
    ];
    const at = places.map((words) => text.indexOf(words, text.lastIndexOf('What the children say')));
    expect(at.every((place) => place > 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(text).toContain('“I have not been able to see the child”. He was off school all week.');
    expect(text).toContain('9 years old; about 5 years old');
    expect(text).toContain('Mother of Maisie Thornbury (has parental responsibility)');
  });

  it('leads to each of its parts from the top', async () => {
    const page = await open(worker);
    const inside = page.elements.filter((each) => each.tagName === 'a' && attribute(each, 'href')?.startsWith('#'));
    expect(inside.length).toBeGreaterThan(10);
    for (const link of inside) expect(page.idOf(attribute(link, 'href')!.slice(1)), textOf(link)).toBeDefined();
  });

  it('says before any number or address how it is safe to make contact', async () => {
    const page = await open(worker);
    const alert = page.withClass('app-identity-bar__alert').map(textOf).join();
    expect(alert).toContain('Do not contact Dan Marlowe.');
    expect(alert).toContain('What must not be said or written to Kerry Thornbury: that school is worried.');
    const strips = page.withClass('app-safe-contact').map(textOf);
    expect(strips).toHaveLength(3);
    expect(page.text.indexOf('Before you contact anyone')).toBeLessThan(page.text.indexOf('07700 900123'));
  });

  it('shows a secret address nowhere but on its own page, which is on record', async () => {
    const page = await open('manager');
    expect(page.html).not.toMatch(/Sallow Court|ZZ99/);
    const manager = await service.signInAs('manager');
    const sealed = `/contacts/${contact.id}/confidential`;
    expect(await (await manager.get(sealed)).text()).not.toMatch(/Sallow Court|ZZ99/);
    const secret = await pageOf(await manager.post(sealed, { purpose: 'plan-visit' }));
    expect(secret.text).toMatch(/Sallow Court.*ZZ99 3VZ/);
    const looked = await pageOf(await manager.get(`/looked/contacts/${contact.id}`));
    expect(
      looked.rows.map(
        (row) => /Who has looked|Secret details, revealed|The page of secret details|The contact/.exec(row)?.[0],
      ),
    ).toEqual(['Who has looked', 'Secret details, revealed', 'The page of secret details', 'The contact']);
  });

  it('takes what people wrote as words', async () => {
    const page = await open(worker);
    expect(page.text).toContain('<script>alert(1)</script>');
    expect(page.elements.filter((each) => each.tagName === 'script')).toHaveLength(1);
  });

  it('has no name of anyone in its title or its addresses', async () => {
    const page = await open(worker);
    const addresses = page.elements.map((each) => attribute(each, 'href') ?? attribute(each, 'action') ?? '');
    expect([page.title, ...addresses].join(' ')).not.toMatch(/Maisie|Thornbury|Marlowe|Sallow/);
  });

  it('says who else has it open, and asking so is neither a reading nor a use of the session', async () => {
    await open('otherSocialWorker');
    service.clock.forwardMinutes(2);
    const page = await open(worker);
    expect(page.text).toContain('Ben Tarrant opened this 2 minutes ago.');
    expect((await open('otherSocialWorker')).text).toContain('Amira Haddad opened this just now.');

    const before = (await service.store.access.of(contact.id)).items.length;
    service.clock.forwardMinutes(3);
    const answer = await worker.get(`${path}/presence`, { Accept: 'application/json' });
    expect(await answer.json()).toEqual({ words: 'Ben Tarrant opened this 3 minutes ago.' });
    expect((await service.store.access.of(contact.id)).items).toHaveLength(before);
    for (let minutes = 0; minutes < 40; minutes += 5) {
      service.clock.forwardMinutes(5);
      await worker.get(`${path}/presence`, { Accept: 'application/json' });
    }
    expect((await worker.get(path)).status).toBe(303);
  });

  it('does not tell the front door that the referrer has it open', async () => {
    const teacher = await service.signInAs('teacher');
    await teacher.get(`/referrals/${contact.id}`);
    expect((await open(worker)).text).not.toContain('opened this');
  });
});

describe('what is offered', () => {
  it.each<[CastName, RegExp[], RegExp[]]>([
    ['officer', [/^Claim$/, /^Assign$/], [/Rate/, /decision/]],
    ['socialWorker', [/^Claim$/, /^Assign$/], [/Rate/]],
    ['edt', [/^Claim$/], [/Assign/]],
    ['auditor', [], [/Claim|Assign|Rate|Ask|Propose/]],
  ])('to the %s of a new contact is what they may do', async (who, offered, missing) => {
    const page = await open(who);
    const words = [...page.buttons, ...page.withClass('govuk-button').map(textOf)];
    for (const each of offered)
      expect(
        words.some((word) => each.test(word)),
        String(each),
      ).toBe(true);
    for (const each of missing)
      expect(
        words.some((word) => each.test(word)),
        String(each),
      ).toBe(false);
  });
});

describe('rating', () => {
  beforeEach(async () => {
    await act(worker, 'claim');
  });

  it('is chosen by a person, with each meaning beside it and none chosen beforehand', async () => {
    const page = await open(worker, '/rating');
    expect(page.sent('colour')).toEqual([]);
    expect(page.text).toContain('A child may be suffering significant harm, or will be soon.');
  });

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const answer = await act(worker, 'rating', { colour: '', reason: 'Because <b>she</b> said' });
    expect(answer.status).toBe(400);
    const page = await pageOf(answer);
    expectErrorsToLeadSomewhere(page.html);
    expect(page.sent('reason')).toEqual(['Because <b>she</b> said']);
  });

  it('keeps the first start when it changes', async () => {
    await act(worker, 'rating', amber);
    service.clock.forwardMinutes(5);
    await act(worker, 'rating', { colour: 'red', reason: 'Hospital telephoned.' });
    const rated = await now(service, contact);
    expect(rated.clocks.rating?.startedAt).toBe(rated.rating?.startedAt);
    expect(rated.rating?.earlier.map(({ colour }) => colour)).toEqual(['amber']);
    expect((await open(worker, '/rating')).text).toContain('A new rating keeps the first start');
  });

  it('on a page that is out of date shows what changed and keeps what was typed, to send it again knowingly', async () => {
    const seen = await version();
    const other = await service.signInAs('otherSocialWorker');
    await act(other, 'rating', amber);
    const mine = { seen, colour: 'green', reason: 'Seemed calm on the telephone.' };
    const answer = await pageOf(await worker.post(`${path}/rating`, mine));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Someone changed this contact while you had it open.');
    expect(answer.text).toMatch(/Rated amber by Ben Tarrant.*Hungry but safe tonight\./);
    expect([answer.sent('colour'), answer.sent('reason'), answer.sent('seen')]).toEqual([
      ['green'],
      ['Seemed calm on the telephone.'],
      [await version()],
    ]);
    const again = { seen: answer.sent('seen')[0]!, colour: 'green', reason: 'Seemed calm on the telephone.' };
    expect((await worker.post(`${path}/rating`, again)).status).toBe(303);
  });

  it('does not let a form with mistakes move past what others did', async () => {
    const seen = await version();
    await act(await service.signInAs('otherSocialWorker'), 'rating', amber);
    const wrong = await pageOf(await worker.post(`${path}/rating`, { seen, colour: '', reason: 'Calm.' }));
    expect([wrong.status, wrong.sent('seen')]).toEqual([400, [seen]]);
    expect((await worker.post(`${path}/rating`, { seen, colour: 'green', reason: 'Calm.' })).status).toBe(409);
  });
});

describe('asking the referrer', () => {
  beforeEach(async () => {
    await act(worker, 'claim');
    await act(worker, 'rating', amber);
  });

  it('pauses the clocks, and the page says so with who, why and until when', async () => {
    expect((await open(worker, '/question')).text).toContain(
      'The clocks pause until they answer, for 1 working day at most.',
    );
    await act(worker, 'question', question);
    const page = await open(worker);
    expect(page.text).toMatch(/Decision Paused .* left when it resumes/);
    expect(page.text).toMatch(
      /Paused by Amira Haddad at .*Waiting for an answer from the person who raised the concern/,
    );
    expect(page.text).toMatch(/Amira Haddad asked.*Who collects them\?.*No answer yet\. We wait until/);
  });

  it('says beforehand that a red contact does not wait', async () => {
    await act(worker, 'rating', { colour: 'red', reason: 'Hurt.' });
    expect((await open(worker, '/question')).text).toContain('its clocks run on while you wait');
    await act(worker, 'question', question);
    expect((await open(worker)).text).toContain('the clocks run on');
  });

  it('wants a question and a reason', async () => {
    const page = await pageOf(await act(worker, 'question', { text: '  ', reason: '' }));
    expect(page.status).toBe(400);
    expectErrorsToLeadSomewhere(page.html);
  });
});

describe('the letter', () => {
  const decided = async () => {
    await act(worker, 'claim');
    await act(worker, 'rating', amber);
    await act(worker, 'decision', decisionFields(['c1', 'c2']));
    const manager = await service.signInAs('manager');
    const answer = await act(manager, 'authorise');
    return { manager, letterPath: (answer.headers.get('location') ?? '').replace(/\?.*/, '') };
  };

  it('is shown as its reader will see it before it goes, and says how it goes', async () => {
    const { manager, letterPath } = await decided();
    const page = await pageOf(await manager.get(`${letterPath}?done=authorised`));
    expect(page.text).toContain('This is exactly what Ruth Okonedo at Oakfield Primary School will see.');
    expect(page.text).toMatch(/M\.T\., born 2017/);
    expect(page.withClass('app-letter').map(textOf).join()).not.toMatch(/Maisie|Sallow/);
    expect(page.buttons).toContain('Send the letter');
  });

  it('goes once, however often the button is pressed, and its way is on the page of the contact', async () => {
    const { manager, letterPath } = await decided();
    const seen = await version();
    const answers = await Promise.all([1, 2, 3].map(() => manager.post(`${letterPath}/issue`, { seen })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    const { notices } = await service.store.contacts.file(contact.id);
    expect(notices.filter(({ kind }) => kind === 'outcome-letter')).toHaveLength(1);
    const page = await open(worker);
    expect(page.text).toMatch(
      /Outcome letter to Oakfield Primary School \(r\.okonedo@oakfield-primary\.example\) Queued/,
    );
    expect(page.buttons).not.toContain('Close the contact');
    service.clock.forwardMinutes(5);
    expect((await open(worker)).buttons).toContain('Close the contact');
  });

  it('can be withdrawn with a comment until it goes, and not without one', async () => {
    const { manager, letterPath } = await decided();
    const empty = await pageOf(await manager.post(`${letterPath}/withdraw`, { seen: await version(), comment: ' ' }));
    expect(empty.status).toBe(400);
    expectErrorsToLeadSomewhere(empty.html);
    await manager.post(`${letterPath}/withdraw`, { seen: await version(), comment: 'School telephoned.' });
    expect((await now(service, contact)).status).toBe('screening');
    expect((await pageOf(await manager.get(letterPath))).text).toContain(
      'This letter was never sent and never can be.',
    );
    expect((await manager.post(`${letterPath}/issue`, { seen: await version() })).status).toBe(409);
  });

  it('of another contact is not found here', async () => {
    const { letterPath, manager } = await decided();
    const other = await raise(service);
    const elsewhere = letterPath.replace(contact.id, other.id);
    expect((await manager.get(elsewhere)).status).toBe(404);
    expect((await manager.post(`${elsewhere}/issue`, { seen: '1' })).status).toBe(404);
    expect((await manager.get(`${path}/letters/not-an-id`)).status).toBe(404);
  });
});

describe('a message that did not arrive', () => {
  const bounced = async () => {
    const { notices } = await service.store.contacts.file(contact.id);
    const at = service.clock.now().toISOString();
    const notice = {
      ...notices[0]!,
      version: 2,
      state: 'bounced' as const,
      attempt: 1,
      log: [{ at, state: 'bounced' as const, attempt: 1 }],
      task: { since: at },
    };
    await service.store.notices.save(notice, service.deps.newId());
    return notice;
  };

  it('stands on the list of undelivered ones until somebody says how the person was reached', async () => {
    const notice = await bounced();
    service.clock.forwardMinutes(65);
    const officer = await service.signInAs('officer');
    const list = await pageOf(await officer.get('/undelivered'));
    const row = list.rows.find((each) => each.includes(contact.reference));
    expect(row).toMatch(
      /Acknowledgement of a concern.*Bounced.*refused it.*1 hour 5 minutes.*Anyone at the front door/,
    );
    const done = `${path}/notices/${notice.id}/done`;
    expect((await officer.post(done, { seen: '2', how: 'magic' })).status).toBe(400);
    expect((await officer.post(done, { seen: '1', how: 'telephoned' })).status).toBe(409);
    expect((await officer.post(done, { seen: '2', how: 'telephoned' })).status).toBe(303);
    expect((await officer.post(done, { seen: '3', how: 'telephoned' })).status).toBe(409);
    expect((await pageOf(await officer.get('/undelivered'))).html).not.toContain(contact.reference);
    expect((await open('officer')).text).toMatch(/Reached by telephone by Dawn Hollis-Reed at/);
  });

  it('of another contact, or that never was, is not found', async () => {
    const notice = await bounced();
    const other = await raise(service);
    const officer = await service.signInAs('officer');
    for (const where of [
      `/contacts/${other.id}/notices/${notice.id}`,
      `${path}/notices/${other.id}`,
      `${path}/notices/x`,
    ]) {
      expect((await officer.post(`${where}/done`, { seen: '2', how: 'telephoned' })).status).toBe(404);
    }
  });
});

describe('a form that came after its session had ended', () => {
  const signInAgain = async (browser: Client, who: CastName) => {
    service.vouchFor(service.person(who).email);
    const away = await browser.get('/sign-in/provider?next=/home');
    expect(away.status).toBe(303);
    return browser.follow(await browser.get('/sign-in/callback?state=state&code=code'));
  };

  it('waits for its person, and is shown to them again as they typed it, to send themselves', async () => {
    await act(worker, 'claim');
    await act(worker, 'rating', amber);
    const seen = await version();
    const typed = decisionFields(['c1', 'c2'], {
      rationale: 'Written before the session ended, and long enough to hurt.',
    });
    service.clock.forwardMinutes(60);
    const answer = await worker.post(`${path}/decision`, { seen, ...typed });
    expect(answer.headers.get('location')).toContain('/sign-in?');
    const { path: back, response } = await signInAgain(worker, 'socialWorker');
    expect(back).toBe(`${path}/decision?held=yes`);
    const page = await pageOf(response);
    expect(page.text).toContain('What you typed is below, and has not been sent yet.');
    expect([page.sent('rationale-c2'), page.sent('seen')]).toEqual([
      ['Written before the session ended, and long enough to hurt.'],
      [seen],
    ]);
    expect((await now(service, contact)).status).toBe('screening');
    expect((await worker.post(`${path}/decision`, { seen, ...typed })).status).toBe(303);
  });

  it('is shown to nobody else who signs in there', async () => {
    await act(worker, 'claim');
    const seen = await version();
    service.clock.forwardMinutes(60);
    await worker.post(`${path}/rating`, { seen, colour: 'amber', reason: 'For my eyes only.' });
    const { response } = await signInAgain(worker, 'otherSocialWorker');
    expect(await response.text()).not.toContain('For my eyes only.');
    expect(await (await worker.get(`${path}/rating?held=yes`)).text()).not.toContain('For my eyes only.');
  });
});

it.each(['claim', 'close', 'authorise', 'rating', 'question', 'return', 'decision', 'assign'])(
  'what is sent to %s in a form that cannot be read is refused, and nothing is changed',
  async (what) => {
    const manager = await service.signInAs('manager');
    const json = { 'Content-Type': 'application/json' };
    const origin = { Origin: service.deps.publicUrl };
    const send = (body: string, headers: Record<string, string>) =>
      manager.send(`${path}/${what}`, { method: 'POST', body, headers: { ...origin, ...headers } });
    expect((await send('{"seen":1}', json)).status).toBe(415);
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await send('a='.repeat(2_000_001), form)).status).toBe(413);
    const odd = await send(`seen=1&seen=2&seen=abc&${'x=1&'.repeat(100)}colour=%00&reason=%ED%A0%80&to[]=1`, form);
    expect(odd.status).toBeGreaterThanOrEqual(303);
    expect(odd.status).toBeLessThan(500);
    expect((await send('seen=1', { ...form, Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await now(service, contact)).version).toBeLessThanOrEqual(2);
  },
);
