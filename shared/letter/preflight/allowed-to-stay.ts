import type { Moment } from '../../moment.ts';
import { ok, type Problem, type Result, refuse } from '../../result.ts';
import { blocking, type Finding, type KeptFinding, needingReason } from './finding.ts';

/** The field of a form in which somebody says why a finding may stay. */
export const reasonField = (finding: string): string => `reason-${finding}`;

export type Reasons = Readonly<Record<string, string>>;

/**
 * Whether a letter may go on with what was found in it. What is blocked may not stay, whoever says so; what needs a
 * reason stays with the reason of a named person, given now or, for the same thing, before.
 */
export function allowedToStay(
  findings: readonly Finding[],
  { reasons = {}, before = [] }: { reasons?: Reasons | undefined; before?: readonly KeptFinding[] | undefined },
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<KeptFinding[]> {
  if (blocking(findings).length > 0) return refuse({ kind: 'letter-blocked' });
  const left = needingReason(findings).filter(({ id }) => !before.some(({ finding }) => finding === id));
  const given = (id: string) => (Object.hasOwn(reasons, id) ? (reasons[id] ?? '').trim() : '');
  const problems = left.flatMap(({ id }): Problem[] => {
    const reason = given(id);
    if (!/\p{L}/u.test(reason)) return [{ field: reasonField(id), code: 'needed' }];
    return reason.length > 1000 ? [{ field: reasonField(id), code: 'too-long' }] : [];
  });
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const by = { id: actor.id, name: actor.name };
  return ok(
    left.map(({ id, code, shown }) => ({
      finding: id,
      code,
      shown: shown.slice(0, 200),
      reason: given(id),
      at: now.toISOString(),
      by,
    })),
  );
}
