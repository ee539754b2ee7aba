/** How much the second of each pair grows with the first, by least squares; 0 of fewer than two. */
export function slopeOf(pairs: readonly (readonly [number, number])[]): number {
  const n = pairs.length;
  if (n < 2) return 0;
  const mean = (of: (pair: readonly [number, number]) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0) / n;
  const [x, y] = [mean(([one]) => one), mean(([, other]) => other)];
  const spread = pairs.reduce((sum, [one]) => sum + (one - x) ** 2, 0);
  return spread === 0 ? 0 : pairs.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / spread;
}
