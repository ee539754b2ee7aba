import { describe, expect, it } from 'vitest';
import { wyrecestershire } from '../../../infra/authority/wyrecestershire.ts';
import { personMatchingOf } from '../../../shared/settings/person-matching.ts';
import { standardPersonMatching as standard } from '../../../shared/settings/standard-person-matching.ts';
import { Settings } from '../../../shared/settings.ts';

const chances = (m: number, u: number) => ({ m, u });
const withSex = (same: object, differs: object) => ({
  personMatching: { ...standard, fields: { ...standard.fields, sex: { same, differs } } },
});

describe('how an authority matches people', () => {
  it('is part of its settings, says where its numbers and names come from, and comes whole out of the store', () => {
    const stored = Settings.parse(JSON.parse(JSON.stringify(wyrecestershire)));
    const matching = personMatchingOf(stored);
    expect(matching.forms.length).toBeGreaterThan(100);
    expect(Object.values(matching.sources).every((source) => source.length > 20)).toBe(true);
  });

  it('is cautious where settings were stored before it was settled', () => {
    expect(personMatchingOf({})).toEqual(standard);
  });

  it.each([
    ['chances that are not 1 together', withSex(chances(0.9, 0.5), chances(0.2, 0.5)), /not 1 together/],
    [
      'to differ that weighs for',
      withSex(chances(0.1, 0.5), chances(0.9, 0.5)),
      /a weaker way of agreeing weighs more/,
    ],
    [
      'tiers in another order',
      { personMatching: { ...standard, tiers: { same: 10, likely: 20, possible: 30 } } },
      /same asks for most/,
    ],
    ['half of it', { personMatching: { fields: standard.fields } }, /tiers/],
  ])('is refused with %s', (_, settings, why) => {
    expect(() => personMatchingOf(settings)).toThrow(why);
  });
});
