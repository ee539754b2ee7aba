import { expect, it } from 'vitest';
import { poisonBroken, runPoison } from './poison/run-poison.ts';
import { racesBroken, reportRaces, runRaces } from './races/run-races.ts';
import { poisonSeeds, raceSeeds, submissionSeeds } from './seeds.ts';
import { reportSubmissions } from './submissions/report-submissions.ts';
import { runSubmissions } from './submissions/run-submissions.ts';

const patienceMs = 240_000;

it.each(submissionSeeds)(
  'submissions of seed $seed are stored once each, whoever is killed meanwhile',
  async (options) => {
    const run = await runSubmissions(options);
    expect(run.findings, reportSubmissions(run)).toEqual([]);
    expect([run.killed.worker, run.killed.store]).toEqual([options.workerKills, options.storeKills]);
    expect(run.acknowledged).toBeGreaterThan(options.submissions / 2);
  },
  patienceMs,
);

it.each(raceSeeds)(
  'races of seed $seed have one winner each, and the others are told what changed',
  async (options) => {
    const run = await runRaces({ ...options, writers: [2, 8] });
    expect(racesBroken(run), reportRaces(run)).toBe(false);
  },
  patienceMs,
);

it.each(poisonSeeds)(
  'poison of seed $seed holds up nothing else, is kept, and is done once it is put right',
  async (options) => {
    const run = await runPoison(options);
    expect(poisonBroken({ ...run, doneAfterMs: 0 })).toEqual([]);
  },
  patienceMs,
);
