import type { Key } from '../keys.ts';
import type { Table } from '../table.ts';
import { isHead, type SealedKind, sealedKindOf } from './compartments.ts';
import { sealText } from './content.ts';
import { keyOfRecord, type NewKey, newKeyFor, recordKey } from './record-keys.ts';
import type { Seals } from './seals.ts';

type Item = Key & Record<string, unknown>;

const alwaysOpen = /^(pk|sk|gsi\d[ps]k|version|expires)$/;

/** An item as it is to lie in the table: what its kind seals of it in one piece, and under which key. */
function sealedItem(seals: Seals, item: Item, kind: SealedKind, { key, at }: { key: Uint8Array; at: string }): Item {
  const { pk, sk, ...rest } = item;
  const isOpen = ([name]: [string, unknown]) => alwaysOpen.test(name) || kind.open.includes(name);
  const parts = Object.entries(rest);
  const { compartment } = kind;
  const words = sealText(
    key,
    { authority: seals.authority, record: pk, item: sk, compartment },
    JSON.stringify(Object.fromEntries(parts.filter((part) => !isOpen(part)))),
  );
  return { pk, sk, ...Object.fromEntries(parts.filter(isOpen)), sealedPart: { compartment, key: at, words } };
}

/** Writes as they are to be saved, and the new keys that must be saved with them. */
export type SealedWrites<W> = { writes: W[]; keys: NewKey[] };

/**
 * Seals what is to be saved in one transaction, the last thing before it is. A record that begins with it brings its
 * key along; one that is there has one.
 */
export async function sealWrites<W extends { item: Item; over: unknown }>(
  table: Table,
  writes: readonly W[],
): Promise<SealedWrites<W>> {
  const { seals } = table;
  if (!seals) return { writes: [...writes], keys: [] };
  const begin = new Set(writes.flatMap(({ item, over }) => (over === 'nothing' && isHead(item) ? [item.pk] : [])));
  const made = new Map<string, Promise<NewKey>>();
  const own: Promise<NewKey>[] = [];

  const keyFor = async (item: Item, kind: SealedKind): Promise<{ key: Uint8Array; at: string }> => {
    const { pk, expires } = item;
    const shared = recordKey(pk, kind.compartment);
    if (!kind.ownKey && !begin.has(pk)) return { key: await keyOfRecord(table, seals, pk, kind), at: shared.sk };
    const place = `${pk}|${shared.sk}`;
    const before = kind.ownKey ? undefined : made.get(place);
    const found = before ?? newKeyFor(seals, pk, kind, expires);
    if (kind.ownKey) own.push(found);
    else made.set(place, found);
    const { key, item: keyItem } = await found;
    return { key, at: keyItem.sk };
  };

  const sealed = await Promise.all(
    writes.map(async (write): Promise<W> => {
      const kind = sealedKindOf(write.item);
      if (!kind) return write;
      return { ...write, item: sealedItem(seals, write.item, kind, await keyFor(write.item, kind)) };
    }),
  );
  return { writes: sealed, keys: await Promise.all([...made.values(), ...own]) };
}
