import * as z from 'zod';
import { type ChainEnd, KeptEntry } from '../../shared/audit/entry.ts';
import { auditIndexKeys, auditKeys, chainIn, seqIn } from './audit-keys.ts';
import { lastEntry } from './chain-ends.ts';
import { allOf, inIndex, type Part, partOf } from './page.ts';
import type { Place } from './sealed-place.ts';
import type { Table } from './table.ts';

/** An entry as the index has it. */
const Moved = z.object({ pk: z.string(), sk: z.string(), hash: z.string() });

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
    const last = await lastEntry(table, chain);
    return last && { chain, seq: last.seq, hash: last.hash };
  },

  /** The entries of a chain in their order, page by page. */
  entries: (chain: string, place?: Place): Promise<Part<KeptEntry>> =>
    partOf(
      KeptEntry,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :entry)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': auditKeys.partition(chain), ':entry': 'ENTRY#' },
        ConsistentRead: true,
        Limit: 500,
      },
      place,
    ),

  /**
   * Where those chains that moved from `from` on and before `until` ended then, in the order of their names: asked again,
   * it is the same, whatever moved since.
   */
  async moved(from: string, until: string): Promise<ChainEnd[]> {
    const ends = new Map<string, ChainEnd>();
    for (const day of daysOf(from, until)) {
      const query = inIndex('gsi1', auditIndexKeys.moved(authority, day, '', 0).gsi1pk, {
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :until',
        ExpressionAttributeNames: { '#sk': 'gsi1sk' },
        ExpressionAttributeValues: { ':from': from, ':until': until },
      });
      for (const { pk, sk, hash } of (await allOf(Moved, table, query, mostInDay)).items) {
        const [chain, seq] = [chainIn(pk), seqIn(sk)];
        if (seq > (ends.get(chain)?.seq ?? 0)) ends.set(chain, { chain, seq, hash });
      }
    }
    return [...ends.values()].toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
  },
});
export type AuditChains = ReturnType<typeof auditChains>;
