import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BoxFile, openBoxFile } from '../../infra/local/box-file.ts';
import { consume } from '../../infra/local/events/consume.ts';
import { openQueue, type Queue } from '../../infra/local/events/queue.ts';

let folder: string;
let db: BoxFile;
let millis = 0;
let ids = 0;

const open = (more: { visibilityMs?: number; maxReceives?: number } = {}): Queue =>
  openQueue({ db, name: 'notices', wall: () => millis, newId: () => `id${++ids}`, ...more });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'queue-'));
  db = openBoxFile(path.join(folder, 'box.db'));
  millis = 1_000;
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

describe('a queue', () => {
  it('gives messages in the order in which they came, each once while someone holds it', () => {
    const queue = open();
    queue.send('a');
    queue.send('b');
    expect(queue.receive(10).map(({ body }) => body)).toEqual(['a', 'b']);
    expect(queue.receive(10)).toEqual([]);
    expect(queue.counts()).toEqual({ waiting: 0, inHand: 2, dead: 0 });
  });

  it('shows a message again when its holder was silent for too long, and ignores that holder from then on', () => {
    const queue = open({ visibilityMs: 500 });
    queue.send('a');
    const [late] = queue.receive(1);
    millis += 500;
    const [again] = queue.receive(1);
    expect(again).toMatchObject({ body: 'a', receives: 2 });
    queue.removeAll([late!.receipt]);
    expect(queue.counts().inHand).toBe(1);
    queue.removeAll([again!.receipt]);
    expect(queue.counts()).toEqual({ waiting: 0, inHand: 0, dead: 0 });
  });

  it('keeps a delayed message hidden until its time, and says when that is', () => {
    const queue = open();
    queue.send('later', 200);
    expect(queue.receive(1)).toEqual([]);
    expect(queue.nextIn()).toBe(200);
    millis += 200;
    expect(queue.receive(1)).toHaveLength(1);
  });

  it('sets a message aside after five failures, lists it, and puts it back when asked', () => {
    const queue = open();
    queue.send('poison');
    for (let tries = 0; tries < 5; tries += 1) queue.release(queue.receive(1)[0]!.receipt, 0);
    expect(queue.receive(1)).toEqual([]);
    expect(queue.deadLetters()).toMatchObject([{ body: 'poison', receives: 5 }]);
    expect(queue.redrive()).toBe(1);
    expect(queue.receive(1)).toMatchObject([{ body: 'poison', receives: 1 }]);
  });

  it('loses nothing when the process ends: what was waiting waits, what was in hand can be received at once', () => {
    const before = open();
    before.send('held');
    before.send('waiting');
    before.receive(1);
    db.close();
    db = openBoxFile(path.join(folder, 'box.db'));
    const after = open();
    after.releaseAll();
    expect(
      after
        .receive(10)
        .map(({ body }) => body)
        .sort(),
    ).toEqual(['held', 'waiting']);
  });
});

describe('its consumer', () => {
  const quiet = { info: () => {}, error: () => {} };
  const until = async (done: () => boolean) => {
    for (let tries = 0; tries < 200 && !done(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(done()).toBe(true);
  };
  const real = (more = {}) => openQueue({ db, name: 'real', wall: Date.now, newId: () => `id${++ids}`, ...more });

  it('gives back only what the handler reports as failed', async () => {
    const queue = real();
    const seen: string[] = [];
    const handler = async ({ Records }: SQSEvent) => {
      const failed = Records.filter(({ body }) => body === 'bad' && !seen.includes('bad'));
      seen.push(...Records.map(({ body }) => body));
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    };
    for (const body of ['good', 'bad', 'fine']) queue.send(body);
    const consumer = consume({ queue, handler, log: quiet, backOffMs: 5 });
    consumer.nudge();
    await until(() => queue.counts().waiting + queue.counts().inHand === 0);
    await consumer.stop();
    expect(seen).toEqual(['good', 'bad', 'fine', 'bad']);
  });

  it('takes a handler that throws as a failure of the whole batch, and stops after five', async () => {
    const queue = real();
    let calls = 0;
    const handler = async () => {
      calls += 1;
      throw new Error('no');
    };
    queue.send('a');
    queue.send('b');
    const consumer = consume({ queue, handler, log: quiet, backOffMs: 1 });
    consumer.nudge();
    await until(() => queue.counts().dead === 2);
    await consumer.stop();
    expect(calls).toBeGreaterThanOrEqual(5);
  });
});
