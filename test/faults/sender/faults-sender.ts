import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newTable, startEngine } from '../../bench/world.ts';
import { broken } from './check-sender.ts';
import { reportSender } from './report-sender.ts';
import { runSender } from './run-sender.ts';

// Proves that every letter is delivered once or shown as not delivered with somebody's task, whenever the sender is
// killed: npm run faults:sender -- [--seed N] [--kills 100] [--letters 600]
const { values } = parseArgs({
  options: { seed: { type: 'string' }, kills: { type: 'string' }, letters: { type: 'string' } },
});
const number = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : Number(text));
const kills = number(values.kills, 100);
const options = {
  kills,
  seed: number(values.seed, Date.now() % 1_000_000),
  letters: number(values.letters, kills * 9),
};
if (Object.values(options).some((each) => !Number.isInteger(each) || each < 1)) {
  console.error('--seed, --kills and --letters take a whole number each.');
  process.exit(1);
}
console.log(`Seed ${options.seed}: ${options.letters} letters, ${kills} kills of the sender`);
const engine = await startEngine();
try {
  const table = await newTable(engine.endpoint);
  const fonts = path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'));
  const run = await runSender({
    ...options,
    table,
    endpoint: engine.endpoint,
    fonts,
    say: (line) => console.log(line),
  });
  console.log(`\n${reportSender(run)}`);
  process.exitCode = broken(run.letters).length > 0 ? 1 : 0;
} finally {
  engine.process.kill('SIGKILL');
}
