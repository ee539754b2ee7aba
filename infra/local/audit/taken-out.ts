import type { CheckpointStore } from '../../../functions/store/checkpoint-head.ts';
import type { Place } from '../../../functions/store/sealed-place.ts';
import { Checkpoint, type CheckpointPlace, KeptCheckpoint } from '../../../shared/audit/checkpoint.ts';
import type { ChainEnd, KeptEntry } from '../../../shared/audit/entry.ts';
import { bundleLines } from './bundle-lines.ts';
import { runningHash, sha256 } from './verify-file.ts';

export type Source = { store: CheckpointStore; place: CheckpointPlace };

/** Every checkpoint that is kept, the first first. */
async function* checkpointsIn(place: CheckpointPlace): AsyncIterable<KeptCheckpoint> {
  for (let number = 1; ; number += 1) {
    const text = await place.read(number);
    if (!text) return;
    yield KeptCheckpoint.parse(JSON.parse(text));
  }
}

async function* entriesOf({ chains }: CheckpointStore, ends: readonly ChainEnd[]): AsyncIterable<KeptEntry> {
  for (const { chain, seq } of ends) {
    let place: Place | undefined;
    let taken = 0;
    do {
      const part = await chains.entries(chain, place);
      // What was added since is of the next bundle.
      for (const entry of part.items.slice(0, seq - taken)) yield entry;
      taken += part.items.length;
      place = part.place;
    } while (place && taken < seq);
  }
}

/** The last end of each chain that any checkpoint saw, and the names of those that were seen in a while. */
async function seenIn(place: CheckpointPlace, from = '', until = '~') {
  const last = new Map<string, ChainEnd>();
  const names = new Set<string>();
  for await (const { checkpoint, ends } of checkpointsIn(place)) {
    const span = Checkpoint.parse(JSON.parse(checkpoint));
    for (const end of ends) {
      if (end.seq >= (last.get(end.chain)?.seq ?? 0)) last.set(end.chain, end);
      if (span.from <= until && span.until >= from) names.add(end.chain);
    }
  }
  return { last, names };
}

/**
 * Where chains end. One that a checkpoint saw and that lies there no longer ends where it was seen last, so that whoever
 * verifies it finds that all of it is missing.
 */
async function endsOf({ store }: Source, chains: Iterable<string>, last: ReadonlyMap<string, ChainEnd>) {
  const ends: ChainEnd[] = [];
  for (const chain of [...chains].toSorted()) {
    const end = (await store.chains.endOf(chain)) ?? last.get(chain);
    if (end) ends.push(end);
  }
  return ends;
}

/** The chains of one record, such as `CONTACT#…`; of one reader and day, `READER#…`; none where there never was such a chain. */
export async function endsOfChains(source: Source, chains: readonly string[]): Promise<ChainEnd[]> {
  return endsOf(source, new Set(chains), (await seenIn(source.place)).last);
}

/** Every chain that moved on a day (`2026-11-23`): those that checkpoints saw on it, and those that moved last on it. */
export async function endsOfDay(source: Source, day: string): Promise<ChainEnd[]> {
  const [from, until] = [`${day}T00:00:00.000Z`, `${day}T23:59:59.999Z`];
  const { last, names } = await seenIn(source.place, from, until);
  for (const { chain } of await source.store.chains.moved(from, until)) names.add(chain);
  return endsOf(source, names, last);
}

const dayMs = 86_400_000;
/** No box is older, and its clock may be ahead of the wall's by some. */
const oldestDays = 1_200;
const aheadDays = 400;

/** Every chain that there is, or that a checkpoint saw, however long it has not moved. */
export async function endsOfAll(source: Source, now: Date): Promise<ChainEnd[]> {
  const [from, until] = [-oldestDays, aheadDays].map((days) => new Date(now.getTime() + days * dayMs).toISOString());
  const moved = await source.store.chains.moved(from!, until!);
  const there = new Set(moved.map(({ chain }) => chain));
  const { last, names } = await seenIn(source.place);
  const others = await endsOf(
    source,
    [...names].filter((chain) => !there.has(chain)),
    last,
  );
  return [...moved, ...others].toSorted((one, other) => (one.chain < other.chain ? -1 : 1));
}

/** The lines of a bundle of some chains as they end now, with every checkpoint. */
export function takenOut({ store, place }: Source, ends: readonly ChainEnd[], made: Date): AsyncIterable<string> {
  const start = { made: made.toISOString(), authority: store.authority, chains: [...ends] };
  return bundleLines(
    { start, entries: entriesOf(store, ends), checkpoints: checkpointsIn(place) },
    { sha256, running: runningHash() },
  );
}
