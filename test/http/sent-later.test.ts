import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Client, FormFields } from '../support/client.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { concernFor } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { decisionFields, now, raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
let worker: Client;
let manager: Client;
let otherManager: Client;
beforeAll(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  worker = await service.signInAs('socialWorker');
  manager = await service.signInAs('manager');
  otherManager = await service.signInAs('otherManager');
});

let contact: Contact;
let theirs: string;
let ours: string;
const begin = async (concern = concernFor()) => {
  contact = await raise(service, concern);
  theirs = `/referrals/${contact.id}`;
  ours = `/contacts/${contact.id}`;
};
beforeEach(() => begin());

const open = async (client: Client, path: string) => pageOf(await client.get(path));
const act = async (client: Client, path: string, fields: FormFields = {}) =>
  client.post(`${ours}/${path}`, { seen: String((await now(service, contact)).version), ...fields });
/** Opens a form of the referrer's, fills it in and sends it. */
async function send(path: string, fields: FormFields, client = teacher) {
  const [form = ''] = (await open(client, `${theirs}/${path}`)).sent('form');
  return client.post(`${theirs}/${path}`, { form, ...fields });
}
const added = { urgency: 'no', kind: 'new-event', text: 'His uncle was at the gate.' };
const screened = async () => {
  await act(worker, 'claim');
  await act(worker, 'rating', { colour: 'green', reason: 'Safe tonight.' });
};
const withdraw = () => send('withdraw', { reason: 'mistaken', words: 'She was at her aunt’s.' });

describe('information that is added after sending', () => {
  it('is said who reads it, joins the record with its time, and alerts whoever holds the contact', async () => {
    await screened();
    expect((await open(teacher, `${theirs}/add`)).text).toContain('Who reads this:');
    expect((await open(teacher, `${theirs}/add`)).text).toContain('01632 960100');
    const answer = await send('add', added);
    expect(answer.headers.get('location')).toBe(`${theirs}?done=added`);
    expect((await open(teacher, `${theirs}?done=added`)).text).toContain('His uncle was at the gate.');
    const board = await open(worker, '/board');
    expect(board.rows.find((row) => row.includes(contact.reference))).toContain('1 new message');
    const page = await open(worker, ours);
    expect(page.text).toMatch(
      /Ruth Okonedo \(Oakfield Primary School\) said what has happened since, .* New.*His uncle/,
    );
  });

  it('makes a decision stale that was begun before it, with what changed and every word kept', async () => {
    await screened();
    const seen = String((await now(service, contact)).version);
    await send('add', added);
    const stale = await pageOf(await worker.post(`${ours}/decision`, { ...decisionFields(['c1']), seen }));
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('His uncle was at the gate.');
    expect(stale.sent('rationale-c1')[0]).toContain('School saw hunger');
    await act(worker, 'decision', decisionFields(['c1']));
    const before = String((await now(service, contact)).version);
    await send('add', { ...added, text: 'And again at noon.' });
    const crossed = await pageOf(await manager.post(`${ours}/authorise`, { seen: before }));
    expect(crossed.status).toBe(409);
    const sheet = await open(manager, `${ours}/sign-off`);
    expect(sheet.text).toContain('Sent after this decision was proposed');
    expect(sheet.text).toContain('And again at noon.');
  });

  it('that says danger leads to the numbers to call and stands on top of the board until it is rated again', async () => {
    await screened();
    const answer = await send('add', { ...added, urgency: 'danger' });
    const page = await pageOf((await teacher.follow(answer)).response);
    expect(page.text).toContain('If anyone is in immediate danger, call 999 now.');
    const [first] = (await open(worker, '/board')).rows;
    expect(first).toContain(contact.reference);
    expect(first).toContain('Danger added');
    await act(worker, 'rating', { colour: 'amber', reason: 'Police are with them.' });
    expect((await open(worker, '/board')).rows.find((row) => row.includes(contact.reference))).not.toContain('Danger');
  });

  it('is kept once when the button is pressed twice, and both of two that come at once', async () => {
    const [form = ''] = (await open(teacher, `${theirs}/add`)).sent('form');
    const path = `${theirs}/add`;
    const lead = await service.signInAs('lead');
    const answers = await Promise.all([
      teacher.post(path, { form, ...added }),
      teacher.post(path, { form, ...added }),
      send('add', { ...added, text: 'The lead knows more.' }, lead),
      act(worker, 'claim'),
    ]);
    expect(answers.map(({ status }) => status).slice(0, 3)).toEqual([303, 303, 303]);
    const { events, thread } = await service.store.contacts.file(contact.id);
    const texts = events.flatMap((event) => (event.type === 'information-added' ? [event.text] : []));
    expect(texts.toSorted()).toEqual(['His uncle was at the gate.', 'The lead knows more.']);
    expect(thread?.unread.frontDoor).toBe(2);
  });

  it('that cannot be taken as it is keeps every word, each error beside its field', async () => {
    const page = await pageOf(await send('add', { urgency: '', kind: '', text: 'x'.repeat(10_001), childId: 'c9' }));
    expect(page.status).toBe(400);
    expectErrorsToLeadSomewhere(page.html);
    expect(page.sent('text')[0]).toHaveLength(10_001);
  });

  it('is nobody else’s to add', async () => {
    const gp = await service.signInAs('gp');
    for (const path of ['add', 'corrections', 'corrections/what-happened~~whatHappened', 'withdraw']) {
      expect((await gp.get(`${theirs}/${path}`)).status, path).toBe(404);
      expect((await worker.get(`${theirs}/${path}`)).status, path).toBe(403);
    }
  });
});

