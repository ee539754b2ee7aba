import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { submit } from '../../../shared/contact/submit.ts';
import { referrerTold } from '../../../shared/contact/told.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { ContactId } from '../../../shared/ids.ts';
import { canonicalJson } from '../../../shared/letter/canonical-json.ts';
import { must } from '../../support/front-door.ts';
import { frontDoorOf } from './acts.ts';
import { type Api, concern, startApi } from './api-service.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

const raised = async (as = 'school-system') => {
  const email = as === 'school-system' ? 'someone@larkmoor.example' : 'someone@mill-surgery.example';
  const answer = await api.post('/api/v1/concerns', { ...concern(), you: { ...concern().you, email } }, {}, as);
  return (await answer.json()).id as string;
};
const read = async (path: string, as?: string) => (await api.send(path, { as })).json();

describe('a concern that was raised', () => {
  it('can be followed: where it stands, when it is due, what is asked and where the letter is', async () => {
    const id = await raised();
    const frontDoor = frontDoorOf(api, id);
    const path = `/api/v1/concerns/${id}`;
    expect(await read(path)).toMatchObject({
      status: 'submitted',
      statusInWords: 'Received',
      clock: { state: 'running' },
    });

    await frontDoor.claims();
    await frontDoor.asks('Who collects them?');
    const asked = await read(path);
    expect(asked).toMatchObject({
      status: 'awaiting-referrer',
      clock: { state: 'paused', inWords: 'paused' },
      question: { text: 'Who collects them?', answers: `${path}/answers` },
    });

    const body = { questionId: asked.question.id, text: 'Their grandmother.' };
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await api.post(asked.question.answers, body, key);
    const again = await api.post(asked.question.answers, body, key);
    const late = await api.post(asked.question.answers, { ...body, text: 'Their aunt.' });
    expect([first.status, again.status, late.status]).toEqual([200, 200, 409]);
    expect(await again.text()).toBe(await first.text());
    expect(await read(path)).toMatchObject({ status: 'screening', clock: { state: 'running' } });
    const contact = await frontDoor.found();
    expect(contact.questions[0]?.answer).toMatchObject({ text: 'Their grandmother.', by: { id: 'school-system' } });

    await frontDoor.rates();
    await frontDoor.decides();
    await frontDoor.authorises();
    expect((await api.send(`${path}/letter`)).status).toBe(404);
    expect((await read(path)).letter).toBeUndefined();

    await frontDoor.issues();
    expect(await read(path)).toMatchObject({ status: 'outcome-issued', clock: { state: 'met' } });
    const letter = await read(`${path}/letter`);
    expect(letter.hash).toBe(createHash('sha256').update(canonicalJson(letter.content)).digest('hex'));
    expect(letter.text).toContain(letter.content.title);
    const { letters } = await api.store.contacts.file(ContactId.parse(id));
    expect(letters[0]?.recipients[0]?.opened.map(({ how }) => how)).toEqual(['system']);
    const { items } = await api.store.access.of(ContactId.parse(id));
    expect(items.map(({ what }) => what)).toContain('GET /api/v1/concerns/:id/letter');
    expect(items.every(({ by }) => by.id === 'school-system')).toBe(true);
  });

  it('says of a letter that is held that it is being checked, and not a word of it', async () => {
    const id = await raised();
    const frontDoor = frontDoorOf(api, id);
    const path = `/api/v1/concerns/${id}`;
    for (const act of ['claims', 'rates', 'decides', 'authorises', 'issues'] as const) await frontDoor[act]();
    await frontDoor.isHeld();
    const answer = await api.send(`${path}/letter`);
    const problem = await answer.json();
    expect([answer.status, problem.title]).toEqual([409, 'The letter is being checked by the front door']);
    expect(problem).not.toHaveProperty('content');
    const checked = 'Outcome letter being checked by the front door';
    const status = await read(path);
    expect([status.statusInWords, status.letter]).toEqual([checked, undefined]);
    const { items } = await read('/api/v1/concerns');
    const listed = items.find((item: { id: string }) => item.id === id);
    expect([listed.statusInWords, listed.letterReady]).toEqual([checked, false]);
  });

  it('answers another organisation exactly as if it did not exist', async () => {
    const id = await raised();
    const answerTo = async (path: string, init: RequestInit = {}) => {
      const answer = await api.send(path, { ...init, as: 'surgery-system' });
      const text = (await answer.text()).replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:…');
      return JSON.stringify([answer.status, [...answer.headers], text]);
    };
    const post = (): RequestInit => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ questionId: randomUUID(), text: 'x' }),
    });
    for (const [rest, init] of [
      ['', () => ({})],
      ['/letter', () => ({})],
      ['/answers', post],
    ] as const) {
      const missing = await answerTo(`/api/v1/concerns/${randomUUID()}${rest}`, init());
      expect(missing).toContain('404');
      for (const other of [id, 'x', '%00', '%E0%A4%A', `${id}%20`, 'CONTACT%23x', '..%2f..', 'a'.repeat(500)]) {
        expect(await answerTo(`/api/v1/concerns/${other}${rest}`, init()), other).toBe(missing);
      }
    }
    expect((await api.store.access.of(ContactId.parse(id))).items).toEqual([]);
  });

  it.each([
    [{}, ['/questionId missing', '/text missing']],
    [{ questionId: 'x', text: '' }, ['/questionId not-a-uuid', '/text empty']],
    [{ questionId: randomUUID(), text: 'x\u0000', more: 1 }, ['/text control-characters', '/more unknown-key']],
    [{ questionId: randomUUID(), text: 'x'.repeat(20_001) }, ['/text too-long']],
  ])('takes no answer that is not sound, case %#', async (body, expected) => {
    const answer = await api.post(`/api/v1/concerns/${await raised()}/answers`, body);
    expect(answer.status).toBe(400);
    const { errors } = await answer.json();
    expect(errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)).toEqual(
      expected,
    );
  });
});

