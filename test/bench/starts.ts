import { fill } from './fill.ts';
import { firstAnswers } from './first-answer.ts';
import { newTable, startEngine } from './world.ts';

/*
 * The part of the bench that asks how long a cold function takes to its first page, by itself: `npm run bench:starts`.
 */

const engine = await startEngine();
try {
  const table = await newTable(engine.endpoint);
  const filled = await fill(table, { count: 1000, open: 50, now: new Date() });
  for (const { name, ratio } of await firstAnswers({ endpoint: engine.endpoint, table: table.name }, filled)) {
    console.log(`${name}: ${ratio.toFixed(2)} times the start of a bare handler with the store’s client`);
  }
} finally {
  engine.process.kill('SIGKILL');
}
process.exit();
