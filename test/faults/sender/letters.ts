import { createRequire } from 'node:module';
import path from 'node:path';
import { newTable, startEngine } from '../../bench/world.ts';
import { numbers } from '../numbers.ts';
import { letterFindings } from './letter-findings.ts';
import { reportLetters } from './report-letters.ts';
import { runSender } from './run-sender.ts';

// Proves that no letter is lost or sent twice and that all are in a final state within a quarter of an hour after the
// faults: npm run faults:letters -- 5000 [--seed N] [--kills 100] [--event-loss 2]
const args = process.argv.slice(2);
const count = args[0] !== undefined && !args[0].startsWith('--') ? Number(args.shift()) : 5_000;
const asked = numbers(args, { seed: Date.now() % 1_000_000, kills: 100, 'event-loss': 0 });
if (!Number.isInteger(count) || count < 1) {
  console.error('How many letters is a whole number.');
  process.exit(1);
}
const eventLoss = asked['event-loss'];
console.log(
  `Seed ${asked.seed}: ${count} letters, ${asked.kills} kills of the sender, ${eventLoss} % of mails without news`,
);
const engine = await startEngine();
try {
  const fonts = path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'));
  const run = await runSender({
    ...{ seed: asked.seed, kills: asked.kills, letters: count, eventLoss, fonts, endpoint: engine.endpoint },
    table: await newTable(engine.endpoint),
    say: (line) => console.log(line),
  });
  console.log(`\n${reportLetters(run)}`);
  process.exitCode = letterFindings(run).length > 0 ? 1 : 0;
} finally {
  engine.process.kill('SIGKILL');
}
