import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { recordMailEvents } from '../../../functions/events/mail-events.ts';
import { relayNotices } from '../../../functions/events/relay-notices.ts';
import { sweep } from '../../../functions/events/sweep.ts';
import type { Enqueue } from '../../../functions/senders/queue.ts';
import { actOtherwiseAs } from '../../../functions/store/acting.ts';
import { noticeKey } from '../../../functions/store/notices.ts';
import type { Table } from '../../../functions/store/table.ts';
import { openWholeStore } from '../../../functions/store/whole-store.ts';
import { openBoxFile } from '../../../infra/local/box-file.ts';
import { consume } from '../../../infra/local/events/consume.ts';
import { openQueue, type Queue } from '../../../infra/local/events/queue.ts';
import { openInbox } from '../../../infra/local/mail/inbox.ts';
import { startMail } from '../../../infra/local/mail/mail.ts';
import { type Faults, mailFaults } from '../../../infra/local/mail/mail-faults.ts';
import { type Random, randomFrom } from '../../../infra/local/seeds/random.ts';
import { type Notice, unsettled } from '../../../shared/notice.ts';
import type { FoundNotice } from '../found.ts';
import { acceptedMails } from './accepted-mails.ts';
import { becameOf, type Letter } from './check-sender.ts';
import { openMailDoor, type Point, points } from './mail-door.ts';
import { buildSender, startSender } from './sender.ts';
import { waitingLetters } from './waiting-letters.ts';

actOtherwiseAs({ authority: 'wyre', now: () => new Date(), by: { id: 'faults' } });

export type SenderRun = {
  seed: number;
  letters: Letter[];
  kills: Record<Point, number>;
  mailTrouble: Record<string, number>;
  /** Messages put into the queue, and how many of them were copies of another. */
  queued: number;
  copies: number;
  clockMoves: number;
  tookMs: number;
  /** Mails that were taken while the sender never heard the answer. */
  answersLost: number;
  /** Of a hundred mails so many of which no news came. */
  eventLoss: number;
  /** How long after the faults’ end the last letter came to a final state, by the run's clock. */
  finalAfterMinutes: number;
  /** The messages at the end, with all the states that they went through. */
  found: FoundNotice[];
};

type Options = {
  table: Table;
  endpoint: string;
  fonts: string;
  seed: number;
  kills: number;
  /** Letters that wait when it begins. */
  letters: number;
  /** Of a hundred mails so many of which no news ever comes: none, unless the honest limit is to be seen. */
  eventLoss?: number;
  say?: (line: string) => void;
};

/** The run's clock goes faster than the wall's, so that back-off, leases and the wait for news pass within the run. */
const speed = 20;
const timeoutMs = 700;
/** By the run's clock that is a minute and a half, well within the time that the service waits for news. */
const latestNewsMs = 4_500;
const halfMinuteMs = 30_000;
const minuteMs = 60_000;
/** Far more than the longest back-off and several waits for news. */
const mostMoves = 180;
/** Of a hundred calls of the table by the sender. */
const tableFaults = { before: 0.5, after: 1 };
const context: Pick<Context, 'getRemainingTimeInMillis'> = { getRemainingTimeInMillis: () => 60_000 };
const MailNews = z.object({ mail: z.object({ messageId: z.string() }) });
const silent = { info: () => {}, error: () => {} };

/**
 * Sends letters with a sender that is killed again and again in the middle of a letter, messages and news that come
 * twice and in any order, and a mail service that throttles, fails, hangs, drops its answer and goes away; then
 * lets everything come to rest and answers what became of each letter.
 */
