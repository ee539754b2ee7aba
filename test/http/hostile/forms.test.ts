import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ContactId } from '../../../shared/ids.ts';
import type { Client } from '../../support/client.ts';
import { answer, beginDraft, childIn, controlsOf, declaration } from '../../support/drafts.ts';
import { concernFor } from '../../support/front-door.ts';
import { encoded, hostileTexts, prototypeNames, recordsIn, strangersIn } from '../../support/hostile.ts';
import { pageOf } from '../../support/page.ts';
import { decisionFields, now, raise } from '../../support/raise.ts';
import { publicUrl, type Service, startService } from '../../support/service.ts';

let service: Service;
let teacher: Client;
let worker: Client;
let manager: Client;
beforeAll(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  worker = await service.signInAs('socialWorker');
  manager = await service.signInAs('manager');
});

const send = (browser: Client, path: string, body: string) =>
  browser.send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: publicUrl },
    body,
  });
const faults = () => service.logged.filter(({ level }) => level === 'error');

const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '1', '2', '3', 'C05', 'none', 'amber', 'c1', '31', 'a'.repeat(21_000)),
);
const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('seen', 'writer', 'turn', 'remove', 'add', 'go', 'return', 'do', 'step') },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...['colour', 'reason', 'text', 'comment', 'to', 'how', 'contact', 'draft', 'person', 'from', 'copy'],
      ...['level-c1', 'outcome-c1', 'descriptors-c1', 'additional-c1', 'rationale-c1', 'legalBasis-c1', 'nextStep-c1'],
      ...['nextStepBy-c1-day', 'nextStepBy-c1-month', 'nextStepBy-c1-year', 'level-constructor', 'level-__proto__'],
      ...['whatHappened', 'events-0-when-day', 'events-99-when-day', 'events-constructor-when', 'forename', 'birth'],
      ...['dateOfBirth-day', 'dateOfBirth-month', 'dateOfBirth-year', 'immediateDanger', 'actionToday', 'phonedTime'],
    ),
  },
  fc.constantFrom(...prototypeNames, ...prototypeNames.map((name) => `${name}[x]`), '', 'a'.repeat(3000)),
);
const pairs = fc.array(fc.tuple(names, texts), { maxLength: 25 });

describe('any form of the front door, with anything in it', () => {
  it('is taken whole or refused as a page of ours, and leaves nothing behind when refused', async () => {
    const contact = await raise(service);
    const path = `/contacts/${contact.id}`;
    await worker.post(`${path}/claim`, { seen: '1' });
    await worker.post(`${path}/rating`, { seen: '2', colour: 'amber', reason: 'Hungry but safe tonight.' });
    const acts = ['claim', 'assign', 'rating', 'question', 'decision', 'authorise', 'return', 'close'];
    const forms = fc.constantFrom(
      ...acts.map((act) => `${path}/${act}`),
      '/board/assign',
      '/search',
      '/session/extend',
    );
    let before = await recordsIn(service.table);
    await fc.assert(
      fc.asyncProperty(forms, pairs, async (form, fields) => {
        const response = await send(manager, form, encoded(fields));
        expect([form, response.status < 500]).toEqual([form, true]);
        const html = await response.text();
        if (form !== '/session/extend') expect(strangersIn(html)).toEqual([]);
        const after = await recordsIn(service.table);
        if (response.status >= 400) expect(after).toEqual(before);
        before = after;
      }),
      { numRuns: 300 },
    );
    expect(faults()).toEqual([]);
  }, 120_000);

  it('takes no version but the one that was seen, however it is written', async () => {
    const contact = await raise(service);
    const path = `/contacts/${contact.id}`;
    const before = await now(service, contact);
    for (const seen of ['', '0', '2', '-1', '1.5', '1e308', 'NaN', 'Infinity', '0x2', '999999999999999999999', 'one']) {
      const response = await worker.post(`${path}/claim`, { seen });
      expect([seen, [400, 409].includes(response.status)]).toEqual([seen, true]);
    }
    expect(await now(service, contact)).toEqual(before);
    const acts: [string, Record<string, string>][] = [
      ['rating', { colour: 'amber', reason: 'Hungry but safe tonight.' }],
      ['question', { text: 'Who collects them?', reason: 'waiting-for-referrer' }],
      ['decision', decisionFields(['c1']) as Record<string, string>],
      ['authorise', {}],
      ['return', { comment: 'Why?' }],
      ['close', {}],
    ];
    for (const [act, fields] of acts) {
      expect([act, (await manager.post(`${path}/${act}`, { seen: '1', ...fields })).status]).toEqual([act, 409]);
    }
    expect(await now(service, contact)).toEqual(before);
  });

  it('keeps everything typed when one field is a megabyte', async () => {
    const contact = await raise(service);
    const path = `/contacts/${contact.id}`;
    await worker.post(`${path}/claim`, { seen: '1' });
    const long = 'word '.repeat(200_000);
    const page = await pageOf(await worker.post(`${path}/rating`, { seen: '2', colour: 'red', reason: long }));
    expect(page.status).toBe(400);
    expect(page.text).toContain('Your reason must be 2,000 characters or fewer');
    expect(controlsOf(page.html).get('reason')?.[0]?.trim()).toBe(long.trim());
    expect(controlsOf(page.html).get('colour')).toEqual(['red']);
  });

  it('leaves out ticks that are no contact’s', async () => {
    const contact = await raise(service);
    const ticks = ['-'.repeat(36), 'a'.repeat(36), contact.id.toUpperCase(), contact.id].flatMap((id) => [
      `${id}:1`,
      `${id}:1.5`,
      `${id}:${'9'.repeat(30)}`,
    ]);
    const response = await manager.post('/board/assign', {
      contact: [...ticks, ...hostileTexts.map((t) => t.toWellFormed())],
    });
    expect(response.status).toBe(200);
    expect((await response.text()).split(contact.reference).length).toBe(2);
  });
});

