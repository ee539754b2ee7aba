import { Access } from '../../shared/looked/access.ts';
import { readKindOf } from '../../shared/looked/read-kind.ts';
import { whoActs } from './acting.ts';
import type { Key } from './keys.ts';
import type { Write } from './write.ts';

/** What a transaction enters in one chain. `of`: the records that were looked at, where it is a reader’s. */
export type Link = { chain: string; writes: readonly Write[]; action: string; of?: readonly string[] };

/** Of one person, on one day: nobody waits for another’s chain. */
export const readerChain = (readerId: string, at: string): string =>
  `READER#${whoActs().authority}#${readerId}#${at.slice(0, 10)}`;

/** The route, without the words in which somebody said what for. */
export const routeIn = (what: string): string => what.split(' ').slice(0, 2).join(' ');

const accessPartition = 'ACCESS#';
/** Whether an item is a line of the access record. */
export const isLook = ({ pk }: Key): boolean => pk.startsWith(accessPartition);
const recordOf = ({ pk }: Key): string => pk.slice(accessPartition.length);

/**
 * Lines of the access record are entered in the chain of whoever looked, that day: how, what, and which records. Those of
 * one person in one transaction are one entry.
 */
export function readingLinks(writes: readonly Write[]): Link[] {
  const looks = writes.filter(({ item }) => isLook(item)).map((write) => ({ write, look: Access.parse(write.item) }));
  const byChain = Map.groupBy(looks, ({ look }) => readerChain(look.by.id, look.at));
  return [...byChain].map(([chain, own]) => ({
    chain,
    action: [...new Set(own.map(({ look }) => `${readKindOf(look.what)} ${routeIn(look.what)}`))].toSorted().join(', '),
    writes: own.map(({ write }) => write),
    of: own.map(({ write }) => recordOf(write.item)),
  }));
}
