import { numbers } from '../numbers.ts';
import { racesBroken, reportRaces, runRaces } from './run-races.ts';

// Proves that of several who act at once on what they all saw one wins, the others are told, and nothing is lost:
// npm run races -- 1000 [--seed N]
const args = process.argv.slice(2);
const races = args[0] !== undefined && !args[0].startsWith('--') ? Number(args.shift()) : 1_000;
const { seed } = numbers(args, { seed: Date.now() % 1_000_000 });
console.log(`Seed ${seed}: ${races} races of 2 writers and ${races} of 8`);
const run = await runRaces({ seed, races, writers: [2, 8], say: (line) => console.log(line) });
console.log(`\n${reportRaces(run)}`);
process.exitCode = racesBroken(run) ? 1 : 0;
