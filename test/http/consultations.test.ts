import { beforeAll, describe, expect, it } from 'vitest';
import { sweepConsultations } from '../../functions/events/sweeps/consultations.ts';
import { ConsultationId, ContactId, DraftId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import {
  answer,
  childIn,
  controlsOf,
  declaration,
  errorsOf,
  mainText,
  raiseConcern,
  story,
} from '../support/drafts.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { must } from '../support/front-door.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { storeOfWorker } from '../support/store-of-worker.ts';

let service: Service;
let teacher: Client;
let worker: Client;
beforeAll(async () => {
  service = await startService();
  await everybodyIsHere();
});
const everybodyIsHere = async () => {
  teacher = await service.signInAs('teacher');
  worker = await service.signInAs('socialWorker');
};

const question = {
  step: 'ask',
  worry: 'A child has come in without a coat all week.',
  ageBand: '5-to-9',
  allegation: 'no',
  childNamed: 'no',
  done: 'We rang home once.',
  wanted: 'Is this one for you?',
};
const words = async (client: Client, path: string) => mainText(await (await client.get(path)).text());
const placeOf = (response: Response) => (response.headers.get('location') ?? '').replace(/\?.*/, '');
const recordOf = async (place: string) =>
  must(await service.store.consultations.find(ConsultationId.parse(place.split('/').at(-1))));
const noticesOf = async (place: string) =>
  (await service.store.consultations.file(ConsultationId.parse(place.split('/').at(-1)))).notices;

async function ask(client = teacher, more: Record<string, string> = {}): Promise<string> {
  const asked = await client.post('/ask', { ...question, ...more });
  expect(asked.status).toBe(303);
  return placeOf(asked);
}
const advise = async (place: string, kind = 'raise-a-concern') => {
  const { version } = await recordOf(place);
  const fields = { seen: String(version), kind, text: 'Yes, tell us what you saw.' };
  expect((await worker.post(`${place}/answer`, fields)).status).toBe(303);
};

describe('asking first', () => {
  it('asks about danger before anything else, and sends whoever is in it to the telephone', async () => {
    expect(await words(teacher, '/ask')).toContain('immediate danger');
    expect((await teacher.post('/ask', { step: 'danger' })).status).toBe(400);
    const called = await teacher.post('/ask', { step: 'danger', immediateDanger: 'yes' });
    expect(called.headers.get('location')).toBe('/concerns/new?danger=yes');
    const form = await words(teacher, '/ask?danger=no');
    expect(form).toContain('by 5pm on Tuesday 24 November');
    expect(form).toContain('01632 960100');
  });

  it('keeps everything typed when something is missing, each error beside its field', async () => {
    const refused = await teacher.post('/ask', { ...question, childNamed: 'yes', ageBand: '', wanted: ' ' });
    expect(refused.status).toBe(400);
    const html = await refused.text();
    expectErrorsToLeadSomewhere(html);
    expect(errorsOf(html)).toEqual([
      'Select how old the child is',
      'Enter the child’s first name, or choose No',
      'Enter the child’s last name, or choose No',
      'Enter what you want to know',
    ]);
    expect(controlsOf(html).get('worry')?.join().trim()).toBe(question.worry);
  });

  it('tells of everything that is missing at once, also when nothing was said about the name', async () => {
    const refused = await teacher.post('/ask', { step: 'ask' });
    expect(errorsOf(await refused.text())).toEqual([
      'Enter what you are worried about',
      'Select how old the child is',
      'Select whether you want to give the child’s name',
      'Select yes if it may be about someone who works or volunteers with children',
      'Enter what has been done so far, or that nothing has',
      'Enter what you want to know',
    ]);
  });

  it('warns once of what may be a name where none was to be given, and does not insist', async () => {
    const typed = { ...question, worry: 'Today Kayla came in without a coat.' };
    const warned = await teacher.post('/ask', typed);
    expect(warned.status).toBe(200);
    const html = await warned.text();
    expect(mainText(html)).toContain('Look at: Kayla');
    expect(controlsOf(html).get('worry')?.join().trim()).toBe(typed.worry);
    const [told] = controlsOf(html).get('warned') ?? [];
    expect((await teacher.post('/ask', { ...typed, warned: told })).status).toBe(303);
  });

  it('asks once however often the button is pressed, and loses no other question sent under the same page', async () => {
    const consultation = service.deps.newId();
    const first = await ask(teacher, { consultation });
    expect(await ask(teacher, { consultation })).toBe(first);
    const other = await ask(teacher, { consultation, worry: 'Another child altogether.' });
    expect(other).not.toBe(first);
    expect((await recordOf(other)).worry).toBe('Another child altogether.');
    const gp = await service.signInAs('gp');
    expect(await ask(gp, { consultation })).not.toBe(first);
  });

  it('keeps the question of someone whose session has ended until they sign in again', async () => {
    const late = await service.signInAs('teacher');
    service.clock.forwardMinutes(120);
    const sent = await late.post('/ask', question);
    expect(sent.headers.get('location')).toContain('held=yes');
    await everybodyIsHere();
  });

  it('is seen by its asker, their lead and the front door; to all others it is not there', async () => {
    const place = await ask();
    for (const name of ['teacher', 'lead', 'officer', 'auditor', 'edt'] as const) {
      expect((await (await service.signInAs(name)).get(place)).status, name).toBe(200);
    }
    const gp = await service.signInAs('gp');
    const nothing = await gp.get('/consultations/00000000-0000-4000-8000-ffffffffffff');
    expect(await (await gp.get(place)).text()).toBe(await nothing.text());
    const { items } = await service.store.access.of(ConsultationId.parse(place.split('/').at(-1)));
    expect(new Set(items.map(({ by }) => by.name)).size).toBe(5);
  });
});

describe('answering', () => {
  it('is done in a short thread, tells the asker without a word of it, and closes', async () => {
    const place = await ask();
    await advise(place, 'early-help');
    const seen = await words(teacher, place);
    expect(seen).toContain('Early help may be right. Yes, tell us what you saw.');
    expect((await noticesOf(place)).map(({ kind }) => kind).toSorted()).toEqual([
      'consultation-answered',
      'consultation-received',
    ]);
    const back = { seen: '2', text: 'They say no.' };
    expect((await teacher.post(`${place}/write-back`, back)).status).toBe(303);
    expect(await words(worker, '/consultations/board')).toContain((await recordOf(place)).reference);
    await advise(place, 'no-action');
    const { version } = await recordOf(place);
    expect((await worker.post(`${place}/close`, { seen: String(version) })).status).toBe(303);
    const late = await teacher.post(`${place}/write-back`, { seen: String(version + 1), text: 'One more thing.' });
    expect(late.status).toBe(409);
    expect(mainText(await late.text())).toContain('This conversation has been closed');
    const figures = await words(worker, '/consultations/closed');
    expect(figures).toContain('No action for us1');
  });

  it('loses no word to somebody who was quicker', async () => {
    const place = await ask();
    await advise(place);
    const late = await worker.post(`${place}/answer`, { seen: '1', kind: 'no-action', text: 'My own long answer.' });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(mainText(html)).toContain('Something was written or done here after you opened the page');
    expect(controlsOf(html).get('text')?.join().trim()).toBe('My own long answer.');
    expect(controlsOf(html).get('seen')?.[0]).toBe('2');
  });

  it('is not for business support, who route it', async () => {
    const place = await ask();
    const officer = await service.signInAs('officer');
    expect((await officer.post(`${place}/answer`, { seen: '1', kind: 'no-action', text: 'No' })).status).toBe(403);
    const to = service.person('socialWorker').id;
    expect((await officer.post(`${place}/route`, { seen: '1', to })).status).toBe(303);
    expect((await recordOf(place)).holder?.id).toBe(to);
    const refused = await officer.post(`${place}/route`, { seen: '2', to: service.person('officer').id });
    expect(errorsOf(await refused.text())).toEqual(['Select who answers it']);
  });

  it('closes by itself when nobody writes for ten working days', async () => {
    const place = await ask();
    await advise(place);
    const sweep = () =>
      sweepConsultations({
        ...service.deps,
        store: storeOfWorker(service, 'sweep'),
        enqueue: async () => [],
        checkFolder: async () => {},
        authority: service.deps.authority,
      });
    await sweep();
    expect((await recordOf(place)).status).toBe('answered');
    const now = service.clock.now().toISOString();
    service.clock.set('2026-12-09T10:00:00Z');
    await sweep();
    await sweep();
    expect(await recordOf(place)).toMatchObject({ status: 'closed', version: 3 });
    service.clock.set(now);
  });
});

describe('a question that becomes a concern', () => {
  const send = async (draft: string) => {
    const child = await childIn(teacher, draft);
    const saved = async (path: string, fields: Record<string, string>) =>
      expect((await answer(teacher, path, fields)).status, path).toBe(303);
    const safety = { immediateDanger: 'no', actionToday: 'no', allegationAgainstWorker: 'no', alreadyOpen: 'no' };
    await saved(`${draft}/tasks/safety`, safety);
    await saved(`${child}/child`, story.child);
    await saved(`${child}/child-voice`, story.voice);
    await saved(`${draft}/tasks/agreement`, { parentsTold: 'yes' });
    await saved(`${draft}/tasks/analysis`, { worries: 'w', needsToHappen: 'n', level: '3', levelReason: 'r' });
    const sent = await teacher.post(`${draft}/send`, declaration);
    expect(sent.status).toBe(303);
    return (sent.headers.get('location') ?? '').replace(/\/sent$/, '').replace('/referrals', '/contacts');
  };

  it('does so with one press, makes one draft of two, and shows its advice at triage', async () => {
    const place = await ask();
    await advise(place);
    const [one, two] = await Promise.all([teacher.post(`${place}/concern`), teacher.post(`${place}/concern`)]);
    const draft = placeOf(one);
    expect(draft).toMatch(/^\/drafts\//);
    expect(placeOf(two)).toBe(draft);
    expect(await words(teacher, draft)).toContain('This was begun from your question');
    expect(await words(teacher, `${draft}/check`)).toContain(question.worry);
    const contact = await send(draft);
    const triage = await words(worker, contact);
    expect(triage).toContain('This was asked first');
    expect(triage).toContain('Amira Haddad advised');
    expect(triage).toContain('Yes, tell us what you saw.');
    expect(await words(worker, place)).toContain('It is known as the concern FD-');
    expect(placeOf(await teacher.post(`${place}/concern`))).toBe(contact.replace('/contacts', '/referrals'));
  });

  it('can be turned again after its draft was deleted', async () => {
    const place = await ask();
    const draft = placeOf(await teacher.post(`${place}/concern`));
    await teacher.post(`${draft}/delete`);
    const again = placeOf(await teacher.post(`${place}/concern`));
    expect(again).toMatch(/^\/drafts\//);
    expect(again).not.toBe(draft);
  });

  it('can be linked later to a contact that came another way', async () => {
    const place = await ask();
    const other = await ask();
    const contact = await send(placeOf(await teacher.post(`${other}/concern`)));
    const reference = must(await service.store.contacts.find(ContactId.parse(contact.split('/').at(-1)))).reference;
    const taken = await worker.post(`${place}/link`, { seen: '1', reference });
    expect(errorsOf(await taken.text())).toEqual(['This contact is linked to another question']);
    const unknown = await worker.post(`${place}/link`, { seen: '1', reference: 'FD-0000-0000' });
    expect([unknown.status, errorsOf(await unknown.text())]).toEqual([400, ['No contact has this reference']]);
    const plain = (await raiseConcern(teacher)).replace('/referrals', '/contacts');
    const found = must(await service.store.contacts.find(ContactId.parse(plain.split('/').at(-1)))).reference;
    expect((await worker.post(`${place}/link`, { seen: '1', reference: found })).status).toBe(303);
    expect(await words(worker, plain)).toContain('This was asked first');
    expect(await words(teacher, place)).toContain(found);
  });

  it('that is linked to what another agency told us says nothing of it to its asker, who can still raise a concern', async () => {
    const place = await ask();
    const police = await service.signInAs('police');
    const told = (await raiseConcern(police)).replace('/referrals', '/contacts');
    const { id, reference } = must(await service.store.contacts.find(ContactId.parse(told.split('/').at(-1))));
    expect((await worker.post(`${place}/link`, { seen: '1', reference })).status).toBe(303);
    expect(await words(worker, place)).toContain(reference);
    const lead = await service.signInAs('lead');
    for (const [client, address] of [
      [teacher, place],
      [teacher, '/consultations'],
      [lead, '/consultations/organisation'],
    ] as const) {
      const html = await (await client.get(address)).text();
      expect([address, html.includes(reference), html.includes(id)]).toEqual([address, false, false]);
    }
    const draft = placeOf(await teacher.post(`${place}/concern`));
    expect(draft).toMatch(/^\/drafts\//);
    const own = await send(draft);
    expect(placeOf(await teacher.post(`${place}/concern`))).toBe(own.replace('/contacts', '/referrals'));
  });

  it('can be turned again when the time of its draft is over', async () => {
    const place = await ask();
    const draft = placeOf(await teacher.post(`${place}/concern`));
    const { expires } = must(await service.store.drafts.find(DraftId.parse(draft.split('/').at(-1))));
    const before = service.clock.now().toISOString();
    service.clock.set(new Date(expires * 1000 + 60_000).toISOString());
    const later = await service.signInAs('teacher');
    const again = placeOf(await later.post(`${place}/concern`));
    expect(again).not.toBe(draft);
    expect((await later.get(again)).status).toBe(200);
    service.clock.set(before);
  });
});

describe('the lists of questions', () => {
  it.each<[CastName, string]>([
    ['teacher', '/consultations'],
    ['lead', '/consultations/organisation'],
    ['officer', '/consultations/board'],
  ])('for %s, %s, name no child and repeat no word of what was asked', async (name, path) => {
    const place = await ask(teacher, { childNamed: 'yes', forename: 'Wren', surname: 'Tallow' });
    const list = await words(await service.signInAs(name), path);
    expect(list).toContain((await recordOf(place)).reference);
    expect(list).not.toContain('Tallow');
    expect(list).not.toContain('coat');
  });
});