describe('a decision with strange children', () => {
  it('says what is wrong beside the right child, whatever the ids look like', async () => {
    const ids = ['20', '3', 'constructor', 'toString'];
    const contact = await raise(
      service,
      concernFor((concern) => ({
        ...concern,
        children: ids.map((id, at) => ({
          ...concern.children[0]!,
          id,
          child: { birth: 'not-known' as const, forename: `Child${at}`, surname: 'Thornbury' },
        })),
      })),
    );
    const path = `/contacts/${contact.id}`;
    await worker.post(`${path}/claim`, { seen: '1' });
    await worker.post(`${path}/rating`, { seen: '2', colour: 'amber', reason: 'Hungry but safe tonight.' });
    const page = await pageOf(
      await worker.post(`${path}/decision`, { seen: '3', ...decisionFields(ids), 'level-20': '', 'outcome-99': 'C05' }),
    );
    expect(page.status).toBe(400);
    expect(page.text).toContain('Child0 Thornbury: select the level of need');
    expect(page.text).not.toContain('Child1 Thornbury: select');
    const taken = await worker.post(`${path}/decision`, { seen: '3', ...decisionFields(ids), 'level-99': '1' });
    expect(taken.status).toBe(303);
    const { proposal } = (await now(service, contact)) as { proposal?: { children: { childId: string }[] } };
    expect(proposal?.children.map(({ childId }) => childId)).toEqual(ids);
  });

  it('that is longer than a contact can hold is refused with every word kept, and a shorter one is taken', async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `c${at}`);
    const contact = await raise(
      service,
      concernFor((concern) => ({ ...concern, children: ids.map((id) => ({ ...concern.children[0]!, id })) })),
    );
    const path = `/contacts/${contact.id}`;
    await worker.post(`${path}/claim`, { seen: '1' });
    await worker.post(`${path}/rating`, { seen: '2', colour: 'amber', reason: 'Hungry but safe tonight.' });
    const rationale = 'один два три четыре пять шесть семь восемь 漢字 '.repeat(160).slice(0, 7_900);
    const long = decisionFields(ids, { rationale, nextStep: '漢'.repeat(3_900), askOfReferrer: '漢'.repeat(3_900) });
    const page = await pageOf(await worker.post(`${path}/decision`, { seen: '3', ...long }));
    expect(page.status).toBe(400);
    expect(page.text).toContain('there is no room for a text of this length');
    expect(controlsOf(page.html).get('nextStep-c11')?.[0]?.trim()).toBe('漢'.repeat(3_900));
    expect((await now(service, contact)).version).toBe(3);
    expect((await worker.post(`${path}/decision`, { seen: '3', ...decisionFields(ids) })).status).toBe(303);
    expect(faults()).toEqual([]);
  });
});

