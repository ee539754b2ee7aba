import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PackItem, partsOf } from '../../../shared/disclosure/pack-parts.ts';
import { DisclosureId } from '../../../shared/ids.ts';

const id = DisclosureId.parse('00000000-0000-4000-8000-000000000001');
const itemOf = (lengths: readonly number[], at: number): PackItem => ({
  ...{ ref: `notes_${id}_${at}`, version: 1, print: 'p', kind: 'notes', at: '' },
  fields: lengths.map((length, n) => ({ label: String(n), text: 'ö'.repeat(length) })),
});
const items = fc.array(fc.array(fc.integer({ min: 1, max: 140_000 }), { minLength: 1, maxLength: 5 }), {
  maxLength: 5,
});
const textsOf = (all: readonly PackItem[]) =>
  all.flatMap(({ ref, fields }) => fields.map((field) => [ref, field.label, field.text.length]));

it('a pack is cut into parts that the table takes, with every text of it in its order', () => {
  fc.assert(
    fc.property(items, (lengths) => {
      const given = lengths.map(itemOf);
      const parts = partsOf(id, 1, given);
      const bytes = Buffer.byteLength(JSON.stringify(given));
      if (!parts) return bytes > 3_400_000;
      expect(textsOf(parts.flatMap((part) => part.items))).toEqual(textsOf(given));
      return parts.every((part) => Buffer.byteLength(JSON.stringify(part)) < 300_000);
    }),
    { numRuns: 30 },
  );
});

it('a pack is more than is saved at once where all of it, or one text, is larger than the table takes', () => {
  expect(partsOf(id, 1, [itemOf([150_000], 0)])).toBeUndefined();
  expect(
    partsOf(
      id,
      1,
      Array.from({ length: 20 }, (_, at) => itemOf([100_000], at)),
    ),
  ).toBeUndefined();
});