export async function runSender({
  table,
  endpoint,
  fonts,
  seed,
  kills,
  letters,
  eventLoss = 0,
  say = () => {},
}: Options) {
  const began = performance.now();
  const random = randomFrom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'front-door-sender-'));
  const db = openBoxFile(path.join(folder, 'box.db'));
  const newId = () => randomUUID();
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const seeded = new Date('2026-11-24T10:00:00Z');
  const { notices, referrers } = await waitingLetters(table, { count: letters, now: seeded, seed, digest });
  // Letters may be held for some minutes after they were issued: the run begins when the last of them may go.
  const start = Math.max(...notices.map(({ due }) => Date.parse(due))) + 1;
  let moved = 0;
  const at = () => start + moved + (performance.now() - began) * speed;
  const now = () => new Date(at());

  const store = openWholeStore(table, 'wyre');
  const queueNamed = (name: string) => openQueue({ db, name, wall: () => Date.now(), newId, visibilityMs: 4000 });
  const waiting = queueNamed('notices');
  const news = queueNamed('mail-events');
  const count = { queued: 0, copies: 0 };
  const enqueue: Enqueue = async (keys) => {
    for (const key of keys) {
      const times = random.chance(0.3) ? random.int(2, 3) : 1;
      count.queued += times;
      count.copies += times - 1;
      for (let copy = 0; copy < times; copy += 1) waiting.send(JSON.stringify(key), random.int(0, 800));
    }
    sending.nudge();
    return [];
  };
  const faults = mailFaults();
  const events = shuffling(news, random, eventLoss);
  const mail = await startMail({ db, inbox: openInbox(db), faults, events, now, newId, log: silent });
  mail.onEvent(() => recording.nudge());

  const killed: Record<Point, number> = { 'handed a batch': 0, asked: 0, taken: 0, answered: 0 };
  let total = 0;
  let faulty = true;
  let next: { point: Point; after: number } | undefined = aim();
  function aim() {
    const point = random.pick(points);
    const most = Math.max(2, Math.round((1.4 * letters) / kills / (point === 'handed a batch' ? 4 : 1)));
    return { point, after: random.int(1, most) };
  }
  const mailTrouble: Record<string, number> = {};
  const reached = async (point: Point) => {
    if (point === 'asked' && faulty) await trouble({ faults, random, follow: mail.followFaults }, mailTrouble);
    if (next?.point !== point || next.after-- > 0) return;
    next = undefined;
    if (point === 'handed a batch') await sleep(random.int(0, 40));
    sender.kill();
    killed[point] += 1;
    total += 1;
    if (total % 20 === 0) say(`${total} kills, ${acceptedMails(db).size} letters taken`);
    if (total < kills) next = aim();
  };
  const door = await openMailDoor({ mail: mail.endpoint, reached });
  const script = await buildSender();
  const clock = () => ({ at: at(), speed });
  const place = {
    endpoint,
    table: table.name,
    mail: door.endpoint,
    fonts,
    timeoutMs,
    start,
    faults: tableFaults,
    seed,
  };
  const sender = startSender({ script, place, clock });
  const sending = consume({
    queue: waiting,
    handler: (event) => {
      void reached('handed a batch');
      return sender.handle(event);
    },
    log: silent,
    backOffMs: 50,
  });
  const handlers = {
    news: recordMailEvents({ store, log: silent, now, newId }),
    sweep: sweep({ store, enqueue, checkFolder: async () => {}, now, newId, log: silent, authority: 'wyre', digest }),
  };
  const recording = consume({
    queue: news,
    handler: (event) => handlers.news(event, context as Context),
    log: silent,
    backOffMs: 50,
  });
  let sweptAt = 0;
  const sweepNow = () => {
    sweptAt = at();
    return handlers.sweep({}, context as Context).catch(() => {});
  };

  try {
    for (const [gone, { email }] of referrers.entries()) {
      if (gone % 7 === 3) faults.set({ bounce: [...faults.current().bounce, email.toLowerCase()] });
    }
    const leaver = referrers[5];
    if (leaver) await store.people.save({ ...leaver, active: false, version: leaver.version + 1 }, newId());
    await relayAll(notices, random, enqueue);

    const isUnderWay = async () => {
      const all = await openAmong(notices, store);
      const open = all.filter(({ state }) => state !== 'unknown').length;
      return all.length > 0 && (total < kills || open > Math.min(letters * 0.03, 90));
    };
    while (await isUnderWay()) {
      await sleep(200);
      // The clock runs faster here than the sender does: the minute hand must not queue again all that is queued yet.
      const behind = waiting.counts().waiting > notices.length;
      if (at() - sweptAt > halfMinuteMs && !behind) await sweepNow();
    }
    next = undefined;
    faulty = false;
    sender.endFaults();
    faults.set({ ...calm, down: false });
    const faultsEnd = at();
    await mail.followFaults();
    say('all faults are over');

    let clockMoves = 0;
    for (; clockMoves < mostMoves; clockMoves += 1) {
      await quiet([waiting, news], sender.isBusy);
      if ((await openAmong(notices, store)).length === 0) break;
      moved += minuteMs;
      await sweepNow();
    }
    // Whatever has not been heard of by now is somebody's task.
    moved += 3 * 60 * 60_000;
    await sweepNow();
    await quiet([waiting, news], sender.isBusy);

    const mails = acceptedMails(db);
    const became: Letter[] = [];
    const found: FoundNotice[] = [];
    let lastFinal = faultsEnd;
    for (const notice of notices) {
      const end = await store.notices.find(noticeKey(notice));
      became.push(becameOf(notice, end, mails.get(notice.id) ?? []));
      if (end) found.push(end);
      lastFinal = Math.max(lastFinal, end ? settledAt(end) : lastFinal);
    }
    const run: SenderRun = {
      ...{ seed, letters: became, kills: killed, mailTrouble, clockMoves, eventLoss, found },
      answersLost: (mailTrouble['answer lost'] ?? 0) + (mailTrouble.hanging ?? 0) + killed.taken,
      finalAfterMinutes: (lastFinal - faultsEnd) / minuteMs,
      ...count,
      tookMs: performance.now() - began,
    };
    return run;
  } finally {
    sender.stop();
    await Promise.all([sending.stop(), recording.stop()]);
    await Promise.all([door.stop(), mail.stop()]);
    db.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(script, { force: true });
  }
}

