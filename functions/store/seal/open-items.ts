import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import type { Key } from '../keys.ts';
import type { Table } from '../table.ts';
import { compartments, sealedKindOf } from './compartments.ts';
import { openText } from './content.ts';
import { isKey, isKnown, keyPlace, keysAt } from './record-keys.ts';
import { cannotOpen, type Seals } from './seals.ts';

type Item = Record<string, unknown>;

/** An item of which a part is sealed: with which key of its record, and the part. */
const SealedItem = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  sealedPart: z.object({ compartment: z.enum(compartments), key: z.string(), words: z.instanceof(Uint8Array) }),
});
type SealedItem = z.infer<typeof SealedItem>;

const Opened = z.record(z.string(), z.unknown());

const isSealed = (item: Item): boolean => 'sealedPart' in item;

function openItem({ authority }: Seals, { sealedPart, ...rest }: SealedItem, key: KeyObject): Item {
  const { compartment, words } = sealedPart;
  const kind = sealedKindOf(rest);
  // What decides is what we seal there, not what somebody wrote beside it.
  if (kind?.compartment !== compartment) throw cannotOpen('nothing of this compartment is sealed there');
  return {
    ...rest,
    ...Opened.parse(JSON.parse(openText(key, { authority, record: rest.pk, item: rest.sk, compartment }, words))),
  };
}

/** An item without what its entry in a chain commits to beside it: that is nobody’s word. */
const unsalted = ({ salt, ...item }: Item): Item => item;

/**
 * What was read, with everything open that is sealed, and without the keys that lay beside it. Items that were stored
 * before anything was sealed come as they are. Throws when one cannot be opened: it never vanishes from an answer.
 */
export async function openItems(table: Table, read: readonly Item[]): Promise<Item[]> {
  const items = read.filter((item) => !isKey(item)).map(unsalted);
  if (!items.some(isSealed)) return items;
  const { seals } = table;
  if (!seals) throw cannotOpen('something is sealed, and nothing is at hand to open it');
  const sealed = new Map(items.filter(isSealed).map((item) => [item, SealedItem.parse(item)]));
  const placeOf = (item: SealedItem): Key => {
    const { pk } = keyPlace(item.pk, sealedKindOf(item) ?? item.sealedPart);
    return { pk, sk: item.sealedPart.key };
  };
  const keyAt = await keysAt(table, seals, [...sealed.values()].map(placeOf), read.filter(isKey));
  return items.map((item) => {
    const found = sealed.get(item);
    return found ? openItem(seals, found, keyAt(placeOf(found))) : item;
  });
}

/** One item, opened. */
export async function openOne(table: Table, item: Item | undefined): Promise<Item | undefined> {
  if (!item) return undefined;
  const [opened] = await openItems(table, [item]);
  return opened;
}

/** The keys of records that somebody who asks for these items will need, as far as they are not known yet. */
export function keysNeeded({ seals }: Table, asked: readonly Key[]): Key[] {
  if (!seals) return [];
  const needed = asked.flatMap((key) => {
    const kind = sealedKindOf(key);
    return kind && !kind.ownKey ? [keyPlace(key.pk, kind)] : [];
  });
  const each = new Map(needed.map((key) => [`${key.pk}|${key.sk}`, key]));
  return [...each.values()].filter((key) => !isKnown(seals, key));
}
