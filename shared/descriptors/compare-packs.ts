import type { RiskDescriptor } from './pack.ts';

const parts = ['level', 'group', 'wording', 'help', 'evidencePrompt', 'starred', 'marac'] as const;

/** A part of a descriptor that can differ. */
export type DescriptorPart = (typeof parts)[number];

/** What became of one descriptor: `changed` names the parts that differ. */
export type PackDifference =
  | { code: string; change: 'added'; after: RiskDescriptor }
  | { code: string; change: 'removed'; before: RiskDescriptor }
  | { code: string; change: 'changed'; before: RiskDescriptor; after: RiskDescriptor; parts: DescriptorPart[] };

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

/** Whether what is in both lists comes in another order. */
export function isReordered(before: readonly RiskDescriptor[], after: readonly RiskDescriptor[]): boolean {
  const within = (list: readonly RiskDescriptor[], other: readonly RiskDescriptor[]) =>
    list.map(({ code }) => code).filter((code) => other.some((descriptor) => descriptor.code === code));
  return within(before, after).join() !== within(after, before).join();
}

/** Whether two lists say the same in the same order. */
export const sameDescriptors = (one: readonly RiskDescriptor[], other: readonly RiskDescriptor[]): boolean =>
  comparePacks(one, other).length === 0 && one.every(({ code }, at) => other[at]?.code === code);
