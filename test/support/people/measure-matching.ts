import { createHmac } from 'node:crypto';
import { comparePeople } from '../../../shared/person-match/compare.ts';
import type { Tier } from '../../../shared/person-match/ladder.ts';
import type { Matching } from '../../../shared/person-match/matching.ts';
import { candidatesOf, keysToFile, keysToSearch } from '../../../shared/person-match/person-keys.ts';
import type { Labelled } from './labelled-pairs.ts';

const digest = (text: string) => createHmac('sha256', 'of tests').update(text).digest('base64url').slice(0, 16);

type Count = Record<Tier, { same: number; others: number }>;
const noCount = (): Count => ({
  same: { same: 0, others: 0 },
  likely: { same: 0, others: 0 },
  possible: { same: 0, others: 0 },
  none: { same: 0, others: 0 },
});

export type Measured = {
  /** How many pairs of each sort were offered as what. A person who was not read at all counts as none. */
  tiers: Count;
  byKind: Map<string, Count>;
  /** What one search read, on average and at most. */
  reads: Record<'keys' | 'people' | 'compared', { mean: number; most: number }>;
  /** True pairs whose record was not among those read. */
  unread: number;
};

/**
 * Searches the register, by its keys and nothing else, for everybody who was told of, and compares whoever that brings;
 * compares the pairs of two people as they are.
 */
export function measureMatching({ filed, same, others }: Labelled, matching: Matching): Measured {
  const register = new Map<string, string[]>();
  for (const [id, person] of filed) {
    for (const { key } of keysToFile(person, 'wyre', digest)) {
      const ids = register.get(key);
      if (ids) ids.push(id);
      else register.set(key, [id]);
    }
  }
  const tiers = noCount();
  const byKind = new Map<string, Count>();
  const count = (kind: string, tier: Tier, label: 'same' | 'others') => {
    const own = byKind.get(kind) ?? noCount();
    byKind.set(kind, own);
    tiers[tier][label] += 1;
    own[tier][label] += 1;
  };
  const reads: Record<'keys' | 'people' | 'compared', number[]> = { keys: [], people: [], compared: [] };
  let unread = 0;
  for (const { kind, id, told } of same) {
    const keys = keysToSearch(told, matching, 'wyre', digest);
    const most = matching.settings.limits.perKey + 1;
    const found = keys.map((key) => ({ key, ids: (register.get(key.key) ?? []).slice(0, most) }));
    const { ids } = candidatesOf(found, matching);
    reads.keys.push(keys.length);
    reads.people.push(found.reduce((sum, read) => sum + read.ids.length, 0));
    reads.compared.push(ids.length);
    if (!ids.includes(id)) {
      unread += 1;
      count(kind, 'none', 'same');
    }
    for (const candidate of ids) {
      const { tier } = comparePeople(told, filed.get(candidate)!, matching);
      if (candidate === id) count(kind, tier, 'same');
      else count('others whom a search reads', tier, 'others');
    }
  }
  for (const { kind, one, other } of others) count(kind, comparePeople(one, other, matching).tier, 'others');
  const summary = (all: number[]) => ({ mean: all.reduce((a, b) => a + b, 0) / all.length, most: Math.max(...all) });
  return {
    tiers,
    byKind,
    reads: { keys: summary(reads.keys), people: summary(reads.people), compared: summary(reads.compared) },
    unread,
  };
}

/** Of the pairs offered as one of these tiers, the part that is of one person; and of all of one person, the part so offered. */
export function precisionAndRecall({ tiers }: Measured, among: readonly Tier[]): { precision: number; recall: number } {
  const sum = (of: readonly Tier[], label: 'same' | 'others') => of.reduce((all, tier) => all + tiers[tier][label], 0);
  const [right, wrong] = [sum(among, 'same'), sum(among, 'others')];
  return { precision: right / (right + wrong), recall: right / sum(['same', 'likely', 'possible', 'none'], 'same') };
}
