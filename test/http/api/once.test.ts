import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, concern, startApi } from './api-service.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

const raise = (body: unknown, key: string, as?: string) =>
  api.post('/api/v1/concerns', body, { 'Idempotency-Key': key }, as);
const mine = async () => (await (await api.send('/api/v1/concerns')).json()).items.length as number;

describe('a request with an idempotency key', () => {
  it('gives the same answer however often it is sent, even after the concern has moved on', async () => {
    const body = { ...concern(), household: { otherAdultsUnknown: 'no', familyInWords: 'One.' } };
    const key = randomUUID();
    const first = await raise(body, key);
    const text = await first.text();
    api.setClock('2026-11-25T12:00:00.000Z');

    const reordered = Object.fromEntries(Object.entries(body).reverse());
    const again = await raise(JSON.stringify(reordered, null, 2), key);

    expect([again.status, again.headers.get('location'), await again.text()]).toEqual([
      201,
      first.headers.get('location'),
      text,
    ]);
  });

  it('sent twenty times at once, is done once', async () => {
    const before = await mine();
    const key = randomUUID();

    const answers = await Promise.all(Array.from({ length: 20 }, () => raise(concern(), key)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await mine()).toBe(before + 1);
  });

  it('of two different bodies sent at once under one key, keeps one and refuses the other', async () => {
    const before = await mine();
    const key = randomUUID();
    const other = { ...concern(), household: { otherAdultsUnknown: 'yes' } };

    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => raise(at % 2 ? concern() : other, key)));

    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(5).fill(201), ...Array(5).fill(409)]);
    expect(await mine()).toBe(before + 1);
  });

  it('is refused under a key that stood for something else, whether or not it is sound', async () => {
    const key = randomUUID();
    await raise(concern(), key);

    for (const body of [{ ...concern(), household: {} }, { nothing: true }]) {
      const answer = await raise(body, key);
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ type: '/problems/key-reused' });
    }
  });

  it('does not use up its key when it is refused', async () => {
    const key = randomUUID();
    expect((await raise({}, key)).status).toBe(400);
    expect((await raise(concern(), key)).status).toBe(201);
  });

  it('does not share its key with another system', async () => {
    const key = randomUUID();
    const surgery = { ...concern(), you: { ...concern().you, email: 'someone@mill-surgery.example' } };
    const [one, other] = [await raise(concern(), key), await raise(surgery, key, 'surgery-system')];
    expect([one.status, other.status]).toEqual([201, 201]);
  });

  it.each(['', ' ', 'a b', 'é', 'x'.repeat(256)])('needs a sound key, unlike "%s"', async (key) => {
    const answer = await raise(concern(), key);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '', header: 'Idempotency-Key' }] });
  });
});
