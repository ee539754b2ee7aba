import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { stoodKeys } from '../../functions/store/stood-keys.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { IncidentId } from '../../shared/ids.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { concernFor } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { now, raise } from '../support/raise.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';

let service: Service;
let contact: Contact;
let incident: IncidentId;

/** The page of a record at a time of that Monday, in London’s winter. */
const at = (id: string, time: string, of = 'contacts') =>
  `/looked/${of}/${id}/as-it-stood?at-day=23&at-month=11&at-year=2026&time=${time}`;
const asked = async (as: CastName, path: string) => pageOf(await (await service.signInAs(as)).get(path));
const set = (time: string) => service.clock.set(`2026-11-23T${time}:00.000Z`);

/** Does something to the contact as it stands. */
async function act(as: CastName, path: string, fields: Record<string, string | string[]> = {}) {
  const seen = String((await now(service, contact)).version);
  const answer = await (await service.signInAs(as)).post(path.replace(':id', contact.id), { seen, ...fields });
  expect([path, answer.status]).toEqual([path, 303]);
}

beforeAll(async () => {
  service = await startService({ now: '2026-11-23T10:00:00.000Z' });
  const home = { home: 'address', address: '9 Canary Lofts', addressConfidential: 'yes' } as const;
  contact = await raise(
    service,
    concernFor((whole) => ({
      ...whole,
      children: whole.children.map((child) => ({ ...child, 'child-home': { ...home, livesWith: 'Her mother' } })),
    })),
  );
  const [child] = contact.children;
  incident = await incidentOf(service, openReport);
  set('10:05');
  await (await service.signInAs('officer')).get(`/contacts/${contact.id}`);
  await act('socialWorker', '/contacts/:id/claim');
  set('10:10');
  await act('socialWorker', '/contacts/:id/rating', { colour: 'amber', reason: 'Hungry but safe tonight.' });
  set('10:20');
  const correction = { form: service.deps.newId(), now: 'Her grandmother', why: 'I misheard.' };
  await act('teacher', `/referrals/:id/corrections/child-home~${child?.id}~livesWith`, correction);
  set('10:30');
  await act('socialWorker', '/contacts/:id/rating', { colour: 'red', reason: 'She was hurt last night.' });
  const answers = { 'mark-CH1': '', 'answer-CH1': 'yes' };
  const browser = await service.signInAs('socialWorker');
  const marks = await pageOf(await browser.get(`/triage/incidents/${incident}`));
  const sent = { ...answers, 'mark-CH1': marks.sent('mark-CH1')[0] ?? '' };
  expect((await browser.post(`/triage/incidents/${incident}/answers`, sent)).status).toBe(303);
  set('11:00');
});

