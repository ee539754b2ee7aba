import * as z from 'zod';
import { type BoxFile, inOneGo } from '../box-file.ts';

const Row = z.object({ id: z.int(), body: z.string(), sentAt: z.int(), receives: z.int(), receipt: z.string() });
/** A message in someone's hands. `receives` counts this time too. */
export type Received = z.infer<typeof Row>;

const Counts = z.object({ waiting: z.int(), inHand: z.int(), dead: z.int() });
const Dead = z.object({ id: z.int(), body: z.string(), receives: z.int() });
const Soonest = z.object({ visibleAt: z.int().nullable() });

type Place = {
  db: BoxFile;
  name: string;
  /** Milliseconds of the machine's own clock, which nobody moves. */
  wall: () => number;
  newId: () => string;
  visibilityMs?: number;
  maxReceives?: number;
};

export type Queue = ReturnType<typeof openQueue>;

/**
 * A queue with the promises of SQS: each message at least once, hidden while someone holds it, set aside as dead
 * after `maxReceives` failures. Its rows are on disk before `send` returns.
 */
export function openQueue({ db, name, wall, newId, visibilityMs = 60_000, maxReceives = 5 }: Place) {
  const insert = db.prepare('insert into messages (queue, body, sentAt, visibleAt) values (?, ?, ?, ?)');
  const insertDead = db.prepare('insert into messages (queue, body, sentAt, visibleAt, dead) values (?, ?, ?, ?, 1)');
  const bury = db.prepare(
    'update messages set dead = 1, receipt = null where queue = ? and dead = 0 and visibleAt <= ? and receives >= ?',
  );
  const take = db.prepare(
    `update messages set receives = receives + 1, receipt = ? || '-' || id, visibleAt = ? where id in
     (select id from messages where queue = ? and dead = 0 and visibleAt <= ? order by visibleAt, id limit ?)
     returning id, body, sentAt, receives, receipt`,
  );
  const drop = db.prepare('delete from messages where queue = ? and receipt = ?');
  const hide = db.prepare('update messages set visibleAt = ?, receipt = null where queue = ? and receipt = ?');
  const count = db.prepare(
    `select count(*) filter (where dead = 0 and receipt is null) as waiting,
     count(*) filter (where dead = 0 and receipt is not null) as inHand,
     count(*) filter (where dead = 1) as dead from messages where queue = ?`,
  );
  const listDead = db.prepare(
    'select id, body, receives from messages where queue = ? and dead = 1 order by id limit 100',
  );
  const revive = db.prepare('update messages set dead = 0, receives = 0, visibleAt = ? where queue = ? and dead = 1');
  const letGo = db.prepare('update messages set visibleAt = ?, receipt = null where queue = ? and receipt is not null');
  const soonest = db.prepare('select min(visibleAt) as visibleAt from messages where queue = ? and dead = 0');

  return {
    name,
    visibilityMs,
    send: (body: string, delayMs = 0) => void insert.run(name, body, wall(), wall() + delayMs),
    /** Keeps a message among the dead letters at once. */
    bury: (body: string) => void insertDead.run(name, body, wall(), wall()),
    /** Sends them all, or none. */
    sendAll: (bodies: readonly string[]) =>
      inOneGo(db, () => {
        for (const body of bodies) insert.run(name, body, wall(), wall());
      }),
    /** Takes up to `max` messages; each stays hidden from others until it is deleted, released or its time is over. */
    receive: (max: number): Received[] =>
      inOneGo(db, () => {
        bury.run(name, wall(), maxReceives);
        const rows = z.array(Row).parse(take.all(newId(), wall() + visibilityMs, name, wall(), max));
        return rows.sort((a, b) => a.id - b.id);
      }),
    removeAll: (receipts: readonly string[]) =>
      inOneGo(db, () => {
        for (const receipt of receipts) drop.run(name, receipt);
      }),
    /** Gives a message back, to be seen again after `delayMs`. */
    release: (receipt: string, delayMs: number) => void hide.run(wall() + delayMs, name, receipt),
    /** Makes all that was in hand visible at once: those who held it ended with the last run of the box. */
    releaseAll: () => void letGo.run(wall(), name),
    counts: () => Counts.parse(count.get(name)),
    deadLetters: () => z.array(Dead).parse(listDead.all(name)),
    /** Puts the dead letters back in line; says how many. */
    redrive: () => Number(revive.run(wall(), name).changes),
    /** Milliseconds until a message can be received; nothing when there is none. */
    nextIn: () => {
      const { visibleAt } = Soonest.parse(soonest.get(name));
      return visibleAt === null ? undefined : Math.max(0, visibleAt - wall());
    },
  };
}
