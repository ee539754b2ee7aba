import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { recordMailEvents } from '../../../functions/events/mail-events.ts';
import { relayNotices } from '../../../functions/events/relay-notices.ts';
import { sendNotices } from '../../../functions/events/send-notice.ts';
import { sweep } from '../../../functions/events/sweep.ts';
import { mailer } from '../../../functions/senders/email.ts';
import { fontsIn } from '../../../functions/senders/letter-fonts.ts';
import type { Enqueue } from '../../../functions/senders/queue.ts';
import { sesClient } from '../../../functions/senders/ses-client.ts';
import { noticeItem, noticeKey } from '../../../functions/store/notices.ts';
import { openStore } from '../../../functions/store/store.ts';
import { createTable, openTable } from '../../../functions/store/table.ts';
import { openWholeStore } from '../../../functions/store/whole-store.ts';
import { openBoxFile } from '../../../infra/local/box-file.ts';
import { openQueue, type Queue } from '../../../infra/local/events/queue.ts';
import { startEvents } from '../../../infra/local/events/start-events.ts';
import { openInbox } from '../../../infra/local/mail/inbox.ts';
import { startMail } from '../../../infra/local/mail/mail.ts';
import { mailFaults } from '../../../infra/local/mail/mail-faults.ts';
import { seedAuthority } from '../../../infra/local/seeds/seed.ts';
import { itemsOf, writeAll } from '../../../infra/local/seeds/write-lives.ts';
import type { Notice } from '../../../shared/notice.ts';
import { startEngine } from '../../bench/world.ts';
import { acceptedMails } from '../sender/accepted-mails.ts';
import { lettersOwed, livesWithLetter } from '../sender/waiting-letters.ts';

export type PoisonRun = {
  seed: number;
  messages: number;
  /** Put among them: messages that do not parse, foreign keys in the stream, nonsense in the queue and as news. */
  poison: { spoilt: number; foreign: number; nonsense: number; news: number };
  doneAfterMs: number;
  done: number;
  /** What lies among the dead letters when all is quiet. */
  dead: { notices: number; mailEvents: number };
  /** Minutes in which the minute hand said that messages do not parse: what its alarm counts. */
  alarms: number;
  replayed: number;
  twice: number;
  lost: number;
};

type Options = { seed: number; messages: number; say?: (line: string) => void };

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const newId = () => randomUUID();
const patienceMs = 180_000;

async function until(what: () => Promise<boolean> | boolean): Promise<number> {
  const began = performance.now();
  while (!(await what()) && performance.now() - began < patienceMs) await sleep(100);
  return performance.now() - began;
}

