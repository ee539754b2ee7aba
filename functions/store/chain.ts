import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { AuditEntry, Committed } from '../../shared/audit/entry.ts';
import { whoActs } from './acting.ts';
import { auditIndexKeys, auditKeys } from './audit-keys.ts';
import { canonical, sha256 } from './canonical.ts';
import { chained, chainedAs } from './chained-partitions.ts';
import { readItem, readItems } from './read.ts';
import { type Link, readingLinks } from './reading-links.ts';
import type { Table } from './table.ts';
import type { Write } from './write.ts';

/**
 * Where a chain stands. `key` commits to what a record says: without it nobody can tell what was said from the chain, and
 * once it is gone the chain still holds. `token`: of the transaction that moved it last.
 */
const Head = z.object({ seq: z.int().positive(), hash: z.string(), key: z.string(), token: z.string() });
type Head = z.infer<typeof Head>;

const commitmentOf = (key: string, item: unknown): string =>
  createHmac('sha256', Buffer.from(key, 'base64')).update(canonical(item)).digest('hex');

const kindOf = ({ item }: Write) => item.sk.split('#')[0] ?? '';

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

/** A record that its first transaction does not begin was there before its chain. */
const wasThere = ({ chain, writes, of }: Link): boolean => {
  if (of) return false;
  const root = chained[chain.slice(0, chain.indexOf('#'))]?.root;
  return !writes.some(({ item, over }) => item.sk === root && over === 'nothing');
};

/** Where several chains stand now, in the order asked for. */
async function headsOf(table: Table, chains: readonly string[]): Promise<(Head | undefined)[]> {
  const asked = chains.map(auditKeys.head);
  const [only, ...others] = asked;
  const items = only && others.length === 0 ? [await readItem(table, only)] : await readItems(table, asked);
  return items.map((item) => item && Head.parse(item));
}

/** The entry that a transaction adds to a chain, and where the chain then stands. */
function entered(link: Link, head: Head | undefined, token: string): Write[] {
  const { chain, writes, action, of } = link;
  const { authority, now, by } = whoActs();
  const key = head?.key ?? randomBytes(32).toString('base64');
  const [seq, at] = [(head?.seq ?? 0) + 1, now().toISOString()];
  const entry: AuditEntry = {
    ...{ chain, seq, at, by, action },
    ...(of && { of: [...of] }),
    items: writes.map(({ item }): Committed => ({ sk: item.sk, commitment: commitmentOf(key, item) })),
    prev: head?.hash ?? '',
    ...(!head && wasThere(link) && { begun: true as const }),
  };
  const text = canonical(entry);
  const hash = sha256(text);
  const next: Head = { seq, hash, key, token };
  return [
    { item: { ...auditKeys.entry(chain, seq), entry: text, hash }, over: 'nothing' },
    {
      item: { ...next, chain, at, ...auditKeys.head(chain), ...auditIndexKeys.moved(authority, at, chain) },
      over: head ? { seq: head.seq } : 'nothing',
    },
  ];
}

/**
 * What a transaction writes into chains, from where they stand now: an entry for each chain and its new end. `done` when
 * the transaction of this token has been written already.
 */
export async function chainWrites(table: Table, token: string, links: readonly Link[]): Promise<Write[] | 'done'> {
  if (links.length === 0) return [];
  const heads = await headsOf(
    table,
    links.map(({ chain }) => chain),
  );
  if (heads.every((head) => head?.token === token)) return 'done';
  return links.flatMap((link, at) => entered(link, heads[at], token));
}

/** The token of one try: the same for the same entries, which commit to all that is written, and for no others. */
export const tokenOf = (token: string, chains: readonly Write[]): string =>
  sha256([token, ...chains.map(({ item }) => item.hash)].join(' ')).slice(0, 36);

/** So many items of a transaction go to the chains of what it writes. */
export const itemsForChains = (writes: readonly Write[]): number => linksOf(writes).length * 2;
