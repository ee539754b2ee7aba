/** What of a report of mutants is read here: each file's mutants, and what became of each. */
export type Report = {
  files: Record<string, { mutants: readonly Mutant[] }>;
};
type Mutant = {
  status: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number } };
};

const found = new Set(['Killed', 'Timeout']);
const missed = new Set(['Survived', 'NoCoverage']);

/**
 * How many mutants became what, the share that was found of those that ran, in percent, and a line for each that was not.
 * What could not be run, because the program does not stand with it, counts on neither side.
 */
export function scored({ files }: Report) {
  const all = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, mutant })));
  const counts: Record<string, number> = {};
  for (const { mutant } of all) counts[mutant.status] = (counts[mutant.status] ?? 0) + 1;
  const dead = all.filter(({ mutant }) => found.has(mutant.status)).length;
  const living = all.filter(({ mutant }) => missed.has(mutant.status));
  const alive = living.map(
    ({ file, mutant: { location, mutatorName, replacement, status } }) =>
      `${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 100)}`,
  );
  return { counts, score: (100 * dead) / Math.max(1, dead + living.length), alive };
}
