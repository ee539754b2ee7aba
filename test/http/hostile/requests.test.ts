import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { routePermissions } from '../../../functions/http/route-permissions.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Client } from '../../support/client.ts';
import { beginDraft, childIn } from '../../support/drafts.ts';
import { encoded, hostileTexts, prototypeNames, recordsIn, strangersIn } from '../../support/hostile.ts';
import { raise } from '../../support/raise.ts';
import { publicUrl, type Service, startService } from '../../support/service.ts';

let service: Service;
let teacher: Client;
let manager: Client;
let contact: Contact;
let draft: string;
beforeAll(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  manager = await service.signInAs('manager');
  contact = await raise(service);
  draft = await beginDraft(teacher);
});

const formType = { 'Content-Type': 'application/x-www-form-urlencoded' };
const routes = Object.keys(routePermissions).map((route) => route.split(' ') as [string, string]);
const faults = () => service.logged.filter(({ level }) => level === 'error');

/** What an answer shows to whoever compares two of them, but for the ids that they sent themselves. */
async function shown(response: Response, ...sent: string[]) {
  const all = JSON.stringify([response.status, [...response.headers].sort(), await response.text()]);
  return sent.reduce((text, each) => text.replaceAll(each, '…'), all);
}

describe('a path', () => {
  const odd = fc.constantFrom(
    ...prototypeNames,
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '%00',
    '%E0%A4%A',
    '%ED%A0%80',
    'a%0d%0aSet-Cookie:x=1',
    '%3Cscript%3E',
    'x'.repeat(3000),
    '👩‍👧',
    '0',
    '-1',
  );
  const kinds = fc.constantFrom('contact', 'draft', 'odd');

  it('with anything in any of its places is never a fault, and shows nothing that was in it', async () => {
    const methods = fc.constantFrom('GET', 'POST', 'HEAD');
    // Of its own: some of these paths delete a draft or take a contact, as they should.
    const ids = { contact: (await raise(service)).id, draft: (await beginDraft(teacher)).split('/').at(-1) ?? '' };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        methods,
        kinds,
        fc.array(odd, { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        async ([, path], method, kind, parts, staff) => {
          const id = { ...ids, odd: parts[3] ?? '' }[kind];
          let next = 0;
          const asked = path.replace(/:[a-z]+/g, (name) => (name === ':id' ? id : (parts[next++ % 3] ?? '')));
          if (/^\/(assets|healthz|sign-out)/.test(path)) return;
          const answer = await (staff ? manager : teacher).send(asked, {
            method,
            headers: { ...formType, Origin: publicUrl },
            ...(method === 'POST' && { body: 'seen=1' }),
          });
          expect([asked, answer.status, answer.status < 500]).toEqual([asked, answer.status, true]);
          expect(answer.headers.get('set-cookie') ?? '').not.toContain('x=1');
          expect(answer.headers.get('location') ?? '').toMatch(/^$|^\/(?![/\\])|^https:\/\/identity\.example\//);
          expect(strangersIn(await answer.text())).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
    expect(faults()).toEqual([]);
  });

  it('answers only to the methods that it has, whatever a header says', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'FOO']) {
      const answer = await manager.send('/board', {
        method,
        headers: { ...formType, Origin: publicUrl, 'X-HTTP-Method-Override': 'GET' },
      });
      expect([method, answer.status]).toEqual([method, 404]);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    const overridden = await manager.post('/board', { _method: 'GET' }, { 'X-HTTP-Method-Override': 'GET' });
    expect(overridden.status).toBe(404);
  });

  it('is not opened by a HEAD for someone who may not GET it, nor shows more of it', async () => {
    for (const browser of [teacher, service.visitor()]) {
      for (const path of [`/contacts/${contact.id}`, '/board', draft]) {
        const [head, get] = [await browser.send(path, { method: 'HEAD' }), await browser.get(path)];
        expect([path, head.status, await head.text()]).toEqual([path, get.status, '']);
      }
    }
  });
});

describe('a record of another', () => {
  it('answers as one that does not exist, in every place of every address', async () => {
    const other = await service.signInAs('gp');
    const nobodys = '00000000-0000-4000-8000-ffffffffffff';
    const child = (await childIn(teacher, draft)).split('/').at(-1) ?? '';
    const draftId = draft.split('/').at(-1) ?? '';
    const worker = await service.signInAs('socialWorker');
    await worker.post(`/contacts/${contact.id}/claim`, { seen: '1' });
    await worker.post(`/contacts/${contact.id}/question`, { seen: '2', text: 'Who?', reason: 'waiting-for-referrer' });
    const found = await service.store.contacts.find(contact.id);
    const question = (found.ok && found.value.questions[0]?.id) || '';
    const theirs = await raise(service, undefined, 'gp');
    const notices = (await service.store.contacts.file(contact.id)).notices;
    const pairs: [Client, string, string, string][] = [
      [other, `/drafts/${draftId}`, draftId, nobodys],
      [other, `/drafts/${draftId}/tasks/safety`, draftId, nobodys],
      [other, `/drafts/${draftId}/people/child/${child}/child`, draftId, nobodys],
      [other, `/referrals/${contact.id}`, contact.id, nobodys],
      [other, `/referrals/${contact.id}/questions/${question}`, contact.id, nobodys],
      // A part of another record, under one's own.
      [other, `/referrals/${theirs.id}/questions/${question}`, question, nobodys],
      [other, `/referrals/${theirs.id}/letters/${question}`, question, nobodys],
      [teacher, `${draft}/people/adult/${child}/adult`, child, nobodys],
      [manager, `/contacts/${theirs.id}/notices/${notices[0]?.id}/done`, notices[0]?.id ?? '', nobodys],
      [manager, `/contacts/${theirs.id}/letters/${notices[0]?.id}/issue`, notices[0]?.id ?? '', nobodys],
    ];
    const before = await recordsIn(service.table);
    for (const [browser, path, real, missing] of pairs) {
      const otherPath = path.replace(real, missing);
      const fields = { seen: '1', how: 'phone', text: 'Something' };
      const gets = [await browser.get(path), await browser.get(otherPath)] as const;
      expect([path, await shown(gets[0], real)]).toEqual([path, await shown(gets[1], missing)]);
      const posts = [await browser.post(path, fields), await browser.post(otherPath, fields)] as const;
      expect([path, posts[0].status]).toEqual([path, 404]);
      expect([path, await shown(posts[0], real)]).toEqual([path, await shown(posts[1], missing)]);
    }
    expect(await recordsIn(service.table)).toEqual(before);
  });
});

describe('a form', () => {
  it('from anywhere else is refused and changes nothing', async () => {
    const elsewhere: Record<string, string>[] = [
      {},
      { Origin: 'null' },
      { Origin: 'https://elsewhere.example' },
      { Origin: 'http://sibling.localhost', 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://localhost' },
      { Origin: 'http://localhost:81' },
      { Origin: 'http://localhost.elsewhere.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'none' },
      { Origin: 'null', 'Sec-Fetch-Site': 'SAME-ORIGIN' },
      { Referer: `${publicUrl}/home` },
    ];
    const types = [
      ...['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'],
      undefined,
    ];
    const before = await recordsIn(service.table);
    for (const headers of elsewhere) {
      for (const type of types) {
        for (const path of [`${draft}/delete`, '/sign-out', '/session/extend', `${draft}/tasks/what-happened`]) {
          const body = new Blob(['whatHappened=forged']);
          const answer = await teacher.send(path, {
            method: 'POST',
            headers: { ...headers, ...(type && { 'Content-Type': type }) },
            body,
          });
          expect([headers, type, path, answer.status]).toEqual([headers, type, path, 403]);
        }
      }
    }
    expect(await recordsIn(service.table)).toEqual(before);
    expect((await teacher.get('/home')).status).toBe(200);
  });

  it('of another type than ours is not read', async () => {
    const before = await recordsIn(service.table);
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/xml', 'x']) {
      for (const path of [`${draft}/tasks/what-happened`, '/concerns/new', '/sign-in/code', `${draft}/send`]) {
        const answer = await teacher.send(path, {
          method: 'POST',
          headers: { 'Content-Type': type, Origin: publicUrl },
          body: '{"whatHappened":"x","email":"a@b.example"}',
        });
        expect([type, path, answer.status]).toEqual([type, path, 415]);
      }
    }
    expect(await recordsIn(service.table)).toEqual(before);
  });

  it('is not read beyond its limit, in pieces of no stated length, and one that breaks off is no fault', async () => {
    let read = 0;
    const endless = (breaksOff: boolean) =>
      new ReadableStream<Uint8Array>({
        pull(stream) {
          read += 1;
          if (breaksOff && read === 3) stream.error(new Error('gone'));
          else stream.enqueue(Buffer.from('a='.padEnd(100_000, 'x')));
        },
      });
    const send = (body: ReadableStream) =>
      teacher.send(`${draft}/tasks/what-happened`, {
        method: 'POST',
        headers: { ...formType, Origin: publicUrl },
        body,
        duplex: 'half',
      } as RequestInit);
    expect((await send(endless(false))).status).toBe(413);
    expect(read).toBeLessThan(50);
    read = 0;
    expect((await send(endless(true))).status).toBe(400);
    expect(faults()).toEqual([]);
  });
});

describe('a cookie', () => {
  const forged = [
    'x',
    '%E0%A4%A',
    '%00',
    '{}',
    '{}.sig',
    '%7B%22token%22%3A%22t%22%7D.AAAA',
    'a'.repeat(7000),
    '__proto__',
  ];

  it('that was made up or changed is no cookie, and no fault', async () => {
    const paths = [
      '/home',
      '/sign-in/code',
      '/sign-in/callback?code=x&state=y',
      '/letters/t/read',
      '/letters/t/code',
      '/board',
    ];
    for (const name of ['session', 'sign-in', 'letter', 'letter-code', 'held', 'board']) {
      for (const value of forged) {
        for (const path of paths) {
          const answer = await service.app.request(path, { headers: { Cookie: `${name}=${value}` } });
          expect([name, value.slice(0, 20), path, answer.status < 500 && answer.status !== 200]).toEqual([
            name,
            value.slice(0, 20),
            path,
            true,
          ]);
        }
      }
    }
    expect(faults()).toEqual([]);
  });

  it('of one purpose does not serve another', async () => {
    const visitor = service.visitor();
    await visitor.post('/sign-in/code', { email: 'someone@elsewhere.example' });
    await visitor.post('/letters/00000000-0000-4000-8000-000000000001/code');
    const signIn = visitor.cookies.get('sign-in') ?? '';
    const asked = visitor.cookies.get('letter-code') ?? '';
    expect([signIn !== '', asked !== '']).toEqual([true, true]);
    const swapped = { session: asked, letter: asked, 'letter-code': signIn, 'sign-in': asked };
    const cookie = Object.entries(swapped)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    for (const path of ['/home', '/sign-in/code', '/letters/00000000-0000-4000-8000-000000000001/read']) {
      const answer = await service.app.request(path, { headers: { Cookie: cookie } });
      expect([path, answer.status]).toEqual([path, 303]);
    }
  });

  it('of a session is worth nothing with another person’s id, or another’s secret', async () => {
    const [secret = ''] = (teacher.cookies.get('session') ?? '').split('.');
    const thief = service.visitor();
    thief.cookies.set('session', `${secret}.${service.person('manager').id}`);
    expect((await thief.get('/board')).status).toBe(303);
    thief.cookies.set('session', `${'0'.repeat(64)}.${service.person('manager').id}`);
    expect((await thief.get('/board')).status).toBe(303);
  });
});

describe('an address to go on to', () => {
  it('is one of ours or home, wherever it is given', async () => {
    const bad = [
      '//elsewhere.example',
      '/\\elsewhere.example',
      'https:elsewhere.example',
      '/%0d%0ax',
      '/a?b=//c',
      '\t//e.example',
    ];
    for (const next of [...bad, ...hostileTexts]) {
      const page = await service.visitor().get(`/sign-in?${encoded([['next', next]])}`);
      const html = await page.text();
      expect(html).not.toContain('elsewhere.example');
      expect(strangersIn(html)).toEqual([]);
    }
    for (const path of ['//elsewhere.example/%2f..', '/referrals?after=%0d%0aX:1', '/search?reference=Wren%20Tallow']) {
      const answer = await service.visitor().get(path);
      expect(answer.headers.get('location') ?? '').toMatch(/^$|^\/sign-in\?next=%2F[a-z]*$/);
    }
  });

  it('in a list is a place in that list or its start', async () => {
    const place = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const theirs = await raise(service, undefined, 'gp');
    const gp = service.person('gp');
    const row = { pk: `CONTACT#${theirs.id}`, sk: 'ROW' };
    const cursors = [
      place({}),
      place({ a: 'b' }),
      place([1]),
      place({ pk: '', sk: '' }),
      place({ ...row, gsi3pk: `wyre#BY#${gp.id}`, gsi3sk: '2099' }),
      place({ ...row, gsi2pk: `wyre#ORG#${gp.organisation.id}`, gsi2sk: '2099' }),
      place({ ...row, gsi1pk: 'wyre#OPEN', gsi1sk: '' }),
      place({ pk: 'x'.repeat(3000), sk: 'y' }),
      'A'.repeat(9000),
      ...hostileTexts.map((text) => encodeURIComponent(text.toWellFormed())),
    ];
    const lead = await service.signInAs('lead');
    for (const cursor of cursors) {
      for (const path of ['/referrals?after=', '/referrals/organisation?after=']) {
        const answer = await lead.get(path + cursor);
        expect([path, cursor.slice(0, 40), answer.status]).toEqual([path, cursor.slice(0, 40), 200]);
        expect(await answer.text()).not.toContain(theirs.reference);
      }
      for (const path of ['/closed?cursor=', '/undelivered?cursor=', `/looked/contacts/${contact.id}?cursor=`]) {
        expect([path, (await manager.get(path + cursor)).status]).toEqual([path, 200]);
      }
    }
  });
});
