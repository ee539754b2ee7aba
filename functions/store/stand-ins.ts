import * as z from 'zod';
import type { AskedAfter } from '../../shared/open-check/open-check.ts';
import { StandIn, standing } from '../../shared/open-check/stand-in.ts';
import { ok, type Result } from '../../shared/result.ts';
import { placesOf, placesToLook } from './case-feed-places.ts';
import { commit } from './commit.ts';
import type { Key } from './keys.ts';
import { openCheckKeys } from './open-check-keys.ts';
import { readItem, readItems } from './read.ts';
import type { Table } from './table.ts';

/** As many as one place keeps: of more, the oldest leave. */
const mostInPlace = 200;
/** How often a place is tried again when others write in it at the same time. */
const mostTries = 8;

const Place = z
  .object({ version: z.int(), standIns: z.string() })
  .transform(({ version, standIns }) => ({ version, standIns: z.array(StandIn).parse(JSON.parse(standIns)) }));

/** Adds one to a place, over what was read there; tried again when somebody else wrote there in between. */
async function keepIn(
  table: Table,
  key: Key,
  standIn: StandIn,
  { now, newId }: { now: Date; newId: () => string },
): Promise<Result<void>> {
  for (let tries = 1; ; tries += 1) {
    const item = await readItem(table, key);
    const { version, standIns } = item ? Place.parse(item) : { version: 0, standIns: [] };
    const all = [...standing(standIns, now), standIn].slice(-mostInPlace);
    const kept = await commit(table, newId(), [
      {
        item: { ...key, version: version + 1, standIns: JSON.stringify(all) },
        over: item ? { version } : 'nothing',
      },
    ]);
    if (kept.ok || tries === mostTries) return kept;
  }
}

/** Those who stand in for whoever we could not tell of. They lie as children of the case system do, under a keyed digest. */
export const standInStore = (table: Table, keyDigest: () => Promise<(text: string) => string>) => ({
  /** What nobody outside can work out: by it is drawn of whom we cannot tell. */
  digest: keyDigest,

  /** Those who stand in where somebody may lie. It reads as many items for everybody, whoever is there. */
  async near(authority: string, about: AskedAfter, now: Date): Promise<StandIn[]> {
    const places = placesToLook(about, '', authority, await keyDigest());
    const items = await readItems(
      table,
      places.map(({ sk }) => openCheckKeys.standIns(authority, sk)),
    );
    return standing(
      items.flatMap((item) => (item ? Place.parse(item).standIns : [])),
      now,
    );
  },

  /** Lets somebody stand in, in each of their places; `stale` when others kept writing there. */
  async keep(authority: string, about: AskedAfter, now: Date, newId: () => string): Promise<Result<void>> {
    const standIn = StandIn.parse({ about, at: now.toISOString() });
    for (const sk of placesOf(about, authority, await keyDigest())) {
      const kept = await keepIn(table, openCheckKeys.standIns(authority, sk), standIn, { now, newId });
      if (!kept.ok) return kept;
    }
    return ok(undefined);
  },
});
