import { numbers } from './numbers.ts';
import { report } from './report.ts';
import { runFaults } from './run-faults.ts';

/** The whole box under load, with everything going wrong that can: `npm run faults -- --minutes 5`. */
export async function runAtRandom(args: readonly string[]): Promise<void> {
  const options = numbers(args, { seed: Date.now() % 1_000_000, kills: 0, minutes: 5 });
  const kills = options.kills || Math.max(5, Math.round(options.minutes * 6));
  let endBox = () => {};
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      endBox();
      process.exit(1);
    });
  }
  console.log(`Seed ${options.seed}: ${kills} kills over about ${options.minutes} minutes`);
  const run = await runFaults({
    ...options,
    kills,
    say: (line) => console.log(line),
    onBox: (end) => {
      endBox = end;
    },
  });
  console.log(`\n${report(run)}`);
  process.exitCode = run.findings.length > 0 ? 1 : 0;
}
