const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The complement of the error function (Abramowitz and Stegun, 7.1.26), good to seven places. */
function erfc(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const terms = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  return terms.reduceRight((sum, term) => (sum + term) * t, 0) * Math.exp(-x * x);
}

/**
 * Welch's t-test of two samples of some hundreds: whether their means differ, whatever their spreads. `p`: how often
 * samples of one kind would differ as much by chance; with so many, Student's distribution is the normal one.
 */
export function welch(one: readonly number[], other: readonly number[]): { t: number; p: number; means: number[] } {
  const [m1, m2] = [meanOf(one), meanOf(other)];
  const spread = (values: readonly number[], mean: number) =>
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) / values.length;
  const t = (m1 - m2) / Math.sqrt(spread(one, m1) + spread(other, m2));
  return { t, p: erfc(Math.abs(t) / Math.SQRT2), means: [m1, m2] };
}