describe('answers to questions', () => {
  it('cannot fill a contact until nobody can decide on it', async () => {
    const contact = await raise(service);
    const path = `/contacts/${contact.id}`;
    await worker.post(`${path}/claim`, { seen: '1' });
    let refusedAt = 0;
    for (let turn = 1; turn <= 8 && refusedAt === 0; turn += 1) {
      const seen = String((await now(service, contact)).version);
      await worker.post(`${path}/question`, { seen, text: 'Who collects them?', reason: 'waiting-for-referrer' });
      const { id } = (await now(service, contact)).questions.at(-1)!;
      const text = '漢'.repeat(20_000);
      const response = await teacher.post(`/referrals/${contact.id}/questions/${id}`, { text });
      if (response.status === 303) continue;
      refusedAt = turn;
      expect(response.status).toBe(413);
      const html = await response.text();
      expect(controlsOf(html).get('text')?.[0]?.trim()).toBe(text);
      expect(html).toContain('There is no room for an answer of this length');
      const short = await teacher.post(`/referrals/${contact.id}/questions/${id}`, { text: 'Her aunt.' });
      expect(short.status).toBe(303);
    }
    expect(refusedAt).toBeGreaterThan(1);
    const rated = { seen: String((await now(service, contact)).version), colour: 'amber', reason: 'Safe tonight.' };
    expect((await worker.post(`${path}/rating`, rated)).status).toBe(303);
    const seen = String((await now(service, contact)).version);
    expect((await worker.post(`${path}/decision`, { seen, ...decisionFields(['c1']) })).status).toBe(303);
    expect(faults()).toEqual([]);
  });
});

describe('any page of a draft, with anything in it', () => {
  it('is no fault, and the draft can always be opened again', async () => {
    const draft = await beginDraft(teacher);
    const child = await childIn(teacher, draft);
    const pages = [
      `${draft}/tasks/safety`,
      `${draft}/tasks/what-happened`,
      `${draft}/tasks/concern-type`,
      `${draft}/tasks/analysis`,
      `${child}/child`,
      `${child}/child-home`,
      `${draft}/people/child`,
      `${draft}/people/adult`,
      `${draft}/people/constructor`,
      '/concerns/new',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pages), pairs, fc.boolean(), async (path, fields, script) => {
        const response = script
          ? await teacher.send(path, {
              method: 'POST',
              headers: {
                'Content-Type': 'application/x-www-form-urlencoded',
                Origin: publicUrl,
                Accept: 'application/json',
              },
              body: encoded(fields),
            })
          : await send(teacher, path, encoded(fields));
        expect([path, response.status < 500]).toEqual([path, true]);
        if (!script) expect(strangersIn(await response.text())).toEqual([]);
      }),
      { numRuns: 250 },
    );
    for (const path of [draft, `${draft}/check`, ...pages.slice(0, 6)]) {
      const response = await teacher.get(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(strangersIn(await response.text())).toEqual([]);
    }
    expect(faults()).toEqual([]);
  });

  it('takes people by ids that every object answers to as people, and lets them go', async () => {
    const draft = await beginDraft(teacher);
    for (const person of ['constructor', 'toString', '10', '9']) {
      expect((await teacher.post(`${draft}/people/child`, { person, from: 'valueOf', copy: 'family' })).status).toBe(
        303,
      );
      const path = `${draft}/people/child/${person}/child`;
      expect((await answer(teacher, path, { forename: person, birth: 'not-known' })).status).toBe(303);
    }
    await teacher.post(`${draft}/people/adult`, { person: 'hasOwnProperty' });
    const adult = `${draft}/people/adult/hasOwnProperty/adult`;
    await answer(teacher, adult, { name: 'Kerry', 'relationships-constructor-relationship': 'mother' });
    const shown = controlsOf(await (await teacher.get(adult)).text());
    expect(shown.get('relationships-constructor-relationship')).toEqual(['mother']);
    expect(shown.get('relationships-10-relationship') ?? ['']).toEqual(['']);
    for (const person of ['__proto__', 'a/b', '..', 'x'.repeat(65)]) {
      const added = await teacher.post(`${draft}/people/child`, { person });
      expect(added.headers.get('location')).not.toContain(person);
    }
    await teacher.post(`${draft}/people/child/constructor/remove`);
    expect((await teacher.get(`${draft}/check`)).status).toBe(200);
    expect((await teacher.get(`${draft}/people/child/constructor/child`)).status).toBe(404);
  });

  it('keeps a text of a megabyte on the page, saying which field is too long, and saves nothing of it twice', async () => {
    const draft = await beginDraft(teacher);
    const long = 'word '.repeat(200_000);
    const response = await answer(teacher, `${draft}/tasks/what-happened`, { whatHappened: long });
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(controlsOf(html).get('whatHappened')?.[0]?.trim()).toBe(long.trim());
    expect((await send(teacher, `${draft}/tasks/what-happened`, `whatHappened=${'x'.repeat(4_000_001)}`)).status).toBe(
      413,
    );
    const fields = Array.from({ length: 5000 }, (_, at) => `f${at}=1`).join('&');
    expect((await send(teacher, `${draft}/tasks/what-happened`, fields)).status).toBe(413);
    expect((await teacher.get(draft)).status).toBe(200);
  });

  it('keeps the first of a field given twice only where one is asked for', async () => {
    const draft = await beginDraft(teacher);
    await send(teacher, `${draft}/tasks/what-happened`, 'seen=0&whatHappened=first&whatHappened=second');
    const shown = controlsOf(await (await teacher.get(`${draft}/tasks/what-happened`)).text())
      .get('whatHappened')
      ?.join();
    expect(shown).toContain('first');
  });

  it('cannot be begun over another’s draft, nor sent by another', async () => {
    const draft = await beginDraft(teacher);
    const gp = await service.signInAs('gp');
    const id = draft.split('/').at(-1) ?? '';
    const before = await recordsIn(service.table);
    await gp.post('/concerns/new', { step: 'today', immediateDanger: 'no', actionToday: 'no', draft: id });
    expect((await gp.post(`${draft}/send`, declaration)).status).toBe(404);
    expect((await gp.post(`${draft}/delete`)).status).toBe(404);
    expect(await recordsIn(service.table)).toEqual(before);
  });
});

