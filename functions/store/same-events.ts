import * as z from 'zod';
import { SameEventId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { SameEvent } from '../../shared/same-event/same-event.ts';
import { commit, type Write } from './commit.ts';
import type { Key } from './keys.ts';
import { allOf, inIndex, type Page, pageOf } from './page.ts';
import { readItem, readItems } from './read.ts';
import type { Table } from './table.ts';

type Source = Pick<SameEvent['sources'][number], 'kind' | 'id'>;

const sourcePartition = ({ kind, id }: Source) => `${kind.toUpperCase()}#${id}`;
const sameEventKeys = {
  pair: (id: string): Key => ({ pk: `SAMEEVENT#${id}`, sk: 'SAMEEVENT' }),
  /** With each of the two, sorted after what is read as its file. */
  with: (source: Source, id: string): Key => ({ pk: sourcePartition(source), sk: `SAMEEVENT#${id}` }),
};
/** Where the pair lies to which an item beside a record points; undefined for every other item. */
export const pairKey = (sk: string): Key | undefined => {
  const [kind, id] = sk.split('#');
  return kind === 'SAMEEVENT' && id ? sameEventKeys.pair(id) : undefined;
};
/** The lane: pairs of which nobody has said anything yet. */
export const inLane = (authority: string, at: string, id: string) => ({
  gsi1pk: `${authority}#SAMEEVENT#LANE`,
  gsi1sk: `${at}#${id}`,
});

const Beside = z.object({ pair: SameEventId });
/** More than anybody looks through on one contact. */
const mostBeside = 50;

const pairItem = (pair: SameEvent) => ({
  ...pair,
  ...sameEventKeys.pair(pair.id),
  ...(!pair.said && inLane(pair.authority, pair.sources[1].at, pair.id)),
});

export const sameEventStore = (table: Table) => ({
  /** Puts a pair into the lane, with a pointer beside each of the two. One that was found before stays as it is. */
  async found(pair: SameEvent, token: string): Promise<void> {
    const beside = pair.sources.map((source): Write => {
      return { item: { ...sameEventKeys.with(source, pair.id), pair: pair.id }, over: 'anything' };
    });
    await commit(table, token, [{ item: pairItem(pair), over: 'nothing' }, ...beside]);
  },

  async find(id: SameEventId): Promise<SameEvent | undefined> {
    const item = await readItem(table, sameEventKeys.pair(id));
    return item && SameEvent.parse(item);
  },

  /** Keeps what somebody said, over the version before. */
  save: (pair: SameEvent, token: string): Promise<Result<void>> =>
    commit(table, token, [{ item: pairItem(pair), over: { version: pair.version - 1 } }]),

  /** The lane, the oldest first. */
  lane: (authority: string, cursor?: string): Promise<Page<SameEvent>> =>
    pageOf(SameEvent, table, inIndex('gsi1', inLane(authority, '', '').gsi1pk, { Limit: 25 }), cursor),

  /** The pairs that one contact or incident is in. */
  async of(source: Source): Promise<SameEvent[]> {
    const query = {
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: { ':pk': sourcePartition(source), ':prefix': 'SAMEEVENT#' },
    };
    const { items } = await allOf(Beside, table, query, mostBeside);
    if (items.length === 0) return [];
    const pairs = await readItems(
      table,
      items.slice(0, mostBeside).map(({ pair }) => sameEventKeys.pair(pair)),
    );
    return pairs.flatMap((item) => (item ? [SameEvent.parse(item)] : []));
  },
});
export type SameEventStore = ReturnType<typeof sameEventStore>;
