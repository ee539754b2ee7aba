import * as z from 'zod';
import { Words } from './codes.ts';
import type { SettingsShape as Settings } from './shape.ts';
import { standardPersonMatching } from './standard-person-matching.ts';

const Chance = z.number().gt(0).lt(1);

/**
 * How often two records agree just so: `m` where they are of one person, `u` where they are of two. The weight of what is
 * found is log2(m/u), in bits (Fellegi and Sunter, A Theory for Record Linkage, 1969).
 */
const Chances = z.object({ m: Chance, u: Chance });
export type Chances = z.infer<typeof Chances>;

/** The ways in which names agree, from the strongest to none. */
const NameChances = z.object({
  same: Chances,
  part: Chances,
  form: Chances,
  near: Chances,
  sound: Chances,
  some: Chances,
  differs: Chances,
});

/** For each field, every way in which two records that both have it may agree, the strongest first. */
const FieldChances = z.object({
  given: NameChances,
  family: NameChances,
  birth: z.object({
    same: Chances,
    swapped: Chances,
    year: Chances,
    figure: Chances,
    near: Chances,
    differs: Chances,
  }),
  sex: z.object({ same: Chances, differs: Chances }),
  nhsNumber: z.object({ same: Chances, differs: Chances }),
  upn: z.object({ same: Chances, differs: Chances }),
  address: z.object({ home: Chances, postcode: Chances, former: Chances, district: Chances, differs: Chances }),
  school: z.object({ same: Chances, differs: Chances }),
});

/** Names with spaces between, on as many lines as they take. */
const Names = z.string().regex(/^[\p{L}\s]+$/u);
/** Names that this share of people has, each. */
const CommonNames = z.array(z.object({ share: Chance, names: Names }));

/**
 * How two records of a person are compared. Each part says where its numbers or names come from.
 * `bornWithin`: the years among which a partly known date of birth is one of many, and how often one fits the person.
 * `tiers`: the least weight at which a pair is offered as the same, likely or possible.
 * `forms`: names that one person goes by, a line for each group. `unnamed`: words for a child who has no name yet.
 * `notKnown`: words that stand for any name which nobody knows.
 */
export const PersonMatching = z.object({
  fields: FieldChances,
  bornWithin: z.object({ years: z.int().min(1).max(120), fits: z.number().min(0.5).lt(1) }),
  tiers: z.object({ same: z.number(), likely: z.number(), possible: z.number() }),
  common: z.object({ given: CommonNames, family: CommonNames, rare: z.object({ given: Chance, family: Chance }) }),
  forms: z.array(Names),
  unnamed: Names,
  notKnown: Names,
  /** People read for one key, people compared in one search, and people shown. */
  limits: z.object({
    perKey: z.int().min(5).max(100),
    compared: z.int().min(10).max(500),
    shown: z.int().min(1).max(50),
  }),
  sources: z.object({ chances: Words, tiers: Words, common: Words, forms: Words }),
});
export type PersonMatching = z.infer<typeof PersonMatching>;

/** The weight of a way of agreeing, in bits. */
export const bitsOf = ({ m, u }: Chances): number => Math.log2(m / u);

/** What contradicts itself in how people are matched: where, and what. */
function incoherences({ fields, tiers }: PersonMatching): { path: string[]; message: string }[] {
  const unfit = Object.entries(fields).flatMap(([field, ways]) => {
    const all: Chances[] = Object.values(ways);
    const sum = (of: 'm' | 'u') => all.reduce((total, chances) => total + chances[of], 0);
    const bits = all.map(bitsOf);
    const wrong = [
      Math.abs(sum('m') - 1) > 0.001 && 'the chances for one person are not 1 together',
      Math.abs(sum('u') - 1) > 0.001 && 'the chances for two people are not 1 together',
      bits.some((weight, at) => weight > (bits[at - 1] ?? weight)) && 'a weaker way of agreeing weighs more',
      !((bits[0] ?? 0) > 0 && (bits.at(-1) ?? 0) < 0) && 'to agree weighs for, and to differ against',
    ];
    return wrong
      .filter((message) => typeof message === 'string')
      .map((message) => ({ path: ['fields', field], message }));
  });
  return tiers.same >= tiers.likely && tiers.likely > tiers.possible && tiers.possible > 0
    ? unfit
    : [...unfit, { path: ['tiers'], message: 'same asks for most, likely for less, possible for least' }];
}

const CoherentMatching = PersonMatching.superRefine((matching, context) => {
  for (const { path, message } of incoherences(matching)) context.addIssue({ code: 'custom', path, message });
});

/**
 * How an authority matches people. Settings that say nothing of it, because they were stored before people were matched,
 * are read with cautious numbers and no names. Throws where it is not well formed or contradicts itself.
 */
export const personMatchingOf = ({ personMatching }: Pick<Settings, 'personMatching'>): PersonMatching =>
  CoherentMatching.parse(personMatching ?? standardPersonMatching);
