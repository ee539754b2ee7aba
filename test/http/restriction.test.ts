import { beforeAll, describe, expect, it } from 'vitest';
import { momentOf } from '../../functions/http/context.ts';
import { routePermissions } from '../../functions/http/route-permissions.ts';
import { actorOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { restrictContact } from '../../shared/restriction/restrict-contact.ts';
import type { FormFields } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { pageOf } from '../support/page.ts';
import { now } from '../support/raise.ts';
import { type CastName, type Service, shippedSettings, startService } from '../support/service.ts';
import { recordIn, tellOf } from '../support/told-child.ts';

let service: Service;
const words = async (response: Response) => mainText(await response.text());
const child = { forename: 'Zebulon', surname: 'Quarrelsome', birth: 'exact', dateOfBirth: '2016-04-07' };
const typed = { given: 'Zebulon', family: 'Quarrelsome', 'birth-day': '7', 'birth-month': '4', 'birth-year': '2016' };

/** A contact that a manager has restricted to one social worker, with everything about it that lists could show. */
async function restrictedContact(): Promise<Contact> {
  const { contact } = await tellOf(service, child);
  const worker = await service.signInAs('otherSocialWorker');
  await worker.post(`/contacts/${contact.id}/claim`, { seen: '1' });
  await worker.post(`/contacts/${contact.id}/rating`, { seen: '2', colour: 'red', reason: 'Zebulon is hungry.' });
  const teacher = await service.signInAs('teacher');
  await teacher.post(`/referrals/${contact.id}/thread`, { text: 'Zebulon Quarrelsome is here now.' });
  const manager = await service.signInAs('manager');
  await manager.post(`/contacts/${contact.id}/assign`, { seen: '3', to: service.person('socialWorker').id });
  const sent = { seen: '4', kind: 'staff', words: 'The child of a colleague.', readers: [] };
  const answer = await manager.post(`/restricted/contacts/${contact.id}/readers`, sent);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/contacts/${contact.id}?done=restricted`]);
  return now(service, contact);
}

/** Every page that a role can ask for without an id. */
const lists = Object.keys(routePermissions).filter((route) => route.startsWith('GET ') && !route.includes(':'));

describe('a restricted contact', () => {
  let contact: Contact;
  beforeAll(async () => {
    service = await startService();
    contact = await restrictedContact();
  });

  const outside: CastName[] = ['officer', 'otherSocialWorker', 'otherManager', 'edt', 'auditor', 'admin', 'gp'];

  it('shows nothing that reveals who it is about, in any list, search, page or mail, to anybody who is not on its list', async () => {
    service.clock.forwardMinutes(60 * 24 * 3);
    const canaries = ['Zebulon', 'Quarrelsome', contact.reference];
    const own = Object.keys(routePermissions)
      .filter((route) => /^GET \/(looked\/|people\/|restricted\/)?contacts\/:(id|record)/.test(route))
      .map((route) =>
        route
          .slice(4)
          .replace(/:(id|record)/, contact.id)
          .replace(/:[a-z]+/g, contact.id),
      );
    for (const name of outside) {
      const browser = await service.signInAs(name);
      const pages = [
        ...lists.map((route) => route.slice(4)),
        ...own,
        '/board?holder=me',
        '/board?unread=yes',
        '/board?kind=school',
        '/undelivered?whose=mine',
        `/search?reference=${contact.reference}`,
      ];
      for (const path of pages) {
        const html = await (await browser.get(path)).text();
        // What was typed into a search is given back to whoever typed it.
        const told = path.startsWith('/search?') ? canaries.slice(0, 2) : canaries;
        for (const canary of told)
          expect([name, path, canary, html.includes(canary)]).toEqual([name, path, canary, false]);
      }
      const found = await (await browser.post('/people', typed)).text();
      expect([name, found.includes(`/people/${contact.id}`), /app-matches|The same:/.test(found)]).toEqual([
        name,
        false,
        false,
      ]);
    }
    const staff = ['@wyrecestershire.example'];
    for (const mail of await sendOwed(service)) {
      if (!staff.some((end) => mail.to.endsWith(end))) continue;
      for (const canary of canaries) expect(JSON.stringify(mail)).not.toContain(canary);
    }
  });

  it('stands on everybody’s board with its clock, so that the work is not lost, and leads to break-glass alone', async () => {
    for (const [name, leads] of [
      ['officer', []],
      ['otherSocialWorker', [`/restricted/contacts/${contact.id}`]],
    ] as const) {
      const page = await pageOf(await (await service.signInAs(name)).get('/board'));
      expect(page.rows).toHaveLength(1);
      expect(page.rows[0]).toMatch(/Restricted concern.*Red.*Late/);
      expect(page.links(/^Restricted concern/)).toEqual(leads);
      expect(page.html).not.toContain(`/contacts/${contact.id}"`.replace('/contacts', 'href="/contacts'));
    }
  });

  it('is answered like one that is not there, to the byte, to whoever has no right to break the glass', async () => {
    const officer = await service.signInAs('officer');
    const there = await (await officer.get(`/contacts/${contact.id}`)).text();
    const nowhere = await officer.get('/contacts/00000000-0000-4000-8000-ffffffffffff');
    expect([nowhere.status, there]).toEqual([404, await nowhere.text()]);
    expect((await officer.get(`/restricted/contacts/${contact.id}`)).status).toBe(403);
  });

  it('is open to those on its list and to its referrer as before', async () => {
    for (const name of ['manager', 'socialWorker'] as const) {
      const page = await words(await (await service.signInAs(name)).get(`/contacts/${contact.id}`));
      expect(page).toContain('Restricted. A member of staff, or a relative of one');
      expect(page).toContain('Zebulon');
    }
    const teacher = await service.signInAs('teacher');
    expect(await words(await teacher.get(`/referrals/${contact.id}`))).not.toContain('estricted');
    const people = await words(await (await service.signInAs('manager')).post('/people', typed));
    expect(people).toContain('Zebulon Quarrelsome');
  });

  it('is in no line of the page of its child for those from whom it is kept, before its people are filed anew', async () => {
    const about = { forename: 'Isolde', surname: 'Marchbanks', dateOfBirth: '2016-09-09' };
    const { contact: before } = await tellOf(service, about);
    const { contact: kept, record } = await tellOf(service, { ...about, forename: 'Isolda' });
    const first = await recordIn(service, before);
    const [a, b] = [
      must(await service.store.personRecords.find(first)),
      must(await service.store.personRecords.find(record)),
    ];
    const manager = await service.signInAs('manager');
    const seen = { seen: String(a.version), otherSeen: String(b.version), reason: 'Same mother.' };
    expect((await manager.post(`/people/${a.id}/compare/${b.id}/link`, seen)).status).toBe(303);
    const person = (await service.store.personRecords.wholesOf(a)).at(-1)?.id ?? a.id;
    const worker = await service.signInAs('otherSocialWorker');
    const page = async () => (await worker.get(`/people/${person}`)).text();
    expect(await page()).toContain(kept.reference);
    const { store, deps, person: account } = service;
    const moment = momentOf(deps, { actor: actorOf(account('manager')), settings: shippedSettings });
    const command = { seen: 1, kind: 'staff' as const, words: 'The child of a colleague.', readers: [] };
    must(await store.contacts.saveRestriction(must(restrictContact(kept, command, [], moment))));
    const html = await page();
    expect(html).toContain(before.reference);
    expect(html).not.toContain(kept.reference);
    expect(await (await worker.get(`/people/${person}/chronology`)).text()).not.toContain(kept.reference);
    expect(await (await manager.get(`/people/${person}`)).text()).toContain(kept.reference);
  });

  it('that is over is in the list of what is closed for those on its list alone', async () => {
    const { contact: over } = await tellOf(service, { forename: 'Ottilie', surname: 'Farrow' });
    const [manager, teacher] = [await service.signInAs('manager'), await service.signInAs('teacher')];
    const [form = ''] = (await pageOf(await teacher.get(`/referrals/${over.id}/withdraw`))).sent('form');
    await teacher.post(`/referrals/${over.id}/withdraw`, { form, reason: 'mistaken', words: 'Another child.' });
    const act = async (path: string, fields: FormFields) =>
      (await manager.post(path, { seen: String((await now(service, over)).version), ...fields })).status;
    const list = { kind: 'staff', words: 'The child of a colleague.', readers: [] };
    const because = 'The school confirmed that it was another child.';
    expect(await act(`/restricted/contacts/${over.id}/readers`, list)).toBe(303);
    expect(await act(`/contacts/${over.id}/claim`, {})).toBe(303);
    expect(await act(`/contacts/${over.id}/withdrawal`, { do: 'close', because })).toBe(303);
    const closedFor = async (name: CastName) => (await (await service.signInAs(name)).get('/closed')).text();
    expect(await closedFor('manager')).toContain(over.reference);
    expect(await closedFor('otherManager')).not.toContain(over.reference);
  });

  it('is said at once to be known by a worker, who can open it no more', async () => {
    const { contact: other } = await tellOf(service, { forename: 'Ottoline', surname: 'Brook' });
    const worker = await service.signInAs('otherSocialWorker');
    const path = `/restricted/contacts/${other.id}/conflict`;
    expect(await words(await worker.post(path, { seen: '1', words: '' }))).toContain('Enter how you know them');
    const declared = await worker.post(path, { seen: '1', words: 'They are my neighbours.' });
    expect(declared.headers.get('location')).toBe('/board');
    expect((await worker.get(`/contacts/${other.id}`)).status).toBe(404);
    expect((await worker.get(`/restricted/contacts/${other.id}`)).status).toBe(404);
    const manager = await service.signInAs('otherManager');
    expect(await words(await manager.get(`/contacts/${other.id}`))).toContain('until a manager has decided');
    const kept = { seen: '2', kind: 'conflict', words: '', readers: [service.person('edt').id] };
    expect((await manager.post(`/restricted/contacts/${other.id}/readers`, kept)).status).toBe(303);
    expect((await (await service.signInAs('edt')).get(`/contacts/${other.id}`)).status).toBe(200);
    expect((await (await service.signInAs('manager')).get(`/contacts/${other.id}`)).status).toBe(404);
  });
});

