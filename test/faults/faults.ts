import { parseArgs } from 'node:util';
import { report } from './report.ts';
import { runFaults } from './run-faults.ts';

// Proves that nothing acknowledged is lost and no letter is lost or issued twice, whatever is killed and when:
// npm run faults -- [--seed N] [--kills 50] [--minutes 8]
const { values } = parseArgs({
  options: { seed: { type: 'string' }, kills: { type: 'string' }, minutes: { type: 'string' } },
});
const number = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : Number(text));
const options = {
  seed: number(values.seed, Date.now() % 1_000_000),
  kills: number(values.kills, 50),
  minutes: number(values.minutes, 8),
};
if (Object.values(options).some((each) => !Number.isFinite(each) || each < 0) || options.kills < 1) {
  console.error('--seed, --kills and --minutes take a number each.');
  process.exit(1);
}

let endBox = () => {};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endBox();
    process.exit(1);
  });
}
console.log(`Seed ${options.seed}: ${options.kills} kills over about ${options.minutes} minutes`);
const run = await runFaults({
  ...options,
  say: (line) => console.log(line),
  onBox: (end) => {
    endBox = end;
  },
});
console.log(`\n${report(run)}`);
process.exitCode = run.findings.length > 0 ? 1 : 0;
