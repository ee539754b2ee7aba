import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type BoxFile, fact } from '../box-file.ts';
import { deliver, type Receiver } from './deliver.ts';
import type { StreamApi, StreamRecord } from './stream-api.ts';

type Deps = Receiver & {
  api: StreamApi;
  tableName: string;
  db: BoxFile;
  /** Keeps a record that went on failing, as the stack does, so that it holds up none of those behind it. */
  bury?: (record: StreamRecord) => void;
};

/** How far each shard was read; `done` when it was read to its end and has children. */
const Checkpoint = z.object({
  stream: z.string(),
  shards: z.record(z.string(), z.string()),
  done: z.array(z.string()),
});

const batchSize = 100;
const idleMs = 150;
/** So often a record is tried; the stack tries it once and five times more. */
const mostTries = 6;
/** What was read so far is no longer kept, or the table is another: begin with the oldest record that there is. */
const startOver = new Set(['TrimmedDataAccessException', 'ResourceNotFoundException']);

export type Stream = ReturnType<typeof pumpStream>;

/**
 * What Lambda does for a table's stream: reads it in order, calls the handler with batches, and after a failure
 * starts again from the first record that failed. How far it got is on disk before the next batch is read.
 */
export function pumpStream({ api, tableName, db, bury, ...deps }: Deps) {
  const { log } = deps;
  const kept = fact(db, 'stream', Checkpoint);
  const iterators = new Map<string, string>();
  let checkpoint = kept.read();
  let stopped = false;
  let failures = 0;
  let stuck = { at: '', times: 0 };
  let wake = () => {};
  let passing: Promise<number> = Promise.resolve(0);

  const readShard = async (stream: string, shard: string) => {
    const at = checkpoint ?? { stream, shards: {}, done: [] };
    const iterator = iterators.get(shard) ?? (await api.iterator(stream, shard, at.shards[shard]));
    const { Records, NextShardIterator } = await api.records(iterator, batchSize);
    const delivered = Records.length ? await deliver(Records, deps) : { settled: undefined, failed: false };
    const { settled, failed } = delivered.failed ? givenUp(Records, delivered) : delivered;
    const whole = !delivered.failed;
    const ended = !NextShardIterator && whole;
    if (NextShardIterator && whole) iterators.set(shard, NextShardIterator);
    else iterators.clear();
    if (settled || ended) {
      const shards = { ...at.shards, ...(settled && { [shard]: settled }) };
      checkpoint = { stream, shards, done: ended ? [...at.done, shard] : at.done };
      kept.write(checkpoint);
    }
    if (failed) throw new Error('a batch failed');
    return Records.length;
  };

  /** What failed, unless its first record failed so often that it is buried and the rest goes on. */
  const givenUp = (records: StreamRecord[], { settled }: { settled: string | undefined }) => {
    const first = records[records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === settled) + 1];
    const at = first?.dynamodb.SequenceNumber ?? '';
    stuck = stuck.at === at ? { at, times: stuck.times + 1 } : { at, times: 1 };
    if (!bury || !first || stuck.times < mostTries) return { settled, failed: true };
    bury(first);
    log.error('stream record given up', { sequenceNumber: at });
    return { settled: at, failed: false };
  };

  /** One look at every shard whose parent was read to its end. */
  const pass = async () => {
    const stream = checkpoint?.stream ?? (await api.newest(tableName));
    if (!stream) return 0;
    let seen = 0;
    const open = iterators.size > 0 ? [...iterators.keys()] : await openShards(stream);
    for (const shard of open) seen += await readShard(stream, shard);
    return seen;
  };
  const openShards = async (stream: string) => {
    const shards = await api.shards(stream);
    const names = new Set(shards.map(({ ShardId }) => ShardId));
    const done = new Set(checkpoint?.done);
    const isOpen = (parent: string | undefined) => !parent || done.has(parent) || !names.has(parent);
    return shards.filter((s) => !done.has(s.ShardId) && isOpen(s.ParentShardId)).map(({ ShardId }) => ShardId);
  };

  /** One pass at a time; after a failure everything is looked up anew. */
  const passNow = () => {
    passing = passing
      .catch(() => 0)
      .then(pass)
      .catch((error) => {
        iterators.clear();
        if (error instanceof Error && startOver.has(error.name)) checkpoint = undefined;
        throw error;
      });
    return passing;
  };

  const loop = async () => {
    while (!stopped) {
      const seen = await passNow().then(
        (count) => {
          failures = 0;
          return count;
        },
        (error: unknown) => {
          failures += 1;
          if (failures % 10 === 1)
            log.error('stream not read', { error: error instanceof Error ? error.name : 'unknown' });
          return 0;
        },
      );
      if (seen === 0 && !stopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(idleMs * 2 ** Math.min(failures, 5), 5_000));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  };
  const running = loop();

  return {
    /** Looks at once, without waiting for the next turn. */
    nudge: () => wake(),
    /** Whether a look that begins now finds nothing to do. */
    isDrained: () =>
      passNow().then(
        (seen) => seen === 0,
        () => false,
      ),
    /** Whether the stream could be read lately. */
    answers: () => failures < 3,
    async stop() {
      stopped = true;
      wake();
      await Promise.race([running, sleep(2_000)]);
    },
  };
}
