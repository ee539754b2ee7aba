import type { Finding } from './found.ts';
import { invariantNames, invariants, type LookedAt } from './invariants.ts';

/** A table for a person to read: for each invariant how much was looked at and how often it did not hold. */
export function invariantTable(findings: readonly Finding[], lookedAt: LookedAt): string {
  const rows = invariantNames.map((name) => {
    const seen = lookedAt[name];
    const broken = findings.filter(({ invariant }) => invariant === name).length;
    return [name, invariants[name], seen === undefined ? 'not in this run' : `${seen}`, String(broken)] as const;
  });
  const width = Math.max(...rows.map(([, words]) => words.length));
  return [
    `       ${''.padEnd(width)}  ${'looked at'.padStart(15)}  ${'broken'.padStart(7)}`,
    ...rows.map(
      ([name, words, seen, broken]) =>
        `  ${name.padEnd(4)} ${words.padEnd(width)}  ${seen.padStart(15)}  ${broken.padStart(7)}`,
    ),
  ].join('\n');
}
