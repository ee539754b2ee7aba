import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { broken, countOf } from '../faults/sender/check-sender.ts';
import { reportSender } from '../faults/sender/report-sender.ts';
import { runSender } from '../faults/sender/run-sender.ts';
import { endpointOf, freshTable } from '../support/engines.ts';

const fonts = path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'));

it('delivers each letter once or makes it a named person’s task, however often the sender is killed in the middle of one', async () => {
  const place = { table: await freshTable(), endpoint: await endpointOf(), fonts };
  const run = await runSender({ ...place, seed: 20_261_126, kills: 4, letters: 80 });
  expect(broken(run.letters), reportSender(run)).toEqual([]);
  // All letters may be gone before the last of the kills comes to fall.
  expect(Object.values(run.kills).reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(3);
  expect(run.letters).toHaveLength(80);
  expect(countOf(run.letters, 'delivered once')).toBeGreaterThan(40);
}, 300_000);
