import { parseArgs } from 'node:util';
import { labelledPairs } from '../support/people/labelled-pairs.ts';
import { measureMatching, precisionAndRecall } from '../support/people/measure-matching.ts';
import { matching } from '../support/person-details.ts';

/*
 * How well people are matched, on made-up registers: npm run bench:people -- [--people 20000] [SEED ...]. The weights were
 * settled on seed 1 and the rules on seeds 1 to 4, so others prove them.
 */

const { values, positionals } = parseArgs({
  options: { people: { type: 'string', default: '20000' } },
  allowPositionals: true,
});
const people = Number(values.people);
const seeds = positionals.map(Number);
for (const seed of seeds.length > 0 ? seeds : [5, 6, 7]) {
  const labelled = labelledPairs(seed, { people, same: 1500, others: 1500 });
  const measured = measureMatching(labelled, matching);
  console.log(
    `\nseed ${seed}: ${labelled.filed.size} people, ${labelled.same.length} true pairs, ${labelled.others.length} pairs of two`,
  );
  const rows = [...measured.byKind].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [kind, tiers] of rows) {
    const cells = Object.entries(tiers).map(([tier, { same, others }]) => `${tier} ${same + others}`);
    console.log(`  ${kind.padEnd(44)} ${cells.join('  ')}`);
  }
  for (const among of [['same'], ['same', 'likely'], ['same', 'likely', 'possible']] as const) {
    const { precision, recall } = precisionAndRecall(measured, among);
    console.log(`  ${among.join(' or ').padEnd(24)} precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`);
  }
  for (const [what, { mean, most }] of Object.entries(measured.reads)) {
    console.log(`  ${what} per search: ${mean.toFixed(1)} on average, ${most} at most`);
  }
  console.log(`  true pairs that no key brings together: ${measured.unread}`);
}
