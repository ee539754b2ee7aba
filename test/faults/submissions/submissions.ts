import { numbers } from '../numbers.ts';
import { reportSubmissions } from './report-submissions.ts';
import { runSubmissions } from './run-submissions.ts';

/** Proves that no acknowledged submission is lost and none is stored twice: `npm run faults -- --submissions 10000`. */
export async function submissions(args: readonly string[]): Promise<void> {
  const {
    seed,
    submissions,
    'worker-kills': workerKills,
    'store-kills': storeKills,
  } = numbers(args, {
    seed: Date.now() % 1_000_000,
    submissions: 10_000,
    'worker-kills': 200,
    'store-kills': 20,
  });
  const options = { seed, submissions, workerKills, storeKills };
  console.log(`Seed ${seed}: ${submissions} submissions, ${workerKills} kills of a worker, ${storeKills} of the store`);
  const run = await runSubmissions({ ...options, say: (line) => console.log(line) });
  console.log(`\n${reportSubmissions(run)}`);
  process.exitCode = run.findings.length > 0 ? 1 : 0;
}
