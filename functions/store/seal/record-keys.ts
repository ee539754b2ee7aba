import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Key } from '../keys.ts';
import { mostAtOnce, storedItem, storedItems } from '../stored.ts';
import type { Table } from '../table.ts';
import { type Compartment, compartments, type SealedKind } from './compartments.ts';
import { cannotOpen, type Seals, wrappingOf } from './seals.ts';

type Item = Key & Record<string, unknown>;

/** A key as it lies with its record, in its envelope. */
const StoredKey = z.object({
  pk: z.string(),
  sk: z.string(),
  compartment: z.enum(compartments),
  wrapped: z.instanceof(Uint8Array),
});

const prefix = 'KEY#';
export const isKey = ({ sk }: { sk?: unknown }): boolean => typeof sk === 'string' && sk.startsWith(prefix);

/** Where the key of a record and compartment lies; that of rows lies with none of them. */
export const keyPlace = (pk: string, { compartment, sharedKey }: Omit<SealedKind, 'open'>): Key => ({
  pk: sharedKey ? 'ROWKEY#table' : pk,
  sk: `${prefix}${compartment}`,
});

const placeOf = ({ pk, sk }: Key): string => `${pk}|${sk}`;

const belongsTo = ({ authority }: Seals, { pk, sk }: Key, compartment: Compartment) => ({
  authority,
  record: pk,
  item: sk,
  compartment,
});

/** A key that is new, with the item in which it is to be kept. Nothing may be sealed with it unless that is saved. */
export type NewKey = { key: KeyObject; item: Item };

/** Makes a key for a record, or for one item of it. */
export async function newKeyFor(seals: Seals, pk: string, kind: SealedKind, expires?: unknown): Promise<NewKey> {
  const { compartment, ownKey } = kind;
  const whole = keyPlace(pk, kind);
  const place = ownKey ? { pk, sk: `${whole.sk}#${randomBytes(16).toString('hex')}` } : whole;
  const key = randomBytes(32);
  const wrapped = await wrappingOf(seals, compartment).wrap(key, belongsTo(seals, place, compartment));
  return {
    key: createSecretKey(key),
    item: { ...place, compartment, wrapped, ...(ownKey && expires !== undefined && { expires }) },
  };
}

/** Remembers a key that was saved. */
export const remember = (seals: Seals, { key, item }: NewKey): void => seals.known.set(placeOf(item), key);

/** Forgets whatever is known of a key. */
export const forget = (seals: Seals, key: Key): void => seals.known.forget(placeOf(key));

export const isKnown = (seals: Seals, key: Key): boolean => seals.known.get(placeOf(key)) !== undefined;

async function unwrapped(seals: Seals, item: unknown): Promise<KeyObject> {
  const { compartment, wrapped, ...at } = StoredKey.parse(item);
  const place = placeOf(at);
  const known = seals.known.get(place);
  if (known) return known;
  const key = createSecretKey(await wrappingOf(seals, compartment).unwrap(wrapped, belongsTo(seals, at, compartment)));
  seals.known.set(place, key);
  return key;
}

/**
 * The keys that lie at some places. `found` are items that were read already and may be among them. Throws where one is
 * missing: what cannot be opened must not look as if it had never been.
 */
export async function keysAt(
  table: Table,
  seals: Seals,
  places: readonly Key[],
  found: readonly Record<string, unknown>[] = [],
): Promise<(place: Key) => KeyObject> {
  const asked = new Map(places.map((place) => [placeOf(place), place]));
  const items = new Map(found.map((item) => [`${item.pk}|${item.sk}`, item]));
  const missing = [...asked].filter(([place]) => !seals.known.get(place) && !items.has(place)).map(([, key]) => key);
  for (const [place, item] of await readKeys(table, missing)) items.set(place, item);
  const keys = await Promise.all(
    [...asked.keys()].map(async (place) => {
      const known = seals.known.get(place);
      if (known) return [place, known] as const;
      const item = items.get(place);
      if (!item) throw cannotOpen('the key of a sealed item is gone');
      return [place, await unwrapped(seals, item)] as const;
    }),
  );
  const byPlace = new Map(keys);
  return (place) => {
    const key = byPlace.get(placeOf(place));
    if (!key) throw new Error('the key was not asked for');
    return key;
  };
}

async function readKeys(table: Table, places: readonly Key[]): Promise<Map<string, Record<string, unknown>>> {
  const [only] = places;
  if (!only) return new Map();
  if (places.length === 1) {
    const item = await storedItem(table, only);
    return new Map(item ? [[placeOf(only), item]] : []);
  }
  const parts = Array.from({ length: Math.ceil(places.length / mostAtOnce) }, (_, at) =>
    places.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
  );
  const read = await Promise.all(parts.map((part) => storedItems(table, part)));
  return new Map(read.flatMap((items) => [...items]));
}

/** The key of a record that is there already: the one that lies with it, or a new one for a record that has none yet. */
export async function keyOfRecord(table: Table, seals: Seals, pk: string, kind: SealedKind): Promise<KeyObject> {
  const place = keyPlace(pk, kind);
  const known = seals.known.get(placeOf(place));
  if (known) return known;
  const there = await storedItem(table, place);
  if (there) return unwrapped(seals, there);
  const made = await newKeyFor(seals, pk, kind);
  if (await putKey(table, made)) {
    remember(seals, made);
    return made.key;
  }
  // Of two who seal something of it for the first time at once, both go on with the first one's.
  return unwrapped(seals, await storedItem(table, place));
}

/** Keeps a key by itself, where none lies. */
export async function putKey(table: Table, { item }: NewKey): Promise<boolean> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: item,
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return false;
  }
}
