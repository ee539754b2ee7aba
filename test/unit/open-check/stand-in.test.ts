import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { detailsOf } from '../../../shared/open-check/ask-whether-open.ts';
import type { AskedAfter } from '../../../shared/open-check/open-check.ts';
import { isDrawn, isStoodFor, mustStandIn, standing } from '../../../shared/open-check/stand-in.ts';
import type { PersonDetails } from '../../../shared/person/person-record.ts';
import { comparePeople } from '../../../shared/person-match/compare.ts';
import { readyMatching } from '../../../shared/person-match/matching.ts';
import { standardPersonMatching } from '../../../shared/settings/standard-person-matching.ts';
import { CalendarDate } from '../../../shared/time/dates.ts';
import { chanceFrom } from '../../support/people/chance.ts';
import { aRegister } from '../../support/people/register.ts';
import { slips, type Told } from '../../support/people/slips.ts';

const matching = readyMatching(standardPersonMatching);
const chance = chanceFrom(7);
const children = aRegister(chance, 5000).filter(({ truth }) => truth.birth.date > '2009-01-01');
const at = '2026-11-23T10:00:00.000Z';

/** As somebody would type them in a check; undefined where a check asks for more than is known. */
function asAsked({ given, family, birth, addresses }: PersonDetails): AskedAfter | undefined {
  if (!given || !family || birth.kind !== 'exact') return undefined;
  return { given, family, dateOfBirth: CalendarDate.parse(birth.date), postcode: addresses[0]?.postcode };
}

/** A way to ask after a child, with so many slips; undefined where one of them cannot happen to them. */
function askedWith(truth: Told['told'], date: string, count: number): AskedAfter | undefined {
  let pair: Told | undefined = { told: truth, filed: truth };
  for (let n = 0; n < count && pair; n += 1) pair = slips[chance.of(Object.keys(slips))]?.(pair, date, chance);
  return pair && asAsked(pair.told);
}

/** Of pairs of ways to ask that both come near a child, the part of which the second does not come near the first. */
function missed(slipsEach: number): { pairs: number; part: number } {
  let [pairs, missing] = [0, 0];
  for (const { truth } of children) {
    const child = asAsked({ ...truth, kind: 'child' });
    const ways = [1, 2].map(() => askedWith({ ...truth, kind: 'child' }, truth.birth.date, slipsEach));
    const [one, other] = ways;
    if (!child || !one || !other) continue;
    const near = (way: AskedAfter) => comparePeople(detailsOf(way), detailsOf(child), matching).tier !== 'none';
    if (!near(one) || !near(other)) continue;
    pairs += 1;
    if (!isStoodFor(other, [{ about: one, at }], matching)) missing += 1;
  }
  return { pairs, part: missing / pairs };
}

describe('who stood in for a child', () => {
  it('stands in for every way to ask after the same child with one slip, and for most with two', () => {
    const [one, two] = [missed(1), missed(2)];
    expect(one.pairs).toBeGreaterThan(500);
    expect(one.part).toBe(0);
    expect(two.pairs).toBeGreaterThan(200);
    expect(two.part).toBeLessThan(0.12);
  });

  it('does not for other children', () => {
    const others = children.flatMap(({ truth }) => asAsked({ ...truth, kind: 'child' }) ?? []);
    const [first, ...rest] = others;
    const near = rest.filter((about) => isStoodFor(about, [{ about: first!, at }], matching));
    expect(near.length / rest.length).toBeLessThan(0.01);
  });

  it('stands for two years', () => {
    const about = asAsked({ ...children[0]!.truth, kind: 'child' })!;
    expect(standing([{ about, at }], new Date('2028-11-20T10:00:00.000Z'))).toHaveLength(1);
    expect(standing([{ about, at }], new Date('2028-11-24T10:00:00.000Z'))).toEqual([]);
  });

  it('is kept as much for a child who is kept from view as for one who was drawn, and for nobody else', () => {
    const child = { restricted: false, canary: false };
    const near = (told: Partial<typeof child>) => [
      { child: { ...child, ...told } as never, tier: 'possible' as const },
    ];
    expect(mustStandIn({ because: 'drawn', near: [] })).toBe(true);
    expect(mustStandIn({ because: 'kept', near: near({ restricted: true }) })).toBe(true);
    expect(mustStandIn({ because: 'near', near: near({ canary: true }) })).toBe(true);
    expect(mustStandIn({ because: 'near', near: near({}) })).toBe(false);
    expect(mustStandIn({ because: 'nobody', near: [] })).toBe(false);
  });
});

describe('whoever is drawn', () => {
  const drawnBy = (secret: string, percent = 2) => {
    const digest = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
    return (about: AskedAfter) => isDrawn(about, { percent, digest, authority: 'wyre' });
  };
  const born = (n: number) => CalendarDate.parse(new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10));
  const asked = (given: string, n: number): AskedAfter => ({ given, family: 'Thornvale', dateOfBirth: born(n) });

  it('is one in as many as the council says', () => {
    const many = Array.from({ length: 4000 }, (_, n) => asked('Idris', n));
    const part = many.filter(drawnBy('one')).length / many.length;
    expect(part).toBeGreaterThan(0.013);
    expect(part).toBeLessThan(0.027);
  });

  it('says nothing of another child of the same family name and year', () => {
    // What is drawn of 300 pairs who share a family name and a year agrees no more often than of strangers.
    const drawn = drawnBy('one', 50);
    const alike = Array.from({ length: 300 }, (_, n) => drawn(asked('Idris', n)) === drawn(asked('Osric', n)));
    const part = alike.filter(Boolean).length / alike.length;
    expect(part).toBeGreaterThan(0.35);
    expect(part).toBeLessThan(0.65);
  });

  it('is not known to who knows the rule, and is the same however the same words are written', () => {
    const many = Array.from({ length: 300 }, (_, n) => asked('Idris', n));
    expect(many.map(drawnBy('one', 50))).not.toEqual(many.map(drawnBy('other', 50)));
    const otherwise = ({ family, dateOfBirth }: AskedAfter) => ({
      given: ' IDRIS',
      family: family.toUpperCase(),
      dateOfBirth,
    });
    expect(many.map(otherwise).map(drawnBy('one', 50))).toEqual(many.map(drawnBy('one', 50)));
  });
});
