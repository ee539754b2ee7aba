import * as z from 'zod';
import { nameWords } from '../person/name-words.ts';
import { comparePeople } from '../person-match/compare.ts';
import type { Matching } from '../person-match/matching.ts';
import type { Near } from './answer.ts';
import { detailsOf } from './ask-whether-open.ts';
import { AskedAfter, type Because } from './open-check.ts';

/**
 * That we could not tell of somebody, because they are kept from view or because they were drawn though we do not have
 * them. Whoever asks again, in other words, of the same child is answered the same in both cases: it is by the
 * difference that somebody could find out that a child is kept, one more check at a time.
 */
export const StandIn = z.object({ about: AskedAfter, at: z.iso.datetime() });
export type StandIn = z.infer<typeof StandIn>;

/** For how long one stands, in days: two years. After that the same words still draw the same. */
const standsDays = 730;
/**
 * By how much less than a possible match somebody still comes near a stand-in, in bits of weight. More hides more pairs of
 * odd questions and costs more answers: with 430 stand-ins, we cannot tell of one in twenty whom we do not have.
 */
const slack = 9;

/** Those that still stand at a time. */
export const standing = (standIns: readonly StandIn[], now: Date): StandIn[] =>
  standIns.filter(({ at }) => now.getTime() - Date.parse(at) < standsDays * 86_400_000);

/**
 * Whether somebody comes near one who stood in before. It reaches further than a child does: of two ways to ask after
 * one child, each may come near the child and hardly near the other.
 */
export function isStoodFor(about: AskedAfter, standIns: readonly StandIn[], matching: Matching): boolean {
  const { settings } = matching;
  const possible = Math.max(settings.tiers.possible - slack, 1);
  const wider: Matching = { ...matching, settings: { ...settings, tiers: { ...settings.tiers, possible } } };
  const told = detailsOf(about);
  return standIns.some((one) => comparePeople(told, detailsOf(one.about), wider).tier !== 'none');
}

/**
 * Whether a child is one of the few of whom we cannot tell though we do not have them: `percent` of all. It is drawn from
 * the whole name and date of birth, so that no other child of the name or year tells anything of it. `digest` is keyed:
 * who knows this rule still cannot tell who is drawn.
 */
export function isDrawn(
  { given, family, dateOfBirth }: AskedAfter,
  { percent, digest, authority }: { percent: number; digest: (text: string) => string; authority: string },
): boolean {
  const names = [given, family].map((name) => nameWords(name).join('')).sort();
  const drawn = Number.parseInt(digest(`cannot-tell|${authority}|${names.join('+')}|${dateOfBirth}`).slice(0, 8), 16);
  return drawn % 10_000 < percent * 100;
}

/** Whether the one asked after must stand in from now on: as much for a child who is kept as for one who was drawn. */
export const mustStandIn = ({ because, near }: { because: Because; near: readonly Near[] }): boolean =>
  because === 'drawn' || near.some(({ child }) => child.restricted || child.canary);
