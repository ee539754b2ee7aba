import type { AskedAfter, CheckAnswer } from '../../../shared/open-check/open-check.ts';
import type { Unusual } from '../../../shared/open-check/unusual-use.ts';
import { nameWords } from '../../../shared/person/name-words.ts';
import { soundOf } from '../../../shared/person/sound.ts';
import type { OpenCheckDeps } from '../context.ts';
import type { WithRules } from './rules-in-force.ts';

/** Which limit a check goes beyond. */
export type Beyond = 'person' | 'organisation';

const tenMinutes = 600;
const day = 86_400;

/** Counts a check against the limits of its person and of their organisation; the limit that it goes beyond, if any. */
export async function countCheck(
  { store, now }: OpenCheckDeps,
  { actor, rules: { limits } }: WithRules['Variables'],
): Promise<{ beyond: Beyond; first: boolean } | undefined> {
  const at = now();
  const { authority, id, organisation } = actor;
  const [soon, today, theirs] = await Promise.all([
    store.rates.count(`check#${authority}#${id}`, tenMinutes, at),
    store.rates.count(`checks#${authority}#${id}`, day, at),
    store.rates.count(`checks#${authority}#${organisation.id}`, day, at),
  ]);
  if (soon > limits.personTenMinutes || today > limits.personDay) {
    return { beyond: 'person', first: soon === limits.personTenMinutes + 1 || today === limits.personDay + 1 };
  }
  return theirs > limits.organisationDay
    ? { beyond: 'organisation', first: theirs === limits.organisationDay + 1 }
    : undefined;
}

/**
 * What is unusual about a check, by those that the same person made today. It counts the same whatever was answered. The
 * child's places are two figures of a digest each, which say nothing of the child: one of the date of birth, and one of
 * how the family name sounds with the year, because who looks for a child by elimination asks after others like them.
 */
export async function unusualIn(
  { store, now, digest }: OpenCheckDeps,
  { actor, rules: { unusual } }: WithRules['Variables'],
  { about, answer }: { about: AskedAfter; answer: CheckAnswer },
): Promise<Unusual[]> {
  const at = now();
  const whose = `${actor.authority}#${actor.id}`;
  const family = nameWords(about.family).map(soundOf).sort().join('+');
  const asked = [about.dateOfBirth, `${family}|${about.dateOfBirth.slice(0, 4)}`];
  const [told, ...same] = await Promise.all([
    store.rates.count(`answered#${whose}#${answer}`, day, at),
    ...asked.map((child) =>
      store.rates.count(`asked#${whose}#${digest(`asked|${whose}|${child}`).slice(0, 2)}`, day, at),
    ),
  ]);
  return [
    ...(answer === 'cannot-tell' && told === unusual.cannotTellDay ? (['often-cannot-tell'] as const) : []),
    ...(same.includes(unusual.sameChildDay) ? (['same-child'] as const) : []),
  ];
}