describe('break-glass', () => {
  let contact: Contact;
  beforeAll(async () => {
    service = await startService();
    contact = await restrictedContact();
    await sendOwed(service);
  });
  const path = () => `/restricted/contacts/${contact.id}`;

  it('asks for a reason, keeps what was typed, and opens nothing without one', async () => {
    const edt = await service.signInAs('edt');
    const page = await pageOf(await edt.post(path(), { reason: '', words: 'The school calls about him.' }));
    expect([page.status, page.sent('words')]).toEqual([400, ['The school calls about him.']]);
    expect(page.text).toContain('Select why you need to open it');
    expect((await edt.get(`/contacts/${contact.id}`)).status).toBe(404);
  });

  it('opens the record for four hours to one person, tells those who answer for it at once, and is on record with its reason', async () => {
    const edt = await service.signInAs('edt');
    const opened = await edt.post(path(), { reason: 'call-about-it', words: 'The school calls about him.' });
    expect(opened.headers.get('location')).toBe(`/contacts/${contact.id}`);
    const mails = await sendOwed(service);
    expect(mails.map(({ to }) => to).toSorted()).toEqual(
      (['manager', 'otherManager', 'socialWorker'] as const).map((name) => service.person(name).email).toSorted(),
    );
    expect(JSON.stringify(mails)).not.toContain(contact.reference);

    const page = await words(await edt.get(`/contacts/${contact.id}`));
    expect(page).toContain('Zebulon');
    const html = await (await edt.get(`/contacts/${contact.id}/thread`)).text();
    expect(html).toContain('it closes to you at 2:01pm');
    // It is to look at: neither to take nor to give away.
    const taken = await edt.post(`/restricted/contacts/${contact.id}/conflict`, { seen: '5', words: 'x' });
    expect(taken.status).toBe(403);
    expect((await (await service.signInAs('otherSocialWorker')).get(`/contacts/${contact.id}`)).status).toBe(404);

    const looked = await words(await (await service.signInAs('manager')).get(`/looked/contacts/${contact.id}`));
    expect(looked).toContain('Break-glass: The school calls about him.');
    expect(looked).toContain('By break-glass');

    service.clock.forwardMinutes(4 * 60);
    const later = await service.signInAs('edt');
    expect((await later.get(`/contacts/${contact.id}`)).status).toBe(404);
  });

  it('is reviewed by another manager, with words, and stands late until then', async () => {
    const manager = await service.signInAs('otherManager');
    const list = await pageOf(await manager.get('/restricted'));
    expect(list.rows).toHaveLength(1);
    const [review = ''] = list.links(/Yasmin/);
    expect(await words(await manager.get(review))).toContain('The school calls about him.');
    const wrong = await pageOf(await manager.post(review, { seen: '1', words: ' ' }));
    expect([wrong.status, wrong.text.includes('Enter what you found')]).toEqual([400, true]);
    service.clock.forwardMinutes(60 * 48);
    expect(await words(await (await service.signInAs('otherManager')).get('/restricted'))).toContain('Late');
    const again = await service.signInAs('otherManager');
    expect((await again.post(review, { seen: '1', words: 'She had to.' })).headers.get('location')).toBe(
      '/restricted?done=reviewed',
    );
    expect((await again.post(review, { seen: '1', words: 'Twice.' })).status).toBe(409);
    expect(await words(await again.get('/restricted'))).toContain('Nothing waits for a review');
  });
});
