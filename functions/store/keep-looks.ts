import type { Stamp } from '../../shared/actor.ts';
import type { ReadKind } from '../../shared/looked/read-kind.ts';
import { commit } from './commit.ts';
import type { Key } from './keys.ts';
import { readerChain, routeIn } from './reading-links.ts';
import type { Table } from './table.ts';
import type { Write } from './write.ts';

/** A line of the access record, as it lies. */
type Look = Key & { at: string; by: Stamp; what: string };

/** A transaction holds a hundred items. */
const atOnce = 90;

/** Keeps that somebody looked, in the access record and in their chain, or throws: then nothing may be shown. */
export async function keepLooks(
  table: Table,
  token: string,
  looks: readonly Look[],
  beside: readonly Write[] = [],
): Promise<void> {
  // A record that stands on a page twice was opened once, and a transaction writes no item twice.
  const each = [...new Map(looks.map((look) => [`${look.pk}|${look.sk}`, look])).values()];
  for (let from = 0; from < each.length; from += atOnce) {
    const writes = each.slice(from, from + atOnce).map((item): Write => ({ item, over: 'nothing' }));
    const kept = await commit(table, `${token}-${from}`, [...writes, ...beside]);
    if (!kept.ok) throw new Error('a look could not be kept');
  }
}

/** Keeps that somebody was refused, in their chain alone: no record is the worse for it. */
export async function keepDenial(
  table: Table,
  token: string,
  { of, by, what, at }: { of: string | undefined; by: Stamp; what: string; at: string },
): Promise<void> {
  const kind: ReadKind = 'DENY';
  const action = `${kind} ${routeIn(what)}`;
  const kept = await commit(table, token, [], {
    others: [{ chain: readerChain(by.id, at), writes: [], action, ...(of && { of: [of] }) }],
  });
  if (!kept.ok) throw new Error('a refusal could not be kept');
}
