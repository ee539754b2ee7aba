import type { AskedAfter, CheckAnswer } from '../../../shared/open-check/open-check.ts';
import type { Unusual } from '../../../shared/open-check/unusual-use.ts';
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
 * child's place is two figures of a digest, which say nothing of the child.
 */
export async function unusualIn(
  { store, now, digest }: OpenCheckDeps,
  { actor, rules: { unusual } }: WithRules['Variables'],
  { about, answer }: { about: AskedAfter; answer: CheckAnswer },
): Promise<Unusual[]> {
  const at = now();
  const whose = `${actor.authority}#${actor.id}`;
  const child = digest(`asked|${whose}|${about.dateOfBirth}`).slice(0, 2);
  const [told, same] = await Promise.all([
    store.rates.count(`answered#${whose}#${answer}`, day, at),
    store.rates.count(`asked#${whose}#${child}`, day, at),
  ]);
  return [
    ...(answer === 'cannot-tell' && told === unusual.cannotTellDay ? (['often-cannot-tell'] as const) : []),
    ...(same === unusual.sameChildDay ? (['same-child'] as const) : []),
  ];
}
