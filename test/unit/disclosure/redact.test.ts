import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, proposedIn } from '../../../shared/disclosure/propose.ts';
import { redacted, takenOut } from '../../../shared/disclosure/redact.ts';

describe('what is taken out of a text', () => {
  it('is in it no more, and everything else is as it was', () => {
    const marked = fc.string({ minLength: 1, maxLength: 60 }).chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(
          fc
            .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }))
            .map(([start, long]) => ({ start, end: Math.min(text.length, start + long) })),
          { maxLength: 6 },
        ),
      ),
    );
    fc.assert(
      fc.property(marked, ([text, marks]) => {
        const out = (at: number) => marks.some(({ start, end }) => at >= start && at < end);
        const stays = [...Array(text.length).keys()].filter((at) => !out(at)).map((at) => text[at]);
        const given = redacted(text, marks);
        expect(given.split(takenOut).join('')).toBe(stays.join(''));
        expect(redacted(text, marks.toReversed())).toBe(given);
        if (marks.length === 0) expect(given).toBe(text);
      }),
    );
  });

  it('stands as one where marks meet or cross, so that nobody counts what was there', () => {
    expect(
      redacted('Thea Fenwright hit him', [
        { start: 0, end: 4 },
        { start: 3, end: 14 },
      ]),
    ).toBe(`${takenOut} hit him`);
    expect(
      redacted('Thea Fenwright', [
        { start: 0, end: 5 },
        { start: 5, end: 14 },
      ]),
    ).toBe(takenOut);
  });
});

describe('what is proposed to be taken out', () => {
  const item = {
    fields: [
      {
        key: 'a',
        label: 'What happened',
        text: 'Orla Fenwright said that Théa was at 14 Sallow Court, and Dan Brightwell’s van too. Ms Okonedo rang 01632 960011.',
      },
    ],
    others: [
      { name: 'Thea Fenwright', ways: ['14 Sallow Court, Wyre', 'WX14 7BD'], official: false },
      { name: 'Daniel Brightwell', otherNames: 'Dan', ways: ['01632960011'], official: false },
      { name: 'R. Okonedo', ways: [], official: true },
    ],
  };
  const words = proposedIn(item, ['Orla Fenwright', '']).map((each) => each.words);

  it('is everybody whom the record names, by their names, where they live and how they are reached, however it is written', () => {
    for (const each of ['Thea', '14 Sallow Court', 'Brightwell', 'Dan', '01632960011']) expect(words).toContain(each);
    const places = words.flatMap((each) => placesOf(item, each));
    const text = redacted(item.fields[0]!.text, places);
    for (const gone of ['Théa', 'Sallow', 'Brightwell', 'Dan', '960011']) expect(text).not.toContain(gone);
  });

  it('is neither a professional in their work nor what the person’s own name says', () => {
    expect(words).not.toContain('Okonedo');
    expect(words).not.toContain('Fenwright');
    expect(
      redacted(
        item.fields[0]!.text,
        words.flatMap((each) => placesOf(item, each)),
      ),
    ).toContain('Orla Fenwright');
  });
});
