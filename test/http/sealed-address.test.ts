import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { routePermissions } from '../../functions/http/route-permissions.ts';
import { openItems } from '../../functions/store/seal/open-items.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { PersonRecordId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { concernFor } from '../support/front-door.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { pageOf } from '../support/page.ts';
import { raise } from '../support/raise.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';

/** Whatever of these stands anywhere but on the page that reveals it has leaked. */
const canaries = ['Canary Lofts', 'WX14 9ZZ', '01632 960733', 'Canary Court'];
const visit = { purpose: 'plan-visit' };
/** Somebody of each role, of the organisation that told of it and of others. */
const readers = [
  'teacher',
  'lead',
  'gp',
  'police',
  'healthVisitor',
  'officer',
  'socialWorker',
  'manager',
  'edt',
  'auditor',
  'admin',
] as const;

let service: Service;
let contact: Contact;
let person: PersonRecordId;
let worker: Client;
const page = () => `/contacts/${contact.id}/confidential`;
const leaks = (text: string) => canaries.filter((canary) => text.includes(canary));

beforeAll(async () => {
  service = await startService();
  worker = await service.signInAs('socialWorker');
  const concern = concernFor((whole) => ({
    ...whole,
    children: whole.children.map((child) => ({
      ...child,
      'child-home': {
        home: 'address' as const,
        address: '9 Canary Lofts, Nowhere',
        postcode: 'WX14 9ZZ',
        addressConfidential: 'yes' as const,
        livesWith: 'Her mother',
      },
    })),
    adults: [
      {
        id: 'a1',
        adult: { name: 'Corinna Tallow' },
        'adult-contact': {
          home: 'other-address' as const,
          addressConfidential: 'not-known' as const,
          phone: '01632 960733',
        },
      },
    ],
  }));
  contact = await raise(service, concern);
  const teacher = await service.signInAs('teacher');
  const [child] = contact.children;
  const corrected = await teacher.post(`/referrals/${contact.id}/corrections/child-home~${child?.id}~address`, {
    form: service.deps.newId(),
    now: '11 Canary Court',
    why: 'She was moved from Canary Lofts.',
  });
  expect(corrected.status).toBe(303);
  person = await recordIn(service, contact);
  expect((await worker.post(`/contacts/${contact.id}/claim`, { seen: '2' })).status).toBe(303);
});

describe('an address that must not become known', () => {
  it('lies in a partition of its own, and in no other item of the table, which holds it sealed', async () => {
    const { Items: lying = [] } = await service.table.client.send(new ScanCommand({ TableName: service.table.name }));
    expect(leaks(JSON.stringify(lying))).toEqual([]);
    const Items = await openItems(service.table, lying);
    const where = Items.filter((item) => leaks(JSON.stringify(item)).length > 0).map(({ pk }) => pk);
    expect(new Set(where)).toEqual(new Set([`SEALED#${contact.id}`]));
  });

  it('stands on no page, in no copy and in no answer to anybody, whatever they ask for', async () => {
    const paths = Object.keys(routePermissions)
      .filter((route) => route.startsWith('GET ') && /:id|:record/.test(route))
      .map((route) => route.slice('GET '.length).replace(':id', contact.id).replace(':record', person))
      .map((path) => path.replace(/:[a-z]+/g, service.deps.newId()));
    const lists = ['/board', '/home', '/referrals', '/referrals/organisation', '/handover', '/undelivered', '/drafts'];
    let read = 0;
    for (const name of readers) {
      const browser = await service.signInAs(name);
      for (const path of [...paths, ...lists]) {
        const answer = await browser.get(path);
        if (answer.status === 200) read += 1;
        expect([name, path, leaks(await answer.text())]).toEqual([name, path, []]);
      }
      for (const search of canaries) {
        const found = await (await browser.post('/search', { q: search, reference: search })).text();
        expect([name, search, /Tallow|Wren/.test(found)]).toEqual([name, search, false]);
      }
    }
    expect(read).toBeGreaterThan(100);
    for (const mail of await sendOwed(service)) expect(leaks(JSON.stringify(mail))).toEqual([]);
    expect(leaks(JSON.stringify(service.logged))).toEqual([]);
  }, 180_000);

  it('is said to be sealed where it would stand, to the front door and to whoever sent it', async () => {
    expect(mainText(await (await worker.get(`/contacts/${contact.id}`)).text())).toContain('Address sealed');
    const teacher = await service.signInAs('teacher');
    expect(mainText(await (await teacher.get(`/referrals/${contact.id}/copy`)).text())).toContain('Sealed');
    expect(await (await teacher.get(`/referrals/${contact.id}/copy.txt`)).text()).toContain('Sealed');
  });
});

describe('revealing it', () => {
  const opened = async (as: CastName, fields: Record<string, string>) =>
    (await service.signInAs(as)).post(page(), fields);

  it('asks what for first, and shows nothing without', async () => {
    const shut = await (await worker.get(page())).text();
    expect(leaks(shut)).toEqual([]);
    for (const fields of [{}, { purpose: 'other', words: 'short' }, { purpose: 'curious' }]) {
      const answer = await worker.post(page(), fields);
      expect([fields, answer.status, leaks(await answer.text())]).toEqual([fields, 400, []]);
    }
  });

  it('is for those who must reach a family, and for nobody else', async () => {
    for (const as of ['officer', 'auditor', 'admin', 'teacher', 'lead', 'gp'] as const) {
      const answer = await opened(as, visit);
      expect([as, answer.status, leaks(await answer.text())]).toEqual([as, 403, []]);
    }
    expect(mainText(await (await (await service.signInAs('officer')).get(page())).text())).toContain(
      'Your role does not',
    );
  });

  it('shows all of it, with what was corrected since, once, and keeps who did and why', async () => {
    const manager = await service.signInAs('manager');
    const revealed = await manager.post(page(), visit);
    const text = await revealed.text();
    expect([revealed.status, leaks(text)]).toEqual([200, canaries]);
    expect(revealed.headers.get('cache-control')).toBe('no-store');
    expect(leaks(await (await manager.get(page())).text())).toEqual([]);
    const { items } = await service.store.access.of(contact.id);
    expect(items).toContainEqual(
      expect.objectContaining({
        what: 'POST /contacts/:id/confidential',
        because: 'To plan a visit',
        by: expect.objectContaining({ id: service.person('manager').id }),
      }),
    );
    const { rows } = await pageOf(await manager.get(`/looked/contacts/${contact.id}`));
    expect(rows.join('\n')).toMatch(/Marcus Adeyemi.*Secret details, revealed.*To plan a visit/);
    expect((await pageOf(await worker.get(page()))).rows.join()).toContain('Marcus Adeyemi');
  });

  it('is told to whoever holds the contact, at once, without a word of what it is', async () => {
    await opened('edt', { purpose: 'contact-now' });
    const mails = await sendOwed(service);
    const told = mails.filter((mail) => JSON.stringify(mail).includes('Secret details were opened'));
    expect(told.length).toBeGreaterThan(0);
    for (const mail of told) {
      expect(JSON.stringify(mail)).toContain(service.person('socialWorker').email);
      expect(JSON.stringify(mail)).not.toMatch(/Canary|Tallow|Torrence|Adeyemi/);
    }
  });

  it('by whoever holds the contact is told to the managers', async () => {
    await worker.post(page(), visit);
    const told = (await sendOwed(service)).filter(({ subject }) => subject.includes('Secret details were opened'));
    const managers = (['manager', 'otherManager'] as const).map((name) => service.person(name).email);
    expect(told.map(({ to }) => to).toSorted()).toEqual(managers.toSorted());
  });
});
