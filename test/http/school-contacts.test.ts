import { beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { sendFiles, takeRegister } from '../support/school-register.ts';
import { authority, type Service, startService } from '../support/service.ts';

let service: Service;
let officer: Client;
let lead: Client;
beforeAll(async () => {
  service = await startService();
  officer = await takeRegister(service);
  lead = await service.signInAs('lead');
}, 60_000);

const school = '/schools/900001';
const textOf = async (response: Response | Promise<Response>) => (await (await response).text()).replace(/\s+/g, ' ');
const contacts = async () => (await service.store.schools.contactsOf(authority, ['900001'])).get('900001');
const seen = async () => String((await contacts())?.version ?? 0);
const idOf = async (name: string) => (await contacts())!.people.find((one) => one.name === name)!.id;
const told = (part: string, name: string, email: string) => ({ part, name, email });
const priya = told('lead', 'Priya Nambiar', 'dsl@oakfield-primary.example');
const owedTo = async (email: string) => {
  const person = (await service.store.people.byEmail(authority, email))!;
  const { items } = await service.store.notices.unsettled(authority, new Date('2027-01-01'));
  return items.filter(({ to }) => to.personId === person.id).map(({ kind }) => kind);
};

describe('whom a school has named', () => {
  it('the council names its lead, who proves the address by signing in and saying so, and then names colleagues', async () => {
    expect((await lead.get(school)).status).toBe(404);
    expect((await officer.post(`${school}/contacts/new`, { ...priya, seen: '0' })).status).toBe(303);
    expect(await owedTo(priya.email)).toEqual(['school-contact-named']);
    const page = await textOf(lead.get(school));
    expect(page).toContain('Is this still you?');
    // Nobody who has not proved the address keeps anything there.
    expect((await lead.get(`${school}/contacts/new`)).status).toBe(404);
    expect((await lead.post(`${school}/still-you`, { answer: 'yes' })).headers.get('location')).toBe(
      `${school}?done=still`,
    );

    const ruth = told('deputy', 'Ruth Okonedo', 'r.okonedo@oakfield-primary.example');
    expect((await lead.post(`${school}/contacts/new`, { ...ruth, seen: await seen() })).status).toBe(303);
    // A colleague who has no account gets one, with which they lead on safeguarding there.
    const nia = told('deputy', 'Nia Colwyn', 'n.colwyn@oakfield-primary.example');
    expect((await lead.post(`${school}/contacts/new`, { ...nia, seen: await seen() })).status).toBe(303);
    expect(await owedTo(nia.email)).toEqual(['school-contact-named']);
    expect(await service.store.people.byEmail(authority, nia.email)).toMatchObject({
      role: 'safeguarding-lead',
      active: true,
      organisation: service.person('lead').organisation,
    });
    expect(await textOf(officer.get('/schools/unconfirmed'))).toContain('Nia Colwyn');
  });

  it.each([
    ['an office’s mailbox', 'office@oakfield-primary.example', 'office’s mailbox'],
    ['a private mailbox', 'nia.colwyn@gmail.com', 'private mailbox'],
    ['an address elsewhere', 'n.colwyn@st-wulfrics.example', 'another organisation than the school'],
    ['what is no address', 'n.colwyn', 'Enter an email address'],
  ])('a school’s lead cannot name %s, and what they typed is kept', async (_, email, words) => {
    const before = await contacts();
    const answer = await lead.post(`${school}/contacts/new`, {
      ...told('deputy', 'Sam Typed', email),
      seen: await seen(),
    });
    const page = await textOf(answer);
    expect([answer.status, page]).toEqual([400, expect.stringContaining(words)]);
    expect(page).toContain('Sam Typed');
    expect(await contacts()).toEqual(before);
  });

  it('two who change it at once are told of each other, and the last who is confirmed cannot end themselves', async () => {
    const id = await idOf('Nia Colwyn');
    const version = await seen();
    const changed = {
      ...told('deputy', 'Nia Colwyn', 'n.colwyn@oakfield-primary.example'),
      phone: '01632 960999',
      seen: version,
    };
    expect((await officer.post(`${school}/contacts/${id}`, changed)).status).toBe(303);
    const late = await lead.post(`${school}/contacts/${id}`, { ...changed, phone: '01632 960888' });
    expect([late.status, await textOf(late)]).toEqual([409, expect.stringContaining('01632 960888')]);
    const own = await lead.post(`${school}/contacts/${await idOf('Priya Nambiar')}/end`, {
      why: 'left',
      seen: await seen(),
    });
    expect([own.status, await textOf(own)]).toEqual([400, expect.stringContaining('Nobody else here is confirmed')]);
  });

  it('somebody who has left can sign in no more, and the council can prove an address by telephone', async () => {
    const id = await idOf('Nia Colwyn');
    expect((await lead.post(`${school}/contacts/${id}/end`, { why: 'left', seen: await seen() })).status).toBe(303);
    expect((await service.store.people.byEmail(authority, 'n.colwyn@oakfield-primary.example'))?.active).toBe(false);
    const ruth = await idOf('Ruth Okonedo');
    expect((await lead.post(`${school}/contacts/${ruth}/confirm`, { seen: await seen() })).status).toBe(403);
    expect((await officer.post(`${school}/contacts/${ruth}/confirm`, { seen: await seen() })).status).toBe(303);
    expect(await textOf(officer.get(school))).toContain('by telephone, Dawn Hollis-Reed');
    expect(await textOf(officer.get('/schools/unconfirmed'))).not.toContain('/schools/900001');
  });
});

describe('when a school is open', () => {
  const term = { 'terms.0.name': 'Autumn 2026', 'terms.0.first': '2/9/2026', 'terms.0.last': '18/12/2026' };

  it('the council’s days hold until a school has its own; a term that ends before it begins is told beside its box', async () => {
    const days = { ...term, 'insetDays.0.date': '24/11/2026' };
    const wrong = await officer.post('/schools/calendar', { ...days, 'terms.0.last': '1/9/2026', seen: '0' });
    const page = await textOf(wrong);
    expect([wrong.status, page]).toEqual([400, expect.stringContaining('It ends before it begins')]);
    expect(page).toContain('value="1/9/2026"');
    expect((await officer.post('/schools/calendar', { ...days, seen: '0' })).status).toBe(303);
    expect((await officer.post('/schools/calendar', { ...days, seen: '0' })).status).toBe(409);
    expect(await textOf(officer.get(school))).toContain('The next school day is <strong>Wednesday 25 November 2026');
    // Its own training days are those of the year.
    expect((await lead.post(`${school}/calendar`, { 'insetDays.0.date': '25/11/2026', seen: '0' })).status).toBe(303);
    expect(await textOf(lead.get(school))).toContain('The next school day is <strong>Tuesday 24 November 2026');
  });

  it('a file sets those of many schools, or nothing of it with one row wrong', async () => {
    const send = (rows: string) =>
      sendFiles(officer, '/schools/calendar/import', {
        file: { name: 'days.csv', content: `setting,kind,name,first,last\n${rows}` },
      });
    const good = '900002,inset,Training,26/11/2026,\n900003,closure,Boiler,24/11/2026,\n';
    const wrong = await send(
      `${good}900004,term,Autumn,02/09/2026,01/09/2026\n999999,inset,,26/11/2026,\n900003,inset,,31/11/2026,\n`,
    );
    const page = await textOf(wrong);
    expect(wrong.status).toBe(400);
    for (const words of ['It ends before it begins', 'No school of this number', 'Enter a real day'])
      expect(page).toContain(words);
    expect((await service.store.schools.calendarsOf(authority, ['900002'])).own.size).toBe(0);
    expect((await send(good)).headers.get('location')).toBe('/schools?done=calendars');
    expect((await service.store.schools.calendarsOf(authority, ['900002', '900003'])).own.size).toBe(2);
    expect(await textOf(officer.get('/schools/900003'))).toContain(
      'The next school day is <strong>Wednesday 25 November 2026',
    );
  });
});
