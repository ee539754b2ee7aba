import { beforeAll, describe, expect, it } from 'vitest';
import { ContactId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { answer, childIn, controlsOf, errorsOf, mainText, story } from '../support/drafts.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { must } from '../support/front-door.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let officer: Client;
beforeAll(async () => {
  service = await startService();
  officer = await service.signInAs('officer');
});

const call = () => ({
  channel: 'telephone',
  'at-day': '23',
  'at-month': '11',
  'at-year': '2026',
  time: '9:14am',
  standing: 'professional',
  organisation: service.person('teacher').organisation.id as string,
  name: 'Ruth Okonedo',
  email: service.person('teacher').email,
});
const words = async (client: Client, path: string) => mainText(await (await client.get(path)).text());

/** Writes down a call and what was said in it, as far as it needs; answers the draft's address. */
async function writeDown(client = officer, more: Record<string, string> = {}): Promise<string> {
  const begun = await client.post('/contacts/new', { ...call(), ...more });
  expect(begun.status).toBe(303);
  const draft = begun.headers.get('location') ?? '';
  const child = await childIn(client, draft);
  const safety = { immediateDanger: 'no', actionToday: 'no' };
  for (const [path, fields] of [
    [`${draft}/tasks/safety`, safety],
    [`${child}/child`, story.child],
    [`${draft}/tasks/what-happened`, { whatHappened: story.happened }],
  ] as const) {
    expect((await answer(client, path, fields)).status, path).toBe(303);
  }
  return draft;
}
async function enter(client = officer, more: Record<string, string> = {}) {
  const draft = await writeDown(client, more);
  const sent = await client.post(`${draft}/send`);
  expect(sent.status).toBe(303);
  const place = (sent.headers.get('location') ?? '').replace(/\?.*/, '');
  const id = ContactId.parse(place.split('/').at(-1));
  return { draft, place, id, contact: must(await service.store.contacts.find(id)) };
}

describe('a telephone call that staff write down', () => {
  it('is never written down in a shape that cannot be read again, whatever the form says twice or at length', async () => {
    const night = { channel: 'out-of-hours', overnight: 'Quiet.' };
    const often = { ...call(), ...night, actions: Array.from({ length: 40 }, () => 'police-called') };
    const begun = await officer.post('/contacts/new', often);
    expect(begun.status).toBe(303);
    expect((await officer.get(begun.headers.get('location') ?? '')).status).toBe(200);
    const email = `${'r'.repeat(60)}@${Array.from({ length: 4 }, () => 'o'.repeat(60)).join('.')}.example`;
    const long = await officer.post('/contacts/new', { ...call(), email });
    const html = await long.text();
    expect([long.status, errorsOf(html).length, controlsOf(html).get('email')]).toEqual([400, 1, [email]]);
    expect((await officer.get('/drafts')).status).toBe(200);
  });

  it('becomes a contact with the clock from the call, and its caller finds it among their referrals', async () => {
    const { draft, place, contact, id } = await enter();
    expect(contact.submittedAt).toBe('2026-11-23T09:14:00.000Z');
    expect(await words(officer, place)).toContain('Told by telephone at 9:14am on Monday 23 November');
    expect(await words(officer, '/board')).toContain('Written down by Dawn Hollis-Reed');
    const teacher = await service.signInAs('teacher');
    expect(await words(teacher, '/referrals')).toContain(contact.reference);
    expect(await words(teacher, `/referrals/${id}`)).toContain('Please write down what you told us by');
    const again = await officer.post(`${draft}/send`);
    expect(again.headers.get('location')).toContain(place);
  });

  it('is begun once however often the button is pressed, and stands among the drafts of its writer', async () => {
    const draft = service.deps.newId();
    for (const _ of [1, 2]) {
      expect((await officer.post('/contacts/new', { ...call(), draft })).headers.get('location')).toBe(
        `/drafts/${draft}`,
      );
    }
    expect(await words(officer, '/drafts')).toContain('Enter a contact');
    const back = await officer.post('/contacts/new', { ...call(), draft, name: 'Priya Nambiar', time: '9:20am' });
    const html = await back.text();
    expect(back.status).toBe(409);
    expect(mainText(html)).toContain('What you changed is below and is not saved yet');
    expect(['name', 'time'].map((name) => controlsOf(html).get(name))).toEqual([['Priya Nambiar'], ['9:20am']]);
    expect(html).toContain(`action="/drafts/${draft}/caller"`);
    expect(await words(officer, `/drafts/${draft}`)).toContain('Told by Ruth Okonedo');
    const changed = await officer.post(`/drafts/${draft}/caller`, { ...call(), name: 'Priya Nambiar' });
    expect(changed.status).toBe(303);
    expect(await words(officer, `/drafts/${draft}`)).toContain('Told by Priya Nambiar');
    const teacher = await service.signInAs('teacher');
    for (const path of [`/drafts/${draft}`, `/drafts/${draft}/caller`])
      expect((await teacher.get(path)).status).toBe(404);
    expect((await teacher.get('/contacts/new')).status).toBe(403);
  });

  it('sent again by Back after it was entered keeps what was typed, for another contact', async () => {
    const draft = service.deps.newId();
    const { id } = await enter(officer, { draft });
    const back = await officer.post('/contacts/new', { ...call(), draft, name: 'Priya Nambiar' });
    const html = await back.text();
    expect([back.status, controlsOf(html).get('name')]).toEqual([409, ['Priya Nambiar']]);
    expect(mainText(html)).toContain('the contact has been entered');
    const another = controlsOf(html).get('draft')?.[0] ?? '';
    expect(another).not.toBe(draft);
    const begun = await officer.post('/contacts/new', { ...call(), draft: another, name: 'Priya Nambiar' });
    expect(begun.headers.get('location')).toBe(`/drafts/${another}`);
    expect(must(await service.store.contacts.find(id)).raisedBy.name).toBe('Ruth Okonedo');
  });

  it('keeps everything typed when something is wrong with it', async () => {
    const wrong = { ...call(), time: 'tea time', standing: '', email: 'not an address' };
    const refused = await officer.post('/contacts/new', wrong);
    expect(refused.status).toBe(400);
    const html = await refused.text();
    expectErrorsToLeadSomewhere(html);
    expect(controlsOf(html).get('name')).toEqual(['Ruth Okonedo']);
    expect(errorsOf(html)).toEqual([
      'Enter the day and time at which they told us, such as 24 11 2026 and 2:10pm',
      'Select who is telling us',
      'Enter an email address like name@example.com, or leave it empty',
    ]);
    const ahead = await officer.post('/contacts/new', { ...call(), time: '11:59pm' });
    expect(errorsOf(await ahead.text())).toEqual(['The time they told us must be in the past']);
  });

  it('leaves telling a caller without an address as a task that says when and how it was done', async () => {
    const { place, contact, id } = await enter(officer, {
      email: '',
      organisation: 'not-listed',
      organisationName: 'St Elsewhere',
    });
    expect(contact.raisedBy.organisation.name).toBe('St Elsewhere');
    const list = await words(officer, '/undelivered');
    expect(list).toContain(contact.reference);
    expect(list).toContain('No email address was given');
    expect(list).toContain('You');
    const toSay = await words(officer, `${place}/acknowledgement`);
    expect(toSay).toContain(contact.reference);
    expect(toSay).not.toContain(story.child.surname);
    const [notice] = (await service.store.contacts.file(id)).notices;
    const done = { seen: String(notice!.version), how: 'telephoned' };
    expect((await officer.post(`${place}/notices/${notice!.id}/done`, done)).status).toBe(303);
    expect(await words(officer, place)).toMatch(/[Rr]eached by telephone by Dawn Hollis-Reed|by telephone/);
    expect(await words(officer, '/undelivered')).not.toContain(contact.reference);
  });

  it('owes nothing to a caller who gave no name, and says so', async () => {
    const { place, id } = await enter(officer, { standing: 'anonymous', name: '', email: '', organisation: '' });
    expect((await service.store.contacts.file(id)).notices).toEqual([]);
    expect(await words(officer, place)).toContain('No acknowledgement and no letter is owed to them');
  });

  it('is known to have come in writing once staff say so', async () => {
    const { place, contact } = await enter();
    expect((await officer.post(`${place}/follow-up`, { seen: String(contact.version) })).status).toBe(303);
    expect(await words(officer, place)).toContain('It came in writing at');
  });

  it('asks the caller for nothing in writing once the concern is withdrawn and closed', async () => {
    const { place, id } = await enter();
    const teacher = await service.signInAs('teacher');
    expect(await words(teacher, `/referrals/${id}`)).toContain('Please write down what you told us');
    const [form = ''] = controlsOf(await (await teacher.get(`/referrals/${id}/withdraw`)).text()).get('form') ?? [];
    await teacher.post(`/referrals/${id}/withdraw`, { form, reason: 'mistaken', words: 'It was another child.' });
    const version = async () => String(must(await service.store.contacts.find(id)).version);
    const worker = await service.signInAs('socialWorker');
    await worker.post(`${place}/claim`, { seen: await version() });
    const manager = await service.signInAs('manager');
    const close = { seen: await version(), do: 'close', because: 'It was another child.' };
    const closed = await manager.post(`${place}/withdrawal`, close);
    expect(closed.headers.get('location')).toContain('done=closed-as-withdrawn');
    expect(await words(teacher, `/referrals/${id}`)).not.toContain('Please write down what you told us');
  });
});

describe('out of hours', () => {
  it('waits on the board with what was done and by whom', async () => {
    const edt = await service.signInAs('edt');
    expect(controlsOf(await (await edt.get('/contacts/new')).text()).get('channel')).toEqual(['out-of-hours']);
    const nothing = await edt.post('/contacts/new', { ...call(), channel: 'out-of-hours' });
    expect(errorsOf(await nothing.text())).toEqual(['Enter what was done, or that nothing was needed']);
    const { place } = await enter(edt, {
      channel: 'out-of-hours',
      actions: 'police-called',
      overnight: 'Police made a welfare visit at 2am. All asleep.',
    });
    expect(await words(officer, '/board')).toContain('Out of hours Actioned by Yasmin Torrence');
    const contact = await words(officer, place);
    expect(contact).toContain('Actioned by Yasmin Torrence: called the police.');
    expect(contact).toContain('Police made a welfare visit at 2am.');
  });
});
