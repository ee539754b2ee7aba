import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOf } from '../../../shared/disclosure/propose.ts';
import { redacted, takenOut } from '../../../shared/disclosure/redact.ts';

function without(text: string, name: string): string {
  const item = { fields: [{ key: 'a', label: 'What happened', text }] };
  return redacted(text, placesOf(item, name));
}

it('no letter of a name is left beside the mark where it was taken out, however it ends', () => {
  const letters = fc.constantFrom('o', 'a', 'u', 'e', 'ë', 'e\u0308', 'n', 'n\u0303', 'ø', 'h');
  const names = fc.array(letters, { minLength: 4, maxLength: 9 }).map((parts) => `Zn${parts.join('')}n`);
  const ends = fc.array(fc.constantFrom('e', 'o', 'oe', 'oë', 'oe\u0308', 'ae', 'ue', 'n'), { maxLength: 2 });
  const law = fc.property(names, ends, fc.constantFrom('', 's'), (start, end, plural) => {
    const name = `${start}${end.join('')}`;
    const given = without(`Then ${name}${plural} came, and ${name}’s friend.`, name);
    expect(given).toBe(`Then ${takenOut} came, and ${takenOut}’s friend.`);
  });
  fc.assert(law);
});

it('Zoe, Sue and Chloe leave nothing that tells which of them it was', () => {
  const names = ['Zoe', 'Zoë', 'Zoe\u0308', 'Sue', 'Chloe', 'Joe', 'Mae', 'Hannah'];
  for (const name of names) expect([name, without(`${name} came`, name)]).toEqual([name, `${takenOut} came`]);
  expect(without('The Hannahs came', 'Hannah')).toBe(`The ${takenOut} came`);
});
