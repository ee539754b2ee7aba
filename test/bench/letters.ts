import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Context } from 'aws-lambda';
import { relayNotices } from '../../functions/events/relay-notices.ts';
import { sendNotices } from '../../functions/events/send-notice.ts';
import { mailer } from '../../functions/senders/email.ts';
import { fontsIn } from '../../functions/senders/letter-fonts.ts';
import type { Enqueue } from '../../functions/senders/queue.ts';
import { sesClient } from '../../functions/senders/ses-client.ts';
import { NoticeKey, noticeKey } from '../../functions/store/notices.ts';
import type { Table } from '../../functions/store/table.ts';
import { openWholeStore } from '../../functions/store/whole-store.ts';
import { seedAuthority } from '../../infra/local/seeds/seed.ts';
import { writeAll } from '../../infra/local/seeds/write-lives.ts';
import { Notice } from '../../shared/notice.ts';
import { livesWithLetter } from '../faults/sender/waiting-letters.ts';
import { again, templateOf } from './copies.ts';
import { median } from './measure.ts';
import { digest, freePort, newId, newTable, startEngine } from './world.ts';

const context: Pick<Context, 'getRemainingTimeInMillis'> = { getRemainingTimeInMillis: () => 60_000 };
const silent = { info: () => {}, error: () => {} };
const fontsFolder = path.dirname(
  createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
);

/** A mail service that takes everything, in a process of its own so that its work is not counted. */
async function takingMail(): Promise<{ endpoint: string; process: ChildProcess }> {
  const port = await freePort();
  const script = `require('node:http').createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ MessageId: crypto.randomUUID() })));
  }).listen(${port}, '127.0.0.1', () => console.log('up'))`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return { endpoint: `http://127.0.0.1:${port}`, process: child };
}

type Waiting = { table: Table; fresh: () => Promise<Notice> };
type Authority = Awaited<ReturnType<typeof seedAuthority>>;

/** Letters that wait in a table: so many, and one more. */
function lettersIn(table: Table, authority: Authority, now: Date) {
  const keep = new Set<string>([...authority.people, ...authority.organisations].map(({ id }) => id));
  const templates = livesWithLetter(authority, { count: 40, now, seed: 11, digest }).map((life) => templateOf(life));
  let made = 0;
  const copy = () => {
    made += 1;
    const template = templates[made % templates.length];
    if (!template) throw new Error('no letter to copy');
    return again(template, keep);
  };
  return {
    async wait(count: number): Promise<void> {
      for (let left = count; left > 0; left -= 50)
        await writeAll(table, Array.from({ length: Math.min(50, left) }, copy).flat());
    },
    async fresh(): Promise<Notice> {
      const items = copy();
      await writeAll(table, items);
      const notice = items.find(({ sk, kind }) => String(sk).startsWith('NOTICE#') && kind === 'outcome-letter');
      if (!notice) throw new Error('a copy without its letter');
      return Notice.parse(notice);
    },
  };
}

/** A table in which so many letters wait, and always as many: each one that is taken out to be sent is made up for. */
async function tableWaiting(endpoint: string, count: number, now: Date): Promise<Waiting> {
  const table = await newTable(endpoint);
  const authority = await seedAuthority({ store: openWholeStore(table, 'wyre'), digest });
  const { wait, fresh } = lettersIn(table, authority, now);
  await wait(count - 1);
  return { table, fresh };
}

/** Letters of a table that is there, each made and sent when it is asked for. */
export async function sendingLetters(table: Table, authority: Authority, now: Date) {
  const mail = await takingMail();
  // Written an hour ago.
  const { fresh } = lettersIn(table, authority, new Date(now.getTime() - 3_600_000));
  const send = sendingFrom(table, { mail: mail.endpoint, now });
  return { fresh, send, stop: () => mail.process.kill('SIGKILL') };
}

/** The relay and the sender of one table, and what one letter costs them in microseconds of this process. */
function sendingFrom(table: Table, { mail, now }: { mail: string; now: Date }) {
  const store = openWholeStore(table, 'wyre');
  const queue: NoticeKey[] = [];
  const enqueue: Enqueue = async (keys) => {
    queue.push(...keys.map((key) => NoticeKey.parse(key)));
    return [];
  };
  const relay = relayNotices({ enqueue, log: silent });
  const send = sendNotices({
    ...{ store, newId, digest, now: () => now, log: silent, publicUrl: 'http://localhost' },
    codeKey: 'a key for codes that only the bench uses, long enough',
    fonts: fontsIn(fontsFolder),
    mailer: mailer({
      client: sesClient({ endpoint: mail }),
      from: '"Family Front Door" <door@wyrecestershire.example>',
      replyTo: 'door@wyrecestershire.example',
      configurationSet: 'front-door',
    }),
  });
  return async (notice: Notice): Promise<number> => {
    const { pk, sk } = noticeKey(notice);
    const before = process.cpuUsage();
    const dynamodb = { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: '1' };
    await relay({ Records: [{ eventName: 'INSERT', dynamodb }] }, context as Context);
    const body = JSON.stringify(queue.pop());
    const record = { messageId: '1', receiptHandle: '', body, messageAttributes: {}, md5OfBody: '' };
    const attributes = {
      ApproximateReceiveCount: '1',
      SentTimestamp: '',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '',
    };
    const from = { eventSource: 'aws:sqs', eventSourceARN: '', awsRegion: 'eu-west-2' };
    await send({ Records: [{ ...record, attributes, ...from }] }, context as Context);
    const { user, system } = process.cpuUsage(before);
    const after = await store.notices.find({ pk, sk });
    if (after?.state !== 'sent')
      throw new Error(`a letter of the bench is ${after?.state}: ${after?.log.at(-1)?.detail}`);
    return user + system;
  };
}

/**
 * What one letter costs the relay and the sender while 1, 100 and 10,000 wait, as ratios to the first, measured in
 * turns. Every turn sends one letter of each template, so that long and short letters weigh alike.
 */
export async function letterRatios(): Promise<{ waiting: number; ratio: number }[]> {
  const written = new Date('2026-11-24T10:00:00Z');
  const now = new Date('2026-11-24T11:00:00Z');
  const mail = await takingMail();
  const engines: ChildProcess[] = [];
  try {
    const sizes = [1, 100, 10_000];
    const acts = [];
    for (const size of sizes) {
      const engine = await startEngine();
      engines.push(engine.process);
      const waiting = await tableWaiting(engine.endpoint, size, written);
      const send = sendingFrom(waiting.table, { mail: mail.endpoint, now });
      acts.push({ size, fresh: waiting.fresh, send, turns: [] as number[] });
    }
    for (let turn = 0; turn < 7; turn += 1) {
      const spent = acts.map(() => 0);
      for (let letter = 0; letter < 20; letter += 1) {
        for (const [at, { fresh, send }] of acts.entries()) spent[at] = (spent[at] ?? 0) + (await send(await fresh()));
      }
      // The first turns warm the machine up.
      if (turn >= 2) for (const [at, act] of acts.entries()) act.turns.push((spent[at] ?? 0) / (spent[0] ?? 1));
    }
    return acts.map(({ size, turns }) => ({ waiting: size, ratio: median(turns) }));
  } finally {
    for (const started of [mail.process, ...engines]) started.kill('SIGKILL');
  }
}