/**
 * News comes twice and in any order, and all the news of every second mail comes late, but never later than the
 * service waits for it: a sender that does not wait is found out.
 */
function shuffling(queue: Queue, random: Random, eventLoss: number): Queue {
  const fates = new Map<string, 'late' | 'soon' | 'never'>();
  const fateOf = (body: string) => {
    const { messageId } = MailNews.parse(JSON.parse(body)).mail;
    const drawn = eventLoss > 0 && random.chance(eventLoss / 100) ? 'never' : random.chance(0.5) ? 'late' : 'soon';
    const fate = fates.get(messageId) ?? drawn;
    fates.set(messageId, fate);
    return fate;
  };
  return {
    ...queue,
    send: (body, delayMs = 0) => {
      const fate = fateOf(body);
      if (fate === 'never') return;
      const [soonest, latest] = fate === 'late' ? [latestNewsMs - 1_500, latestNewsMs] : [0, 300];
      const copies = random.chance(0.05) ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) queue.send(body, delayMs + random.int(soonest, latest));
    },
  };
}

/** The stream's own part: each message's key, some of them twice and in no order. */
async function relayAll(notices: readonly Notice[], random: Random, enqueue: Enqueue) {
  const relay = relayNotices({ enqueue, log: silent });
  const keys = notices.flatMap((notice) =>
    random.chance(0.2) ? [noticeKey(notice), noticeKey(notice)] : noticeKey(notice),
  );
  const order = keys.map((key) => ({ key, place: random.int(0, 1_000_000) })).sort((a, b) => a.place - b.place);
  const Records = order.map(({ key: { pk, sk } }, place) => ({
    eventName: 'INSERT' as const,
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(place) },
  }));
  await relay({ Records }, context as Context);
}

const openAmong = async (notices: readonly Notice[], store: ReturnType<typeof openWholeStore>) => {
  const { items } = await store.notices.unsettled('wyre', new Date('2100-01-01'));
  const ours = new Set(notices.map(({ id }) => id));
  return items.filter(({ id, state }) => ours.has(id) && unsettled.includes(state));
};

const calm = { throttleNext: 0, failNext: 0, acceptAndDropNext: 0, hangNext: 0, delayEvents: 0 };

/** When a message came to the state that it is in, for whoever waits for all to be over. */
const settledAt = ({ log, state, createdAt }: Notice): number =>
  Date.parse(log.find((entry) => entry.state === state)?.at ?? createdAt);

/** Of a hundred letters that are asked for. */
const shares = [
  { most: 10, name: 'throttled', set: { throttleNext: 1 } },
  { most: 13, name: 'failing', set: { failNext: 1 } },
  { most: 21, name: 'answer lost', set: { acceptAndDropNext: 1 } },
  { most: 23, name: 'hanging', set: { hangNext: 1 } },
  { most: 24, name: 'down', set: { down: true } },
] as const;

/** One letter in four meets a mail service in trouble, and now and then it is away for a moment. */
async function trouble(
  { faults, random, follow }: { faults: Faults; random: Random; follow: () => Promise<void> },
  counted: Record<string, number>,
) {
  const drawn = random.next() * 100;
  const one = shares.find(({ most }) => drawn < most);
  if (!one) return;
  const { name, set } = one;
  counted[name] = (counted[name] ?? 0) + 1;
  faults.set(set);
  if (name !== 'down') return;
  await follow();
  setTimeout(
    () => {
      faults.set({ down: false });
      void follow();
    },
    random.int(50, 250),
  );
}

/** Waits until nobody has anything in hand. Dead letters are left: the sweep is there for them. */
async function quiet(queues: readonly Queue[], busy: () => boolean) {
  for (let calmFor = 0; calmFor < 3; ) {
    const left = queues.some((queue) => queue.counts().waiting + queue.counts().inHand > 0);
    calmFor = left || busy() ? 0 : calmFor + 1;
    await sleep(30);
  }
}
