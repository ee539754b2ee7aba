import type { RiskDescriptor } from './pack.ts';

const parts = ['level', 'group', 'wording', 'help', 'starred', 'marac'] as const;

/** What became of one descriptor: `changed` names the parts that differ. */
export type PackDifference =
  | { code: string; change: 'added'; after: RiskDescriptor }
  | { code: string; change: 'removed'; before: RiskDescriptor }
  | { code: string; change: 'changed'; before: RiskDescriptor; after: RiskDescriptor; parts: (typeof parts)[number][] };

/** How one list of descriptors differs from an earlier one, for whoever publishes it. Their order is not a difference. */
export function comparePacks(before: readonly RiskDescriptor[], after: readonly RiskDescriptor[]): PackDifference[] {
  const changed = after.flatMap((descriptor): PackDifference[] => {
    const { code } = descriptor;
    const old = before.find((other) => other.code === code);
    if (!old) return [{ code, change: 'added', after: descriptor }];
    const differ = parts.filter((part) => old[part] !== descriptor[part]);
    return differ.length > 0 ? [{ code, change: 'changed', before: old, after: descriptor, parts: differ }] : [];
  });
  const removed = before
    .filter(({ code }) => !after.some((descriptor) => descriptor.code === code))
    .map((old): PackDifference => ({ code: old.code, change: 'removed', before: old }));
  return [...changed, ...removed];
}

/** Whether two lists say the same in the same order. */
export const sameDescriptors = (one: readonly RiskDescriptor[], other: readonly RiskDescriptor[]): boolean =>
  comparePacks(one, other).length === 0 && one.every(({ code }, at) => other[at]?.code === code);
