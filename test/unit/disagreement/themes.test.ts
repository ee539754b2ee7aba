import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/disagreement/compare.ts';
import type { SettledDisagreement } from '../../../shared/disagreement/disagreement.ts';
import { countThemes, ofTheme } from '../../../shared/disagreement/themes.ts';
import { withdraw } from '../../../shared/disagreement/withdraw.ts';
import { decided, disagreedWith } from '../../support/disagreement.ts';
import { momentOf, must, people, settings } from '../../support/front-door.ts';

const codes = settings.levels.flatMap(({ descriptors }) => descriptors.map(({ code }) => code));
const some = fc.array(fc.constantFrom(...codes), { maxLength: 12 });
const seen = (descriptors: string[]) => ({ level: 2 as const, descriptors });

const { contact, disagreement } = disagreedWith(decided().contact);
const over = must(withdraw(contact, disagreement, { seen: 1, words: 'Explained.' }, momentOf(people.referrer)));
const settled = over.disagreements![0] as SettledDisagreement;

const about = (views: { referrer: string[]; council: string[] }[], reason: string): SettledDisagreement => ({
  ...settled,
  reason,
  children: views.map(({ referrer, council }, at) => ({
    childId: `c${at}`,
    name: 'Maisie',
    referrer: { ...seen(referrer), why: '' },
    council: seen(council),
  })),
});
const many = fc.array(
  fc
    .record({
      views: fc.array(fc.record({ referrer: some, council: some }), { minLength: 1, maxLength: 3 }),
      reason: fc.constantFrom('threshold', 'delay'),
    })
    .map(({ views, reason }) => about(views, reason)),
  { maxLength: 8 },
);

describe('two sets of descriptors beside each other', () => {
  it('lose none and repeat none, and swapping the sides swaps what only one saw', () => {
    fc.assert(
      fc.property(some, some, (theirs, ours) => {
        const compared = compare({ referrer: { ...seen(theirs), why: '' }, council: seen(ours) });
        const { both, onlyReferrer, onlyCouncil } = compared;
        const all = [...both, ...onlyReferrer, ...onlyCouncil];
        expect(new Set(all)).toEqual(new Set([...theirs, ...ours]));
        expect(all).toHaveLength(new Set(all).size);
        const swapped = compare({ referrer: { ...seen(ours), why: '' }, council: seen(theirs) });
        expect(swapped).toMatchObject({ onlyReferrer: onlyCouncil, onlyCouncil: onlyReferrer });
        expect(new Set(swapped.both)).toEqual(new Set(both));
      }),
    );
  });
});

describe('the themes of disagreements', () => {
  it('count each disagreement once, however many of its children it is about, and lead to exactly that many', () => {
    fc.assert(
      fc.property(many, (all) => {
        for (const { count, ...theme } of countThemes(all)) {
          expect(ofTheme(all, theme)).toHaveLength(count);
          expect(count).toBeLessThanOrEqual(all.length);
        }
      }),
    );
  });

  it('name what the referrer saw and we did not, and the other way round', () => {
    const counts = countThemes([
      about([{ referrer: ['L3-parenting-1'], council: ['L2-education-1'] }], 'threshold'),
      about([{ referrer: ['L3-parenting-1', 'L2-education-1'], council: ['L2-education-1'] }], 'delay'),
    ]);
    expect(counts.filter(({ kind }) => kind === 'referrer-saw' || kind === 'council-saw')).toEqual([
      { kind: 'referrer-saw', value: 'L3-parenting-1', count: 2 },
      { kind: 'council-saw', value: 'L2-education-1', count: 1 },
    ]);
  });
});
