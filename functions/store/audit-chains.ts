import * as z from 'zod';
import { ChainEnd, KeptEntry } from '../../shared/audit/entry.ts';
import { auditIndexKeys, auditKeys } from './audit-keys.ts';
import { allOf, inIndex, type Page, pageOf } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const dayMs = 86_400_000;
/** So many chains that moved in one day are looked through. */
const mostInDay = 1_000_000;

/** The days on which something may have moved, from one moment until another. */
const daysOf = (from: string, until: string): string[] => {
  const first = Date.parse(from.slice(0, 10));
  const days = Math.floor((Date.parse(until) - first) / dayMs) + 1;
  return Array.from({ length: days }, (_, day) => new Date(first + day * dayMs).toISOString());
};

/** Reading the chains: for checkpoints, and for whoever verifies them. */
export const auditChains = (table: Table, authority: string) => ({
  /** Where a chain ends; undefined while there is none. */
  async endOf(chain: string): Promise<ChainEnd | undefined> {
    const item = await readItem(table, auditKeys.head(chain));
    return item && ChainEnd.parse(item);
  },

  /** The entries of a chain in their order, page by page. */
  entries: (chain: string, cursor?: string): Promise<Page<KeptEntry>> =>
    pageOf(
      KeptEntry,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :entry)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': auditKeys.partition(chain), ':entry': 'ENTRY#' },
        ConsistentRead: true,
        Limit: 500,
      },
      cursor,
    ),

  /**
   * Where those chains end that moved last from `from` on and before `until`, in the order of their names. One that has
   * moved again since is among those of a later while.
   */
  async moved(from: string, until: string): Promise<ChainEnd[]> {
    const ends: ChainEnd[] = [];
    for (const day of daysOf(from, until)) {
      const query = inIndex('gsi1', auditIndexKeys.moved(authority, day, '').gsi1pk, {
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :until',
        ExpressionAttributeNames: { '#sk': 'gsi1sk' },
        ExpressionAttributeValues: { ':from': from, ':until': until },
      });
      ends.push(...(await allOf(z.looseObject(ChainEnd.shape), table, query, mostInDay)).items);
    }
    return ends.map(({ chain, seq, hash }) => ({ chain, seq, hash })).toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
  },
});
export type AuditChains = ReturnType<typeof auditChains>;