describe('a contact as it stood', () => {
  it('is shown at each minute as it was then, and said plainly to be no longer so, with what changed it next', async () => {
    const claimed = await asked('manager', at(contact.id, '10:09'));
    expect(claimed.text).toContain('This is how the contact stood at 10:09am on Monday 23 November 2026');
    expect(claimed.text).toContain('The next change: Rated');
    expect(claimed.text).toContain('by Amira Haddad');
    expect(claimed.text).toContain('Not rated');
    expect(claimed.text).not.toContain('Hungry but safe tonight.');

    const rated = await asked('auditor', at(contact.id, '10:10'));
    expect(rated.text).toContain('Hungry but safe tonight.');
    expect(rated.text).toContain('Her mother');
    expect(rated.text).not.toContain('Her grandmother');

    const corrected = await asked('manager', at(contact.id, '10:29'));
    expect(corrected.text).toContain('Her grandmother');
    expect(corrected.text).not.toContain('She was hurt last night.');

    const present = await asked('manager', at(contact.id, '10:59'));
    expect(present.text).toContain('Nothing in it has changed since');
    expect(present.text).toContain('She was hurt last night.');
    expect((await asked('manager', at(contact.id, '9:59'))).text).toContain('was not here yet');
  });

  it('says who had opened it by then, and of nobody who came later', async () => {
    const { rows } = await asked('manager', at(contact.id, '10:05'));
    expect(rows.join('\n')).toContain('Dawn Hollis-Reed');
    expect(rows.join('\n')).not.toContain('Marcus Adeyemi');
    expect((await asked('manager', at(contact.id, '10:04'))).text).toContain('Nobody had opened it.');
  });

  it('is sealed where the contact is sealed today', async () => {
    const { html } = await asked('manager', at(contact.id, '10:10'));
    expect(html).toContain('Address sealed');
    expect(html).not.toContain('Canary Lofts');
  });

  it('is itself on record, in words', async () => {
    await asked('auditor', at(contact.id, '10:10'));
    const [last] = (await service.store.access.of(contact.id)).items;
    expect(last).toMatchObject({ what: 'GET /looked/contacts/:id/as-it-stood', by: { name: 'Frances Oduya' } });
    const { rows } = await asked('manager', `/looked/contacts/${contact.id}`);
    expect(rows.join('\n')).toContain('How it stood at a time');
  });

  it.each([
    ['no date', 'at-day=31&at-month=2&at-year=2026&time=10.10', 'The date must be a real date'],
    ['no time', 'at-day=23&at-month=11&at-year=2026&time=teatime', 'The time must be a time of day'],
    ['what is to come', 'at-day=24&at-month=11&at-year=2026&time=9am', 'must be in the past'],
    ['nothing', 'at-day=&at-month=&at-year=&time=', 'The date must be a real date'],
  ])('is not shown for %s, and what was typed stays', async (_, query, error) => {
    const page = await asked('manager', `/looked/contacts/${contact.id}/as-it-stood?${query}`);
    expect(page.status).toBe(400);
    expect(page.text).toContain(error);
    expectErrorsToLeadSomewhere(page.html);
    const typed = new URLSearchParams(query);
    for (const name of ['at-day', 'time']) expect(page.sent(name)).toEqual([typed.get(name)]);
    expect(page.text).not.toContain('History until then');
  });

  it('is for managers and auditors who have just proved who they are, and comes back to the same minute', async () => {
    for (const name of ['officer', 'socialWorker', 'edt', 'admin', 'teacher', 'lead'] as const) {
      const browser = await service.signInAs(name);
      expect([name, (await browser.get(at(contact.id, '10:10'))).status]).toEqual([name, 403]);
      expect(await (await browser.get(`/contacts/${contact.id}`)).text()).not.toContain('/as-it-stood');
    }
    const browser = await service.signInAs('manager');
    const page = await pageOf(await browser.get(`/contacts/${contact.id}`));
    expect(page.links('As it stood at a time')).toEqual([`/looked/contacts/${contact.id}/as-it-stood`]);
    service.clock.forwardMinutes(6);
    const answer = await browser.get(at(contact.id, '10%3A10'));
    const next = new URL(answer.headers.get('location') ?? '', 'http://localhost').searchParams.get('next');
    expect(next).toBe(at(contact.id, '10%3A10'));
  });

  it('that cannot be read, or was not kept, is never shown as anything else', async () => {
    const other = await raise(service);
    const worker = await service.signInAs('socialWorker');
    service.clock.forwardMinutes(5);
    await worker.post(`/contacts/${other.id}/claim`, { seen: '1' });
    const key = stoodKeys.contact(other.id, 1);
    const put = (item: object) =>
      service.table.client.send(new PutCommand({ TableName: service.table.name, Item: { ...key, ...item } }));
    const time = other.submittedAt.slice(11, 16);
    await put({ contact: { status: 'a status that nobody knows' } });
    const broken = await (await service.signInAs('manager')).get(at(other.id, time));
    expect(broken.status).toBeGreaterThanOrEqual(500);
    const before = { ...other, id: other.id };
    await put({ contact: before });
    expect((await asked('manager', at(other.id, time))).text).toContain('This is how the contact stood');
  });
});

describe('a contact that few may know of today', () => {
  it('is as little there as it stood when it was open: to the byte what is not there', async () => {
    const readers = { kind: 'staff', words: 'The child of a colleague.', readers: [] };
    await act('manager', '/restricted/contacts/:id/readers', readers);
    const nothing = '00000000-0000-4000-8000-ffffffffffff';
    for (const as of ['otherManager', 'auditor'] as const) {
      const browser = await service.signInAs(as);
      const [theirs, none] = await Promise.all(
        [contact.id, nothing].map(async (id) => {
          const answer = await browser.get(at(id, '10:10'));
          return [answer.status, (await answer.text()).replaceAll(id, nothing)];
        }),
      );
      expect([as, theirs]).toEqual([as, none]);
      expect(theirs?.[0]).toBe(404);
    }
    const open = await asked('manager', at(contact.id, '10:10'));
    expect(open.text).toContain('Open to the front door');
    expect(open.text).toContain('Hungry but safe tonight.');
  });
});

describe('an incident as it stood', () => {
  it('is shown with its triage before and after an answer, without how to reach a victim', async () => {
    const before = await asked('manager', at(incident, '10:20', 'incidents'));
    expect(before.text).toContain('This is how the incident stood');
    expect(before.text).toContain('The next change: Descriptors were answered');
    expect(before.text).toContain('No descriptor has been answered yet.');
    expect(before.links(/reach the victim/)).toEqual([]);
    const after = await asked('auditor', at(incident, '10:30', 'incidents'));
    expect(after.text).toContain('Nothing in it has changed since');
    expect(after.text).toContain('CH1');
    expect((await asked('manager', at(incident, '9:00', 'incidents'))).text).toContain('was not here yet');
    for (const name of ['socialWorker', 'police', 'healthVisitor'] as const)
      expect((await (await service.signInAs(name)).get(at(incident, '10:30', 'incidents'))).status).toBe(403);
  });
});
