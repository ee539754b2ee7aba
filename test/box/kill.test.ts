import { expect, it } from 'vitest';
import { report } from '../faults/report.ts';
import { runFaults } from '../faults/run-faults.ts';

it('loses nothing that it acknowledged and tells nobody twice, whatever is killed under load', async () => {
  const run = await runFaults({ seed: 20_261_124, kills: 5, minutes: 0.3, exceptMail: ['hanging'] });
  expect(run.findings, report(run)).toEqual([]);
  expect(run.kills.length).toBe(5);
  expect(run.found.contacts.length).toBeGreaterThan(0);
  expect(run.found.mails.length).toBeGreaterThanOrEqual(run.found.contacts.length);
}, 180_000);
