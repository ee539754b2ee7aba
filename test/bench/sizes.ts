import type { ChildProcess } from 'node:child_process';
import { median } from './measure.ts';
import { type Act, actsAmong, type Spent } from './sizes/acts.ts';
import { pounds, prices, type Use } from './sizes/prices.ts';
import { startEngine } from './world.ts';

/*
 * What people and the service do costs among a thousand records and among very many: npm run bench:sizes -- [SIZES ...]
 * (1000 100000, when nothing is said; 1000000 takes hours to fill). Units of the table are as its engine accounts for
 * them; processor time is a ratio to the first size, measured in turns.
 */

const now = new Date('2026-11-24T11:00:00Z');
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1000, 100_000];
const turns = 7;
const rounds = 6;
const most = 1.15;

const less = (one: Spent, other: Spent): Spent => ({
  read: one.read - other.read,
  write: one.write - other.write,
  calls: one.calls - other.calls,
  processor: one.processor - other.processor,
});

/** What one round of an act cost on average. */
async function costOf({ once, spent, ready }: Act, times: number): Promise<Spent> {
  await ready?.();
  const before = await spent();
  for (let at = 0; at < times; at += 1) await once();
  const { read, write, calls, processor } = less(await spent(), before);
  return { read: read / times, write: write / times, calls: calls / times, processor: processor / times };
}

const engines: ChildProcess[] = [];
const places: { size: number; acts: Act[]; stop: () => void }[] = [];
let isMet = true;
try {
  for (const size of sizes) {
    const engine = await startEngine();
    engines.push(engine.process);
    places.push({ size, ...(await actsAmong(size, engine.endpoint, now)) });
    console.log(`${size} records are there`);
  }
  const rows: Record<string, Record<string, string>> = {};
  const firsts = new Map<string, Spent>();
  for (const [at, { what }] of (places[0]?.acts ?? []).entries()) {
    const costs = places.map(() => [] as Spent[]);
    // The first turn warms everything up.
    for (let turn = 0; turn <= turns; turn += 1)
      for (const [place, { acts }] of places.entries()) {
        const cost = await costOf(acts[at]!, rounds);
        if (turn > 0) costs[place]?.push(cost);
      }
    const of = (place: number, part: keyof Spent) => median(costs[place]?.map((cost) => cost[part]) ?? []);
    for (const [place, { size }] of places.entries()) {
      const ratio = median(
        (costs[place] ?? []).map(({ processor }, turn) => processor / (costs[0]?.[turn]?.processor ?? 1)),
      );
      const units = of(place, 'read') + of(place, 'write');
      const unitsRatio = units / (of(0, 'read') + of(0, 'write'));
      if (ratio > most || unitsRatio > most) isMet = false;
      rows[`${what}, ${size}`] = {
        'read units': of(place, 'read').toFixed(1),
        'write units': of(place, 'write').toFixed(1),
        calls: of(place, 'calls').toFixed(1),
        'milliseconds of the processor': (of(place, 'processor') / 1000).toFixed(1),
        'processor, for one of the first': ratio.toFixed(2),
        'units, for one of the first': unitsRatio.toFixed(2),
      };
    }
    firsts.set(what, {
      read: of(0, 'read'),
      write: of(0, 'write'),
      calls: of(0, 'calls'),
      processor: of(0, 'processor'),
    });
  }
  console.table(rows);
  sayPounds(firsts);
} finally {
  for (const { stop } of places) stop();
  for (const engine of engines) engine.kill('SIGKILL');
}
console.log(isMet ? `met: nothing costs more than ${most} times` : `GAP: something costs more than ${most} times`);
process.exitCode = isMet ? 0 : 1;

/** How often each is done for one contact, as we reckon, and how many requests of the gateway and mails it is. */
function sayPounds(costs: ReadonlyMap<string, Spent>): void {
  const of = (what: string): Spent => {
    const found = costs.get(what);
    if (!found) throw new Error(`${what} was not measured`);
    return found;
  };
  const life: { what: string; times: number; requests: number; mails: number }[] = [
    { what: 'a whole referral of six pages', times: 1, requests: 20, mails: 0 },
    { what: 'the board', times: 12, requests: 1, mails: 0 },
    { what: 'a contact', times: 15, requests: 1, mails: 0 },
    { what: 'a search for somebody', times: 3, requests: 1, mails: 0 },
    { what: 'a search by reference', times: 1, requests: 1, mails: 0 },
    { what: 'a contact from sent to decided, without its pages', times: 1, requests: 8, mails: 0 },
    { what: 'a letter, relayed and sent', times: 3, requests: 0, mails: 3 },
  ];
  const use = life.reduce<Use>(
    (sum, { what, times, requests, mails }) => {
      const { read, write, processor } = of(what);
      return {
        read: sum.read + times * read,
        write: sum.write + times * write,
        requests: sum.requests + times * requests,
        mails: sum.mails + mails,
        // A function waits for its table about as long again as it works.
        seconds: sum.seconds + (2 * times * processor) / 1_000_000,
      };
    },
    { read: 0, write: 0, requests: 0, mails: 0, seconds: 0 },
  );
  const { read, write, requests, mails, seconds } = use;
  console.log(
    [
      `One contact: ${life.map(({ what, times }) => `${times} × ${what}`).join(', ')}.`,
      `It takes ${read.toFixed(0)} read units, ${write.toFixed(0)} write units, ${requests} requests, ${mails} mails and ${seconds.toFixed(1)} seconds of functions.`,
      `1,000 contacts: £${(1000 * pounds(use)).toFixed(2)} in eu-west-2, at prices of ${prices.asOf} (test/bench/sizes/prices.ts).`,
    ].join('\n'),
  );
}
