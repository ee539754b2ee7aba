import * as z from 'zod';
import { DisclosureId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { ItemRef, itemKinds } from './held-item.ts';

/** One item as it is given: without what was taken out of it. `version`, `print`: of the decision, and of what it was decided on. */
const PackItem = z.object({
  ref: ItemRef,
  version: z.int().positive(),
  print: z.string(),
  kind: z.enum(itemKinds),
  at: z.string(),
  fields: z.array(z.object({ label: z.string(), text: z.string() })),
});
export type PackItem = z.infer<typeof PackItem>;

/**
 * A part of a pack, as large as one item of the table can be: it is written once and never again. `pack` counts packs. An
 * item that is larger lies in several, one after another, some of its texts in each.
 */
export const PackPart = z.object({
  request: DisclosureId,
  pack: z.int().positive(),
  part: z.int().positive(),
  items: z.array(PackItem),
});
export type PackPart = z.infer<typeof PackPart>;

/** Bytes of one part: an item of DynamoDB holds 400 KB. */
const partBytes = 290_000;
/** Bytes of all: a transaction of DynamoDB takes 4 MB, and a pack is saved with its request or not at all. */
const packBytes = 3_500_000;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** An item in pieces that each fit into a part, by its texts: undefined where one text does not fit. */
function piecesOf(item: PackItem): PackItem[] | undefined {
  const room = partBytes - bytesOf({ ...item, fields: [] });
  const pieces: PackItem['fields'][] = [];
  let left = 0;
  for (const field of item.fields) {
    // With the comma before the next.
    const bytes = bytesOf(field) + 1;
    if (bytes > room) return undefined;
    if (bytes > left) {
      pieces.push([]);
      left = room;
    }
    pieces.at(-1)?.push(field);
    left -= bytes;
  }
  return pieces.map((fields) => ({ ...item, fields }));
}

/** What is given, in parts as the table takes them. Undefined where it is more than is saved at once. */
export function partsOf(request: DisclosureId, pack: number, items: readonly PackItem[]): PackPart[] | undefined {
  const parts: PackItem[][] = [];
  let left = 0;
  let all = 0;
  for (const item of items) {
    const pieces = piecesOf(item);
    if (!pieces) return undefined;
    for (const piece of pieces) {
      const bytes = bytesOf(piece);
      if (bytes > left) {
        parts.push([]);
        left = partBytes;
      }
      parts.at(-1)?.push(piece);
      left -= bytes;
      all += bytes;
    }
  }
  if (all > packBytes) return undefined;
  return parts.map((each, at) => ({ request, pack, part: at + 1, items: each }));
}

/** The fingerprint of what is given, the same for as long as none of it changes. */
export const packHash = (parts: readonly PackPart[], digest: Moment['digest']): string =>
  digest(
    JSON.stringify(
      parts.flatMap(({ items }) => items.map(({ ref, version, print, fields }) => [ref, version, print, fields])),
    ),
  );
