import { randomUUID } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { sixFigures } from '../../functions/store/code.ts';
import { type CodeStore, codeStore } from '../../functions/store/codes.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import type { Table } from '../../functions/store/table.ts';
import { PersonId } from '../../shared/ids.ts';
import { engines, freshTable } from '../support/engines.ts';

const limits = { lifeMinutes: 15, resendSeconds: 60, attempts: 5 };
const key = 'a key of at least 32 bytes, for tests only';
const start = new Date('2026-11-23T10:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

describe.each(engines)('codes on the %s engine', (engine) => {
  let table: Table;
  let codes: CodeStore;
  let addresses = 0;
  beforeAll(async () => {
    table = await freshTable(engine);
    codes = codeStore(table);
  });

  const nobodys = () => ({ authority: 'wyre', purpose: 'sign-in' as const, about: `a${++addresses}@b.example` });
  const somebodys = () => {
    const wanted = nobodys();
    const personId = PersonId.parse(randomUUID());
    return { ...wanted, known: { subject: personId, to: { personId, email: wanted.about, organisation: 'A school' } } };
  };
  const ask = (wanted: Parameters<CodeStore['request']>[0], now = start) =>
    codes.request(wanted, limits, { now, newId: randomUUID });
  const asked = async (wanted = somebodys(), now = start) => {
    const code = await ask(wanted, now);
    if (!code.ok) throw new Error(code.refusal.kind);
    return code.value;
  };
  const use = (id: string, figures: string, now = start) => codes.verify(id, figures, { key, now, newId: randomUUID });

  it('a code and the message with it are saved together, and neither holds the figures', async () => {
    const wanted = somebodys();
    const code = await asked(wanted);
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
    const mine = JSON.stringify(Items.filter(({ pk }) => pk === `CODE#${code.id}`));
    expect(mine).toContain('"kind":"sign-in-code"');
    expect(mine).not.toContain(sixFigures(key, code));
    const waiting = await noticeStore(table).unsettled('wyre', start);
    expect(waiting.items.map(({ owner }) => owner)).toContain(`code/${code.id}`);
  });

  it('the right figures work once', async () => {
    const wanted = somebodys();
    const code = await asked(wanted);
    const figures = sixFigures(key, code);
    expect(figures).toMatch(/^\d{6}$/);
    expect(await use(code.id, figures)).toMatchObject({ ok: true, value: { subject: wanted.known.subject } });
    expect(await use(code.id, figures)).toEqual({ ok: false, refusal: { kind: 'expired' } });
  });

  it('after five wrong ones the right figures are wrong too', async () => {
    const code = await asked();
    const figures = sixFigures(key, code);
    const wrong = figures === '000000' ? '000001' : '000000';
    for (const attemptsLeft of [4, 3, 2, 1]) {
      expect(await use(code.id, wrong)).toEqual({ ok: false, refusal: { kind: 'wrong', attemptsLeft } });
    }
    expect(await use(code.id, wrong)).toEqual({ ok: false, refusal: { kind: 'spent' } });
    expect(await use(code.id, figures)).toEqual({ ok: false, refusal: { kind: 'spent' } });
  });

  it('guesses made all at once are not more than guesses made in turn', async () => {
    const code = await asked();
    const figures = sixFigures(key, code);
    const guesses = Array.from({ length: 20 }, (_, at) =>
      String((Number(figures) + at + 1) % 1_000_000).padStart(6, '0'),
    );
    const answers = await Promise.all(guesses.map((guess) => use(code.id, guess)));
    expect(answers.filter((answer) => !answer.ok && answer.refusal.kind === 'wrong').length).toBeLessThanOrEqual(4);
    expect((await codes.find(code.id))?.attemptsLeft).toBeLessThanOrEqual(limits.attempts);
    expect(answers.every((answer) => !answer.ok)).toBe(true);
  });

  it('of two who use it at once, one gets in', async () => {
    const code = await asked();
    const figures = sixFigures(key, code);
    const answers = await Promise.all([use(code.id, figures), use(code.id, figures)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('a code lives for fifteen minutes by the service’s clock, and ids that are none are expired', async () => {
    const code = await asked();
    expect(await use(code.id, sixFigures(key, code), later(15 * 60))).toEqual({
      ok: false,
      refusal: { kind: 'expired' },
    });
    for (const id of [randomUUID(), 'x#y', '']) {
      expect(await use(id, '123456')).toEqual({ ok: false, refusal: { kind: 'expired' } });
    }
  });

  it('another is sent after a minute, and six in an hour, to known and unknown addresses alike', async () => {
    for (const wanted of [somebodys(), nobodys()]) {
      await asked(wanted as ReturnType<typeof somebodys>);
      const same = { ...wanted, about: ` ${wanted.about.toUpperCase()}` };
      expect(await ask(same, later(20))).toEqual({
        ok: false,
        refusal: { kind: 'too-many-requests', retryAfterSeconds: 40 },
      });
      for (const minutes of [1, 2, 3, 4, 5]) expect((await ask(wanted, later(minutes * 60))).ok).toBe(true);
      expect(await ask(wanted, later(6 * 60))).toMatchObject({ refusal: { retryAfterSeconds: 54 * 60 } });
      expect((await ask(wanted, later(3600))).ok).toBe(true);
    }
  });

  it('where nobody is known as much is written, no message is owed and no figures are right', async () => {
    const count = async () =>
      (await table.client.send(new ScanCommand({ TableName: table.name, Select: 'COUNT' }))).Count ?? 0;
    const before = await count();
    await asked();
    const known = (await count()) - before;
    const code = await asked(nobodys() as ReturnType<typeof somebodys>);
    expect((await count()) - before - known).toBe(known);
    const waiting = await noticeStore(table).unsettled('wyre', start);
    expect(waiting.items.map(({ owner }) => owner)).not.toContain(`code/${code.id}`);
    expect(await use(code.id, sixFigures(key, code))).toEqual({
      ok: false,
      refusal: { kind: 'wrong', attemptsLeft: 4 },
    });
  });
});
