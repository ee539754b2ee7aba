import { randomBytes } from 'node:crypto';
import type { AuditEntry, Committed } from '../../shared/audit/entry.ts';
import { whoActs } from './acting.ts';
import { auditIndexKeys, auditKeys } from './audit-keys.ts';
import { canonical, sha256 } from './canonical.ts';
import { type LastEntry, lastEntry } from './chain-ends.ts';
import { chained, chainedAs } from './chained-partitions.ts';
import { isLook, type Link, readingLinks } from './reading-links.ts';
import type { Table } from './table.ts';
import type { Write } from './write.ts';

/**
 * What is entered gets something that nobody can guess. It lies with the item and goes with it: from then on the
 * entry, which commits to both, says nothing of what was written, and the chain still holds.
 */
export const salted = (writes: readonly Write[]): Write[] =>
  writes.map((write) =>
    chainedAs(write.item) || isLook(write.item)
      ? { ...write, item: { ...write.item, salt: randomBytes(16).toString('base64url') } }
      : write,
  );

const kindOf = ({ item }: Write) => item.sk.split('#', 1)[0] ?? '';

/** What was done: the event where one is among the writes, otherwise what kinds of items were written. */
function actionOf(writes: readonly Write[]): string {
  const event = writes.find((write) => kindOf(write) === 'EVENT')?.item.type;
  return typeof event === 'string' ? event : [...new Set(writes.map(kindOf))].toSorted().join(' ');
}

/** The writes of a transaction that are entered, by the chain that each is entered in. */
export function linksOf(writes: readonly Write[]): Link[] {
  const byChain = Map.groupBy(
    writes.filter(({ item }) => chainedAs(item)),
    ({ item }) => item.pk,
  );
  return [
    ...[...byChain].map(([chain, own]) => ({ chain, writes: own, action: actionOf(own) })),
    ...readingLinks(writes),
  ];
}

/** Whether a record begins with this transaction. Of one that does not, and has no chain, something was there before. */
function begins({ chain, writes }: Link): boolean {
  const root = chained[chain.slice(0, chain.indexOf('#'))]?.root;
  return writes.some(({ item, over }) => item.sk === root && over === 'nothing');
}

/** Where chains stand, each by its name. One that is not there has no entry. */
export type Stands = ReadonlyMap<string, LastEntry | undefined>;

/** Where the chains stand that a transaction goes into. Nobody need ask for one that begins with it. */
export async function standsOf(
  table: Table,
  links: readonly Link[],
  asked: 'all' | 'others' = 'others',
): Promise<Stands> {
  return new Map(
    await Promise.all(
      links.map(
        async (link) =>
          [link.chain, asked === 'others' && begins(link) ? undefined : await lastEntry(table, link.chain)] as const,
      ),
    ),
  );
}

/** Whether all these chains end with what a transaction of this token wrote: it has been saved before. */
export const endWith = (stands: Stands, token: string): boolean =>
  stands.size > 0 && [...stands.values()].every((last) => last?.token === token);

/** The entry that a transaction adds to a chain. */
function entered(link: Link, last: LastEntry | undefined, token: string): Write {
  const { chain, writes, action, of } = link;
  const { authority, now, by } = whoActs();
  const [seq, at] = [(last?.seq ?? 0) + 1, now().toISOString()];
  const entry: AuditEntry = {
    ...{ chain, seq, at, by, action },
    ...(of && { of: [...of] }),
    items: writes.map(({ item }): Committed => ({ sk: item.sk, commitment: sha256(canonical(item)) })),
    prev: last?.hash ?? '',
    ...(!last && !of && !begins(link) && { begun: true as const }),
  };
  const text = canonical(entry);
  return {
    item: {
      ...{ entry: text, hash: sha256(text), token },
      ...auditKeys.entry(chain, seq),
      ...auditIndexKeys.moved(authority, at, chain, seq),
    },
    over: 'nothing',
  };
}

/** What a transaction adds to the chains of what it writes, from where they stand: one entry for each. */
export const entriesOf = (links: readonly Link[], stands: Stands, token: string): Write[] =>
  links.map((link) => entered(link, stands.get(link.chain), token));

/** The token of one try: the same for the same entries, which commit to all that is written, and for no others. */
export const tokenOf = (token: string, entries: readonly Write[]): string =>
  entries.length === 0 ? token : sha256([token, ...entries.map(({ item }) => item.hash)].join(' ')).slice(0, 36);
