import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from '../../../functions/store/canonical.ts';
import { type LinkedEntry, linkedEntry } from '../../../shared/audit/linked-entry.ts';

const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '"', '\\', '"chain":"', '\u0000', '}]'),
);
const hash = fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef') });
const entry = fc.record(
  {
    chain: words,
    seq: fc.integer({ min: 1, max: 1_000_000 }),
    at: words,
    by: fc.record({ id: words, role: words, organisation: words }, { requiredKeys: ['id'] }),
    action: words,
    of: fc.array(words, { maxLength: 3 }),
    items: fc.array(fc.record({ sk: words, commitment: hash }), { maxLength: 3 }),
    prev: fc.oneof(hash, fc.constant('')),
    begun: fc.constant(true),
  },
  { requiredKeys: ['chain', 'seq', 'at', 'by', 'action', 'items', 'prev'] },
);
const links = (value: unknown): LinkedEntry => {
  const { at, chain, prev, seq, begun } = value as LinkedEntry;
  return { at, chain, prev, seq, ...(begun && { begun }) };
};
const parsed = (text: string) => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

it('an entry says of its chain what its JSON says, whatever stands in its words', () => {
  fc.assert(
    fc.property(entry, (one) => {
      const text = canonical(one);
      expect(links(linkedEntry(text))).toEqual(links(JSON.parse(text)));
    }),
    { numRuns: 2000 },
  );
});

it('a text that is no JSON is no entry, and one with a letter changed says what its JSON says', () => {
  const cut = fc.record({
    at: fc.nat(),
    with: fc.constantFrom('', '"', '\\', '{', '}', ',', ']', '[', '0', 'x', ' ', '\n'),
  });
  fc.assert(
    fc.property(entry, cut, (one, { at, with: letter }) => {
      const text = canonical(one);
      const place = at % text.length;
      const changed = `${text.slice(0, place)}${letter}${text.slice(place + 1)}`;
      const json = parsed(changed);
      const found = linkedEntry(changed);
      if (json === undefined) expect(found).toBeUndefined();
      else if (typeof json.value === 'object' && json.value !== null) expect(links(found)).toEqual(links(json.value));
    }),
    { numRuns: 4000 },
  );
});
