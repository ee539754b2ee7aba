import middy from '@middy/core';
import { Checkpoint, type CheckpointPlace, KeptCheckpoint, type Sign } from '../../shared/audit/checkpoint.ts';
import { merkleRoot } from '../../shared/audit/merkle.ts';
import type { Log } from '../log.ts';
import type { CheckpointStore } from '../store/checkpoint-head.ts';
import { asPart } from './as-part.ts';

export type CheckpointDeps = {
  store: CheckpointStore;
  place: CheckpointPlace;
  sign: Sign;
  /** One text for one value, and the SHA-256 of a text as hex. */
  canonical: (value: unknown) => string;
  sha256: (text: string) => string;
  now: () => Date;
  log: Log;
};

const quarterMs = 15 * 60_000;
/** What was written just before a quarter ended may take so long to be found. */
const lateMs = 60_000;
const dayMs = 24 * 60 * 60_000;

const quarter = (ms: number): string => new Date(Math.floor(ms / quarterMs) * quarterMs).toISOString();
const earlier = (at: string, ms: number): string => new Date(Date.parse(at) - ms).toISOString();

/**
 * Vouches, once a quarter of an hour is over, for every chain that moved in it: the root over their ends is signed and kept
 * where nothing is written twice. Asked more often it does nothing. The quarter before is looked through again, for what
 * was found too late to be in its own.
 */
export const checkpointChains = (deps: CheckpointDeps) =>
  middy<unknown, void>().handler(asPart('checkpoints', deps, () => checkpoint(deps)));

async function checkpoint({ store, place, sign, canonical, sha256, now, log }: CheckpointDeps): Promise<void> {
  const last = await store.last();
  const until = quarter(now().getTime() - lateMs);
  const from = last?.until ?? quarter(now().getTime() - dayMs);
  if (until <= from) return;
  const ends = await store.chains.moved(earlier(from, quarterMs), until);
  const number = (last?.number ?? 0) + 1;
  const text = canonical({
    ...{ number, authority: store.authority, from, until, root: merkleRoot(ends, sha256), count: ends.length },
    previous: last?.hash ?? '',
  } satisfies Checkpoint);
  const kept: KeptCheckpoint = { checkpoint: text, ...(await sign(text)), ends };
  // Whoever was cut off after keeping it left it behind: that one counts, whatever this one says.
  const lies = (await place.keep(number, JSON.stringify(kept))) === 'kept' ? kept : await readKept(place, number);
  const made = Checkpoint.parse(JSON.parse(lies.checkpoint));
  await store.moveOn({ number, hash: sha256(lies.checkpoint), until: made.until });
  log.info('checkpoint', { number, chains: made.count });
}

async function readKept(place: CheckpointPlace, number: number): Promise<KeptCheckpoint> {
  const text = await place.read(number);
  if (!text) throw new Error(`checkpoint ${number} is neither kept nor free`);
  return KeptCheckpoint.parse(JSON.parse(text));
}
