import type { KeyObject } from 'node:crypto';
import type { Key } from '../keys.ts';
import type { Table } from '../table.ts';
import { compartments, isHead, type SealedKind, sealedKindOf } from './compartments.ts';
import { sealText } from './content.ts';
import { keyOfRecord, keyPlace, type NewKey, newKeyFor } from './record-keys.ts';
import type { Seals } from './seals.ts';

type Item = Key & Record<string, unknown>;

const alwaysOpen = /^(pk|sk|gsi\d[ps]k|version|expires)$/;

/** An item as it is to lie in the table: what its kind seals of it in one piece, and under which key. */
function sealedItem(seals: Seals, item: Item, kind: SealedKind, { key, at }: { key: KeyObject; at: string }): Item {
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

type Given = { key: KeyObject; at: string; made?: NewKey };

/**
 * Seals what is to be saved in one transaction, the last thing before it is. A record that begins with it brings its
 * key along; one that is there has one, which is asked for once. `room`: so many items the transaction can hold besides;
 * where the keys are more, those of records are saved before it, and all of its own kinds by whoever sends it.
 */
export async function sealWrites<W extends { item: Item; over: unknown }>(
  table: Table,
  writes: readonly W[],
  room: number,
): Promise<SealedWrites<W>> {
  const { seals } = table;
  if (!seals) return { writes: [...writes], keys: [] };
  const sealing = writes.map((write) => ({ write, kind: sealedKindOf(write.item) }));
  const begin = new Set(writes.flatMap(({ item, over }) => (over === 'nothing' && isHead(item) ? [item.pk] : [])));
  const hasRoom = sealing.filter(({ kind }) => kind?.ownKey).length + begin.size * compartments.length <= room;
  const given = new Map<string, Promise<Given>>();

  const newKey = async (item: Item, kind: SealedKind): Promise<Given> => {
    const made = await newKeyFor(seals, item.pk, kind, item.expires);
    return { key: made.key, at: made.item.sk, made };
  };
  const keyOf = async (pk: string, kind: SealedKind): Promise<Given> => ({
    key: await keyOfRecord(table, seals, pk, kind),
    at: keyPlace(pk, kind).sk,
  });
  const keyFor = (item: Item, kind: SealedKind): Promise<Given> => {
    const { pk, sk } = kind.ownKey ? item : keyPlace(item.pk, kind);
    const place = `${pk}|${sk}`;
    const isNew = kind.ownKey || (begin.has(pk) && hasRoom);
    const found = given.get(place) ?? (isNew ? newKey(item, kind) : keyOf(item.pk, kind));
    given.set(place, found);
    return found;
  };

  const sealed = await Promise.all(
    sealing.map(
      async ({ write, kind }): Promise<W> =>
        kind ? { ...write, item: sealedItem(seals, write.item, kind, await keyFor(write.item, kind)) } : write,
    ),
  );
  return { writes: sealed, keys: (await Promise.all(given.values())).flatMap(({ made }) => made ?? []) };
}
