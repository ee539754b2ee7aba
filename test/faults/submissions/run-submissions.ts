import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../../functions/store/store.ts';
import { seedOrganisations } from '../../../infra/local/seeds/organisations.ts';
import { seedClients } from '../../../infra/local/seeds/people.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { seedAuthority } from '../../../infra/local/seeds/seed.ts';
import { digest } from '../../bench/world.ts';
import { bundled } from '../bundled.ts';
import { checkUnsent, lookedAt } from '../check.ts';
import { startKillableEngine } from '../engine.ts';
import type { Finding } from '../found.ts';
import { openHistory } from '../history.ts';
import type { LookedAt } from '../invariants.ts';
import { storedIn } from '../observe.ts';
import { openContact } from '../open-contact.ts';
import { untilKnown, type World } from '../person.ts';
import { raise } from '../school.ts';
import { openIssuer } from '../tokens.ts';
import { visitor } from '../visitor.ts';
import { startWorkers } from '../workers/workers.ts';
import { type Killed, killOnTheWay } from './kill-on-the-way.ts';
import { type Caller, raiseBySystem } from './raise-by-system.ts';

export type Options = {
  seed: number;
  submissions: number;
  workerKills: number;
  storeKills: number;
  say?: (line: string) => void;
};

export type SubmissionsRun = Options & {
  killed: Killed;
  requests: number;
  unknown: number;
  acknowledged: number;
  stored: number;
  findings: Finding[];
  lookedAt: LookedAt;
  tookMs: number;
};

const atOnce = 16;
/** One of so many is typed page by page; the others come from systems. */
const typedOneIn = 20;
/** After so many of them somebody at the front door opens one. */
const openedOneIn = 4;
/** Of a hundred calls of the table. */
const tableFaults = { before: 1, after: 1.5 };

async function callersOf(tokenFor: (client: string) => Promise<string>): Promise<Caller[]> {
  const may = seedClients.filter(({ scopes }) => scopes.includes('concerns:write'));
  return Promise.all(
    may.map(async ({ clientId, organisationId }) => {
      const domain = seedOrganisations.find(({ id }) => id === organisationId)?.domains[0] ?? '';
      return { clientId, domain, token: await tokenFor(clientId) };
    }),
  );
}

/** Many submissions at once, while workers and the store are killed and calls of the table go wrong; then what is there. */
export async function runSubmissions(options: Options): Promise<SubmissionsRun> {
  const began = performance.now();
  const { seed, submissions, say = () => {} } = options;
  const random = randomFrom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'front-door-submissions-'));
  const script = await bundled(path.resolve(import.meta.dirname, '../workers/worker-process.ts'));
  const engine = await startKillableEngine(folder);
  const { people } = await seedAuthority({ store: openStore(engine.table, 'wyre'), digest });
  const { keys, tokenFor } = await openIssuer();
  const workers = await startWorkers({
    ...{ script, count: 2, random: randomFrom(random.int(1, 2 ** 31)) },
    place: {
      ...{ endpoint: engine.endpoint, table: engine.table.name, keys },
      faults: { seed: 1, ...tableFaults, twice: 0, late: 0 },
    },
  });
  try {
    const history = openHistory();
    const world: World = { box: workers.door, history, random, goesOn: () => true };
    const callers = await callersOf(tokenFor);
    const typists = people
      .filter(({ active, role }) => active && (role === 'referrer' || role === 'safeguarding-lead'))
      .slice(0, atOnce)
      .map(({ email }) => ({ who: visitor(workers.door, email), email }));
    const readers = people
      .filter(({ active, role }) => active && (role === 'social-worker' || role === 'manager'))
      .slice(0, 4)
      .map(({ email }) => visitor(workers.door, email));
    const openOne = async () => {
      const contact = history.operations.findLast(({ facts }) => facts.contact)?.facts.contact;
      const reader = random.pick(readers);
      if (!contact) return;
      // Whoever was not shown it, or is signed out, asks again.
      const isShown = async () => (await openContact(world, reader, contact))?.status === 200 || undefined;
      if (!(await untilKnown(world, 200, isShown))) throw new Error('a contact was never shown');
    };
    let begun = 0;
    const plan = { submissions, workerKills: options.workerKills, storeKills: options.storeKills };
    const killing = killOnTheWay({ ...{ random, engine, workers, plan, say }, begun: () => begun });
    const killed = killing.run();

    const submitter = async (place: number) => {
      while (begun < submissions) {
        if (!killing.mayBegin()) {
          await sleep(10);
          continue;
        }
        begun += 1;
        if (begun % openedOneIn === 0) await openOne();
        if (begun % 500 === 0)
          say(`${begun} submissions begun after ${Math.round((performance.now() - began) / 1000)} s`);
        const typist = typists[place % typists.length];
        if (begun % typedOneIn === 0 && typist) await raise(world, typist.who, typist.email, 1);
        else await raiseBySystem(world, random.pick(callers));
      }
    };
    await Promise.all([killed, ...Array.from({ length: atOnce }, (_, place) => submitter(place))]);
    workers.endFaults();
    say('all faults are over');

    const stored = await storedIn(engine.table);
    const found = { ...stored, mails: [], undelivered: new Set<string>(), health: 200 };
    const { operations } = history;
    const { I4: _a, I8: _b, ...looked } = lookedAt(operations, found);
    const raised = operations.filter(({ kind }) => kind === 'send' || kind === 'raise');
    return {
      ...options,
      killed: killing.killed,
      requests: operations.length,
      unknown: operations.filter(({ outcome }) => outcome === 'unknown').length,
      acknowledged: new Set(raised.filter(({ outcome }) => outcome === 'ok').map(({ about }) => about)).size,
      stored: found.contacts.length,
      findings: checkUnsent(operations, found),
      lookedAt: looked,
      tookMs: performance.now() - began,
    };
  } finally {
    workers.stop();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    rmSync(script, { force: true });
  }
}