describe('a correction', () => {
  const answer = 'corrections/what-happened~~whatHappened';

  it('stands at the answer on the triage page, with what was sent, who corrected it and when', async () => {
    const list = await open(teacher, `${theirs}/corrections`);
    expect(list.links(/^Correct ?What happened/)).toEqual([`${theirs}/corrections/what-happened~~whatHappened`]);
    const sent = await send(answer, { now: 'Five days of the last five.', why: 'I looked it up.' });
    expect(sent.headers.get('location')).toBe(`${theirs}?done=corrected`);
    const page = await open(worker, ours);
    expect(page.text).toMatch(
      /Was:Came to school hungry on four days.*Corrected at 10am on Monday 23 November by Ruth Okonedo: now Five days of the last five\..*Why: I looked it up\./,
    );
    const { concern } = await service.store.contacts.findWithConcern(contact.id).then((found) => {
      if (!found.ok) throw new Error('gone');
      return found.value;
    });
    expect(concern['what-happened']?.whatHappened).toContain('four days');
  });

  it('of a secret answer is sealed with it, and shown only where it is revealed', async () => {
    await begin(richConcern());
    const [child] = richConcern().children;
    const secret = '77 Refuge Row';
    const path = `corrections/child-home~${child!.id}~address`;
    expect((await send(path, { now: secret, why: 'They moved.' })).status).toBe(303);
    for (const where of [ours, `${ours}/thread`]) expect((await open(worker, where)).html).not.toContain(secret);
    expect((await open(worker, ours)).text).toMatch(/Corrected at .* Secret, so it is not shown here/);
    const revealed = await pageOf(await worker.post(`${ours}/confidential`, { purpose: 'plan-visit' }));
    expect(revealed.text).toContain(secret);
    expect((await open(teacher, theirs)).text).not.toContain(secret);
  });

  it('asks again for what is missing, and finds no answer that is not there', async () => {
    const page = await pageOf(await send(answer, { now: ' ', why: '' }));
    expect(page.status).toBe(400);
    expectErrorsToLeadSomewhere(page.html);
    expect((await teacher.get(`${theirs}/corrections/what-happened~~nothing`)).status).toBe(404);
    expect((await teacher.post(`${theirs}/corrections/..%2F..`, {})).status).toBe(404);
  });
});

describe('a concern that is withdrawn', () => {
  it('stays on the board for somebody to look at, and its letter does not go before we say that we go on', async () => {
    await screened();
    await act(worker, 'decision', decisionFields(['c1']));
    expect((await withdraw()).headers.get('location')).toBe(`${theirs}?done=concern-withdrawn`);
    expect((await open(worker, '/board')).rows.find((row) => row.includes(contact.reference))).toContain(
      'Withdrawn by the referrer',
    );
    const refused = await pageOf(await act(manager, 'authorise'));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('No letter can be authorised or sent until somebody at the front door has recorded');

    const wrong = await pageOf(await act(worker, 'withdrawal', { do: '', because: 'He is not safe.' }));
    expect(wrong.status).toBe(400);
    expectErrorsToLeadSomewhere(wrong.html);
    expect(wrong.sent('because')).toEqual(['He is not safe.']);
    expect((await act(worker, 'withdrawal', { do: 'go-on', because: 'He is not safe.' })).status).toBe(303);
    expect((await open(teacher, theirs)).text).toContain('The front door goes on: He is not safe.');
    const made = await act(manager, 'authorise');
    expect(made.headers.get('location')).toContain('?done=authorised');
  });

  it('does not have a letter sent that was authorised before', async () => {
    await screened();
    await act(worker, 'decision', decisionFields(['c1']));
    const letter = ((await act(manager, 'authorise')).headers.get('location') ?? '').replace(/\?.*/, '');
    await withdraw();
    const { version } = await now(service, contact);
    const refused = await pageOf(await manager.post(`${letter}/issue`, { seen: String(version) }));
    expect(refused.text).toContain('The referrer has withdrawn this concern');
    expect((await service.store.contacts.file(contact.id)).notices.some(({ kind }) => kind === 'outcome-letter')).toBe(
      false,
    );
  });

  it('is closed as withdrawn by a manager, and then takes nothing more and keeps what is typed', async () => {
    await screened();
    const [form = ''] = (await open(teacher, `${theirs}/add`)).sent('form');
    const [message = ''] = (await open(teacher, `${theirs}/thread`)).sent('message');
    await withdraw();
    const close = { do: 'close', because: 'The school confirmed that it was another child.' };
    expect((await act(worker, 'withdrawal', close)).status).toBe(403);
    expect((await act(otherManager, 'withdrawal', close)).status).toBe(303);
    expect((await now(service, contact)).status).toBe('withdrawn');
    const after = await open(teacher, theirs);
    expect(after.text).toContain('The school confirmed that it was another child.');
    expect(after.links('Add information')).toEqual([]);

    for (const answer of [
      await teacher.post(`${theirs}/add`, { form, ...added }),
      await teacher.post(`${theirs}/thread`, { message, text: added.text }),
    ]) {
      const page = await pageOf(answer);
      expect(page.status).toBe(409);
      expect(page.sent('not-sent')).toEqual([added.text]);
      expect(page.text).toContain('raise a new concern');
    }
    expect((await open(worker, '/board')).rows.join()).not.toContain(contact.reference);
    expect((await open(worker, '/closed')).text).toContain('Closed as withdrawn, without a letter');
  });

  it('is withdrawn for a reason and in words, once', async () => {
    const page = await pageOf(await send('withdraw', { reason: '', words: ' ' }));
    expect(page.status).toBe(400);
    expectErrorsToLeadSomewhere(page.html);
    await withdraw();
    const again = await pageOf(await teacher.post(`${theirs}/withdraw`, { reason: 'mistaken', words: 'Once more.' }));
    expect(again.status).toBe(409);
    expect(again.sent('not-sent')).toEqual(['Once more.']);
  });
});
