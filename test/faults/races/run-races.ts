import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../../functions/store/store.ts';
import { openWholeStore } from '../../../functions/store/whole-store.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { seedAuthority } from '../../../infra/local/seeds/seed.ts';
import { ContactId } from '../../../shared/ids.ts';
import { digest } from '../../bench/world.ts';
import { bundled } from '../bundled.ts';
import { startKillableEngine } from '../engine.ts';
import { openHistory } from '../history.ts';
import type { World } from '../person.ts';
import { raiseBySystem } from '../submissions/raise-by-system.ts';
import { openIssuer } from '../tokens.ts';
import { visitor } from '../visitor.ts';
import { startWorkers } from '../workers/workers.ts';
import { race } from './race.ts';

export type RacesRun = {
  seed: number;
  /** For each number of writers: races, winners, losers, and updates that were acknowledged and are not there. */
  rows: { writers: number; races: number; winners: number; losers: number; lostUpdates: number }[];
  wrong: string[];
  tookMs: number;
};

type Options = { seed: number; races: number; writers: readonly number[]; say?: (line: string) => void };

/** So many races are run about one contact before another is taken, so that its history stays of a usual length. */
const racesOfContact = 10;

/** Races of several writers over two processes: of each, one wins and the others are told, and nothing is lost. */
export async function runRaces({ seed, races, writers, say = () => {} }: Options): Promise<RacesRun> {
  const began = performance.now();
  const random = randomFrom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'front-door-races-'));
  const script = await bundled(path.resolve(import.meta.dirname, '../workers/worker-process.ts'));
  const engine = await startKillableEngine(folder);
  const { people } = await seedAuthority({ store: openStore(engine.table, 'wyre'), digest });
  const { keys, tokenFor } = await openIssuer();
  const calm = { seed: 1, before: 0, after: 0, twice: 0, late: 0 };
  const place = { endpoint: engine.endpoint, table: engine.table.name, keys, faults: calm };
  const workers = await startWorkers({ script, count: 2, random: randomFrom(1), place });
  const run: RacesRun = { seed, rows: [], wrong: [], tookMs: 0 };
  try {
    const store = openWholeStore(engine.table, 'wyre');
    const caller = { clientId: 'school-mis', domain: 'oakfield-primary.example', token: await tokenFor('school-mis') };
    const staff = people.filter(({ active, role }) => active && (role === 'social-worker' || role === 'manager'));
    const browsers = Array.from({ length: Math.max(...writers) }, (_, at) =>
      visitor(workers.door, staff[at % staff.length]?.email),
    );
    for (const browser of browsers) await browser.get('/board');

    /** A new contact, by its id. */
    const newContact = async () => {
      const history = openHistory();
      const world: World = { box: workers.door, history, random, goesOn: () => true };
      await raiseBySystem(world, caller);
      return ContactId.parse(history.operations.find(({ facts }) => facts.contact)?.facts.contact);
    };
    for (const size of writers) {
      const row = { writers: size, races: 0, winners: 0, losers: 0, lostUpdates: 0 };
      run.rows.push(row);
      while (row.races < races) {
        const contact = await newContact();
        const acknowledged: string[] = [];
        const most = Math.min(racesOfContact, races - row.races);
        for (let version = 1; version <= most; version += 1) {
          const part = version === 1 ? 'claim' : 'rating';
          const { won, lost, wrong, words } = await race(browsers.slice(0, size), { contact, version, part }, random);
          row.races += 1;
          row.winners += won;
          row.losers += lost;
          run.wrong.push(...wrong.map((what) => `${size} writers, ${part} of ${contact}: ${what}`));
          if (part === 'rating') acknowledged.push(...words);
          if (row.races % 100 === 0) say(`${row.races} races of ${size}`);
        }
        const [now, file] = await Promise.all([store.contacts.find(contact), store.contacts.file(contact)]);
        const reasons = file.events.flatMap((event) => (event.type === 'rated' ? [event.reason] : []));
        row.lostUpdates += acknowledged.filter((words) => !reasons.includes(words)).length;
        row.lostUpdates += reasons.filter((words) => !acknowledged.includes(words)).length;
        if (!now.ok || now.value.version !== most + 1 || file.events.length !== most + 1)
          run.wrong.push(`${contact} has version ${now.ok && now.value.version} and ${file.events.length} events`);
      }
    }
    return { ...run, tookMs: performance.now() - began };
  } finally {
    workers.stop();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    rmSync(script, { force: true });
  }
}

export function reportRaces({ seed, rows, wrong, tookMs }: RacesRun): string {
  const columns = (cells: readonly (string | number)[]) => cells.map((cell) => String(cell).padStart(14)).join('');
  return [
    columns(['writers', 'races', 'winners', 'told to losers', 'lost updates']),
    ...rows.map(({ writers, races, winners, losers, lostUpdates }) =>
      columns([writers, races, winners, losers, lostUpdates]),
    ),
    ...wrong.slice(0, 20).map((what) => `  ${what}`),
    `\nSeed ${seed}: ${wrong.length} broken promises, in ${Math.round(tookMs / 1000)} s`,
  ].join('\n');
}

/** Whether anything was not as promised. */
export const racesBroken = ({ rows, wrong }: RacesRun): boolean =>
  wrong.length > 0 || rows.some(({ lostUpdates, winners, races }) => lostUpdates > 0 || winners !== races);