describe("an organisation's concerns", () => {
  it('come newest first, fifty at a time, and none of anybody else', async () => {
    const other = await startApi();
    const ids: string[] = [];
    for (let n = 0; n < 53; n += 1) {
      other.setClock(new Date(Date.parse('2026-11-23T10:00:00Z') + n * 1000).toISOString());
      ids.unshift((await (await other.post('/api/v1/concerns', concern())).json()).id);
    }
    await other.post(
      '/api/v1/concerns',
      { ...concern(), you: { ...concern().you, email: 'a@mill-surgery.example' } },
      {},
      'surgery-system',
    );

    const first = await (await other.send('/api/v1/concerns')).json();
    const second = await (await other.send(first.next)).json();

    const seen = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(first.items).toHaveLength(50);
    expect(seen).toEqual(ids);
    expect(second.next).toBeUndefined();

    const theirs = await other.send(first.next, { as: 'surgery-system' });
    expect([200, 400]).toContain(theirs.status);
    expect(JSON.stringify(await theirs.json())).not.toContain(ids[52]!);
  });

  const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    '',
    'x',
    '%00',
    '!!',
    json({}),
    json(null),
    json([]),

    json({ pk: { S: 'x' } }),
    'A'.repeat(3000),
  ])('begin nowhere else than a cursor of ours says, case %#', async (cursor) => {
    const answer = await api.send(`/api/v1/concerns?cursor=${cursor}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '', parameter: 'cursor', code: 'not-a-cursor' }] });
  });
});

describe('an allegation against somebody of the organisation', () => {
  const about = () => {
    const { safety, ...told } = concern();
    return { ...told, safety: { ...safety, allegationAgainstWorker: 'yes' as const } };
  };
  const seenBy = async (as: string, id: string) => {
    const paths = [`/api/v1/concerns/${id}`, `/api/v1/concerns/${id}/letter`];
    const [status, letter] = await Promise.all(paths.map(async (path) => (await api.send(path, { as })).status));
    return { status, letter, listed: (await (await api.send('/api/v1/concerns', { as })).text()).includes(id) };
  };

  it('that one of its systems raised is there for that system and for no other of them', async () => {
    await api.store.clients.save({ ...api.clients.school, id: 'other-system' }, randomUUID());
    const { id } = await (await api.post('/api/v1/concerns', about())).json();
    expect(await seenBy('school-system', id)).toMatchObject({ status: 200, listed: true });
    expect(await seenBy('other-system', id)).toEqual({ status: 404, letter: 404, listed: false });
  });

  it('that somebody without an account told by telephone is there for none of them', async () => {
    const { id: organisationId, name, kind } = api.school;
    const caller = {
      ...{
        standing: 'professional' as const,
        name: 'Ann Nother',
        jobTitle: 'TA',
        email: 'ann@private.example',
        phone: '',
      },
      organisation: { id: organisationId, name, kind },
    };
    const told = { channel: 'telephone' as const, at: '2026-11-23T09:30:00.000Z', caller };
    const from = { referrer: referrerTold(told, undefined), channel: told.channel, told };
    const { change, concern: sent } = must(submit(about() as Concern, from, api.moment()));
    must(await api.store.contacts.submit(change, sent, []));
    expect(change.contact.allegation).toBe(true);
    expect(await seenBy('school-system', change.contact.id)).toEqual({ status: 404, letter: 404, listed: false });
  });
});