describe('a form that came after its session had ended', () => {
  const ended = async () => {
    const browser = await service.signInAs('teacher');
    const draft = await beginDraft(browser);
    service.clock.forwardMinutes(45);
    return { browser, draft };
  };
  const back = (browser: Client) => {
    service.vouchFor(service.person('teacher').email);
    return browser.get('/sign-in/provider').then(() => browser.get('/sign-in/callback?code=x&state=state'));
  };

  it('waits for its own person when another signs in before them on the same machine', async () => {
    const { browser, draft } = await ended();
    await send(browser, `${draft}/tasks/what-happened`, 'seen=0&whatHappened=what+I+saw');
    service.vouchFor(service.person('gp').email);
    await browser.get('/sign-in/provider');
    const other = await browser.get('/sign-in/callback?code=x&state=state');
    expect(other.headers.get('location')).toBe('/home');
    await back(browser);
    expect(await (await browser.get(`${draft}/tasks/what-happened`)).text()).toContain('what I saw');
  });

  it('is never a fault and is said to be kept only when it is', async () => {
    const { browser, draft } = await ended();
    const path = `${draft}/tasks/what-happened`;
    const bodies: [string, boolean][] = [
      [`whatHappened=${'漢'.repeat(100_000)}`, true],
      [`whatHappened=${'漢'.repeat(200_000)}`, false],
      [`whatHappened=${'x'.repeat(400_000)}`, false],
      ['', false],
    ];
    for (const [body, kept] of bodies) {
      const response = await send(browser, path, body);
      expect([response.status, response.headers.get('location')?.includes('held=yes')]).toEqual([303, kept]);
    }
    const head = await browser.send(draft, { method: 'HEAD' });
    expect(head.headers.get('location')).not.toContain('held=yes');
    await back(browser);
    expect(faults()).toEqual([]);
  });

  it('is shown again, unsaved, when its draft has no room for it', async () => {
    const { browser, draft } = await ended();
    await send(browser, `${draft}/tasks/what-happened`, `seen=0&whatHappened=${'漢'.repeat(100_000)}`);
    const { path, response } = await browser.follow(await back(browser));
    expect(path).toBe(`${draft}/tasks/what-happened?held=yes`);
    expect(
      controlsOf(await response.text())
        .get('whatHappened')?.[0]
        ?.trim(),
    ).toBe('漢'.repeat(100_000));
  });

  it('opens nothing for who names a hash in the cookie that is not theirs', async () => {
    const { browser, draft } = await ended();
    await send(browser, `${draft}/tasks/what-happened`, 'seen=0&whatHappened=secret');
    const thief = service.visitor();
    thief.cookies.set('held', browser.cookies.get('held') ?? '');
    service.vouchFor(service.person('gp').email);
    await thief.get('/sign-in/provider');
    const landed = await thief.follow(await thief.get('/sign-in/callback?code=x&state=state'));
    expect([landed.path, (await landed.response.text()).includes('secret')]).toEqual(['/home', false]);
  });
});

it('an id that is none leads nowhere in the store either', () => {
  for (const text of hostileTexts) expect(ContactId.safeParse(text).success).toBe(false);
});