/** Everything between the table and the mailboxes, as the box runs it, with poison among what it is given. */
export async function runPoison({ seed, messages, say = () => {} }: Options): Promise<PoisonRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'front-door-poison-'));
  const engine = await startEngine();
  const table = openTable({ name: `poison-${seed}`, endpoint: engine.endpoint });
  await createTable(table);
  const store = openWholeStore(table, 'wyre');
  const db = openBoxFile(path.join(folder, 'box.db'));
  const now = () => new Date();
  let alarms = 0;
  const log = {
    info: () => {},
    error: (message: string, facts?: object) => {
      if (message === 'sweep failed' && JSON.stringify(facts).includes('UnreadableNotices')) alarms += 1;
    },
  };
  const queue = (name: string) => openQueue({ db, name, wall: () => Date.now(), newId });
  const [notices, mailEvents, checks] = [queue('notices'), queue('mail-events'), queue('file-checks')];
  const faults = mailFaults();
  const mail = await startMail({ db, inbox: openInbox(db), faults, events: mailEvents, now, newId, log });
  const enqueue: Enqueue = async (keys) => {
    notices.sendAll(keys.map(({ pk, sk }) => JSON.stringify({ pk, sk })));
    events.nudge.sending();
    return [];
  };
  const fonts = fontsIn(
    path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
  );
  const deps = { store, now, newId, digest, log };
  const handlers = {
    relay: relayNotices({ enqueue, log }),
    send: sendNotices({
      ...deps,
      publicUrl: 'http://localhost',
      codeKey: 'a key for codes that only this run uses, long enough',
      fonts,
      mailer: mailer({
        client: sesClient({ endpoint: mail.endpoint }),
        from: '"Family Front Door" <door@wyrecestershire.example>',
        replyTo: 'door@wyrecestershire.example',
        configurationSet: 'front-door',
      }),
    }),
    mailEvents: recordMailEvents({ store, log, now, newId }),
    check: async () => undefined,
    sweep: sweep({ ...deps, enqueue, checkFolder: async () => {}, authority: 'wyre' }),
  };
  const authority = await seedAuthority({ store: openStore(table, 'wyre'), digest });
  const lives = livesWithLetter(authority, { count: messages, now: now(), seed, digest, until: 'new' });
  const owed = lettersOwed(lives, 'new');
  const share = Math.max(1, Math.round(messages / 100 / 4));
  const poison = { spoilt: share, foreign: share, nonsense: share, news: share };
  // Spread over all, so that poison stands before, among and after what is well.
  const step = Math.floor(owed.length / share);
  const spoilt = owed.filter((_, place) => place % step === 7 % step).slice(0, share);
  poison.spoilt = spoilt.length;
  const isSpoilt = new Set(spoilt.map(({ id }) => id));
  const items = lives.flatMap(itemsOf).map((item) => {
    const id = String(item.sk).replace('NOTICE#', '');
    return [...isSpoilt].some((one) => one === id) ? { ...item, kind: 'a kind that nobody knows' } : item;
  });
  for (let each = 0; each < share; each += 1) {
    const Item = { pk: `NOBODY#${each}`, sk: 'NOTICE#poison' };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    notices.send(each % 2 === 0 ? `no JSON ${each}` : `{"pk":"CONTACT#${each}","sk":"CONTACT"}`);
    mailEvents.send(each % 2 === 0 ? `{"eventType":${each}` : unmatched(newId()));
  }
  await writeAll(table, items);
  // All of it lies there when the first handler starts, as after an hour in which nothing ran.
  const began = performance.now();
  const events = startEvents({
    ...{ db, endpoint: engine.endpoint, tableName: table.name, notices, mailEvents, checks, handlers, now, newId, log },
  });
  mail.onEvent(events.nudge.recording);
  try {
    say(`${owed.length} messages are owed, among them ${spoilt.length} that do not parse`);

    const good = owed.filter(({ id }) => !isSpoilt.has(id));
    const stateOf = async (notice: Notice) => (await store.notices.find(noticeKey(notice)))?.state;
    const open = new Map(good.map((notice) => [notice.id, notice]));
    const done = async () => {
      for (const [id, notice] of [...open].slice(0, 40)) if ((await stateOf(notice)) === 'delivered') open.delete(id);
      return open.size === 0;
    };
    await until(done);
    const doneAfterMs = performance.now() - began;
    say(`all others are delivered after ${(doneAfterMs / 1000).toFixed(1)} s`);
    await events.schedule.runNow();
    const expected = { notices: poison.spoilt + poison.foreign + poison.nonsense, mailEvents: poison.news };
    // One that cannot be read may be there twice, because the stream began again before it.
    const keptIn = (from: Queue) => new Set(from.deadLetters().map(({ body }) => body)).size;
    await until(() => keptIn(notices) >= expected.notices && keptIn(mailEvents) >= expected.mailEvents);
    const dead = { notices: keptIn(notices), mailEvents: keptIn(mailEvents) };

    for (const notice of spoilt)
      await table.client.send(new PutCommand({ TableName: table.name, Item: noticeItem(notice) }));
    notices.redrive();
    events.nudge.sending();
    await until(async () => (await Promise.all(spoilt.map(stateOf))).every((state) => state === 'delivered'));
    const mails = acceptedMails(db);
    const became = await Promise.all(owed.map(stateOf));
    return {
      ...{ seed, messages: owed.length, poison, doneAfterMs, done: good.length - open.size, dead, alarms },
      replayed: (await Promise.all(spoilt.map(stateOf))).filter((state) => state === 'delivered').length,
      twice: [...mails.values()].filter(({ length }) => length > 1).length,
      lost: owed.filter(({ id }, place) => became[place] !== 'delivered' || !mails.has(id)).length,
    };
  } finally {
    await events.stop();
    await mail.stop();
    db.close();
    engine.process.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** News of a message that nobody owes. */
const unmatched = (id: string) =>
  JSON.stringify({
    eventType: 'Delivery',
    mail: { messageId: id, tags: { notice: [id], owner: [`contact_${id}`], attempt: ['1'] } },
  });

const mostMs = 60_000;

/** What was not as promised; nothing when all was. */
export function poisonBroken(run: PoisonRun): string[] {
  const { poison, dead, done, messages, replayed, alarms } = run;
  return [
    ...(done === messages - poison.spoilt && run.doneAfterMs <= mostMs ? [] : ['the others were not done in a minute']),
    ...(dead.notices === poison.spoilt + poison.foreign + poison.nonsense ? [] : [`${dead.notices} dead letters`]),
    ...(dead.mailEvents === poison.news ? [] : [`${dead.mailEvents} dead letters of news`]),
    ...(alarms > 0 ? [] : ['nobody was called']),
    ...(replayed === poison.spoilt ? [] : [`${replayed} of ${poison.spoilt} replayed`]),
    ...(run.twice === 0 ? [] : [`${run.twice} twice`]),
    ...(run.lost === 0 ? [] : [`${run.lost} lost`]),
  ];
}
