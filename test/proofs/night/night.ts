import { parseArgs } from 'node:util';
import { liveNight } from './live-night.ts';
import { reportNight } from './report-night.ts';

// Proves that every child of a night stands somewhere at a quarter to nine, on the box as `npm start` runs it:
// npm run night -- [--seed N] [--incidents 60] [--only weekend | half-term | clocks] [--kills 20]
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '41' },
    incidents: { type: 'string', default: '60' },
    only: { type: 'string' },
    kills: { type: 'string', default: '20' },
  },
});
const [seed, incidents, kills] = [values.seed, values.incidents, values.kills].map(Number);
const all = ['weekend', 'half-term', 'clocks'] as const;
const chosen = all.filter((night) => values.only === undefined || values.only === night);
if (
  seed === undefined ||
  incidents === undefined ||
  kills === undefined ||
  ![seed, incidents, kills].every(Number.isInteger) ||
  incidents < 5 ||
  chosen.length === 0
) {
  console.error(
    '--seed, --incidents (5 or more) and --kills take a whole number each, --only weekend, half-term or clocks.',
  );
  process.exit(1);
}

let endBox = () => {};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endBox();
    process.exit(1);
  });
}
for (const night of chosen) {
  const hard = night === 'clocks';
  const lived = await liveNight({
    ...{ seed, night, incidents, kills: hard ? kills : 0, mailDown: hard },
    say: (line) => console.log(line),
    onBox: (end) => {
      endBox = end;
    },
  });
  const { text, broken } = reportNight(lived);
  console.log(`\n${text}\n`);
  if (broken > 0) process.exitCode = 1;
}
