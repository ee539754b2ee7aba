import type { CheckpointStore } from '../../../functions/store/checkpoint-head.ts';
import { type CheckpointPlace, KeptCheckpoint } from '../../../shared/audit/checkpoint.ts';
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
    let cursor: string | undefined;
    let taken = 0;
    do {
      const page = await chains.entries(chain, cursor);
      // What was added since is of the next bundle.
      for (const entry of page.items.slice(0, seq - taken)) yield entry;
      taken += page.items.length;
      cursor = page.cursor;
    } while (cursor && taken < seq);
  }
}

/** The chains of one record, such as `CONTACT#…`; of one reader and day, `READER#…`; none where there is no such chain. */
export async function endsOfChains({ store }: Source, chains: readonly string[]): Promise<ChainEnd[]> {
  const ends: ChainEnd[] = [];
  for (const chain of chains) {
    const end = await store.chains.endOf(chain);
    if (end) ends.push(end);
  }
  return ends;
}

/** Every chain that moved on a day (`2026-11-23`): those that checkpoints saw on it, and those that moved last on it. */
export async function endsOfDay({ store, place }: Source, day: string): Promise<ChainEnd[]> {
  const names = new Set<string>();
  for await (const { checkpoint, ends } of checkpointsIn(place)) {
    const { from, until } = JSON.parse(checkpoint);
    if (from <= `${day}T23:59:59.999Z` && until >= `${day}T00:00:00.000Z`)
      for (const { chain } of ends) names.add(chain);
  }
  for (const { chain } of await store.chains.moved(`${day}T00:00:00.000Z`, `${day}T23:59:59.999Z`)) names.add(chain);
  return endsOfChains({ store, place }, [...names].toSorted());
}

const dayMs = 86_400_000;
/** No box is older, and its clock may be ahead of the wall's by some. */
const oldestDays = 1_200;
const aheadDays = 400;

/** Every chain that there is, however long it has not moved. */
export const endsOfAll = ({ store }: Source, now: Date): Promise<ChainEnd[]> =>
  store.chains.moved(
    new Date(now.getTime() - oldestDays * dayMs).toISOString(),
    new Date(now.getTime() + aheadDays * dayMs).toISOString(),
  );

/** The lines of a bundle of some chains as they end now, with every checkpoint. */
export function takenOut({ store, place }: Source, ends: readonly ChainEnd[], made: Date): AsyncIterable<string> {
  const start = { made: made.toISOString(), authority: store.authority, chains: [...ends] };
  return bundleLines(
    { start, entries: entriesOf(store, ends), checkpoints: checkpointsIn(place) },
    { sha256, running: runningHash() },
  );
}
