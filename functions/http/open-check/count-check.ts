import type { OpenCheckDeps } from '../context.ts';
import type { WithRules } from './rules-in-force.ts';

/** Which limit a check goes beyond. */
export type Beyond = 'person' | 'organisation';

const tenMinutes = 600;
const day = 86_400;

/** Counts a check against the limits of its person and of their organisation; says which it goes beyond, if any. */
export async function countCheck(
  { store, now }: OpenCheckDeps,
  { actor, rules: { limits } }: WithRules['Variables'],
): Promise<Beyond | undefined> {
  const at = now();
  const { authority, id, organisation } = actor;
  const [soon, today, theirs] = await Promise.all([
    store.rates.count(`check#${authority}#${id}`, tenMinutes, at),
    store.rates.count(`checks#${authority}#${id}`, day, at),
    store.rates.count(`checks#${authority}#${organisation.id}`, day, at),
  ]);
  if (soon > limits.personTenMinutes || today > limits.personDay) return 'person';
  return theirs > limits.organisationDay ? 'organisation' : undefined;
}
