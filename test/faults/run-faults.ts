import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import type { DieAt } from '../../infra/local/faults/fail-points.ts';
import { freePort } from '../../infra/local/listen.ts';
import { randomFrom } from '../../infra/local/seeds/random.ts';
import { addressAt, agencySystem, type System } from './agency-system.ts';
import { type Box, startBox } from './box.ts';
import { check, lookedAt } from './check.ts';
import { type Finding, type Found, finding } from './found.ts';
import { manager, worker } from './front-door.ts';
import { type History, openHistory } from './history.ts';
import type { LookedAt } from './invariants.ts';
import { letterReader } from './letter-reader.ts';
import { observe, openNotices } from './observe.ts';
import type { World } from './person.ts';
import { school } from './school.ts';
import { type Settled, settle } from './settle.ts';
import { type Kill, killAndRestart, type MailFault, type MailTrouble, moveClock, troubleMail } from './trouble.ts';
import { ask } from './visitor.ts';

export type Options = {
  seed: number;
  kills: number;
  /** Over about so long the kills are spread. */
  minutes: number;
  /** The trouble that mail is not to have. */
  exceptMail?: readonly MailFault[];
  say?: (line: string) => void;
  /** Is given what ends everything at once, for when the run itself is ended. */
  onBox?: (end: () => void) => void;
};

export type Run = {
  seed: number;
  history: History;
  kills: Kill[];
  mailTrouble: MailTrouble;
  settled: Settled;
  found: Found;
  findings: Finding[];
  lookedAt: LookedAt;
  clockMoves: number;
  tookMs: number;
  stopMs: number;
};

const Accounts = z.object({
  people: z.array(z.object({ email: z.string(), role: z.string(), organisation: z.object({ name: z.string() }) })),
  clients: z.array(z.object({ client_id: z.string(), client_secret: z.string(), organisation: z.string() })),
});
type Accounts = z.infer<typeof Accounts>;

/** Of a hundred calls of the table, messages and records. */
const processFaults = { before: 0.5, after: 0.7, twice: 5, late: 10 };

const some = (list: readonly string[], count: number) => list.slice(0, count);

async function accountsOf(box: Box): Promise<Accounts> {
  const heard = await ask(box, '/_local/accounts');
  if (heard?.status !== 200) throw new Error(`the accounts are not listed: ${heard?.status}`);
  return Accounts.parse(JSON.parse(heard.text));
}

/** Everybody who takes part, at work until it is over. */
function everybodyAtWork(world: World, { people, clients }: Accounts) {
  const withRole = (...roles: string[]) => people.filter(({ role }) => roles.includes(role)).map(({ email }) => email);
  const schools = some(withRole('safeguarding-lead', 'referrer'), 3);
  const managers = some(withRole('manager'), 3);
  const domainOf = (name: string) =>
    people.find(({ organisation }) => organisation.name === name)?.email.split('@')[1] ?? '';
  const systems = clients.map(
    ({ client_id: clientId, client_secret: clientSecret, organisation }): System => ({
      ...{ clientId, clientSecret, domain: domainOf(organisation) },
    }),
  );
  const at = Promise.all([
    ...schools.map((email) => school(world, email)),
    ...some(withRole('social-worker'), 4).map((email) => worker(world, email)),
    ...managers.map((email) => manager(world, email)),
    ...systems
      .filter(({ domain }) => domain !== '')
      .slice(0, 2)
      .map((system) => agencySystem(world, system)),
    letterReader(world),
  ]);
  return { at, managers, addresses: [...schools, ...systems.map(({ domain }) => addressAt(domain, 1))] };
}

/** A whole run: everybody at work, parts killed and mail in trouble, then peace, and what is there at the end. */
export async function runFaults({ seed, kills, minutes, exceptMail, say = () => {}, onBox }: Options): Promise<Run> {
  const began = performance.now();
  const random = randomFrom(seed);
  let goesOn = true;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'front-door-faults-'));
  const remove = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const ended = (end: () => void) =>
    onBox?.(() => {
      end();
      remove();
    });
  const faultsSeed = randomFrom(seed + 1);
  let suffers: { dieAt?: DieAt } | undefined;
  // A box that has not begun yet is seeded in peace; what is started after a kill suffers all of it.
  const env = (): Record<string, string> =>
    suffers ? { FAULTS: JSON.stringify({ ...processFaults, ...suffers, seed: faultsSeed.int(1, 2 ** 31) }) } : {};
  const suffer = (dieAt: DieAt | undefined) => {
    suffers = dieAt ? { dieAt } : {};
  };
  const box = await startBox({ port: await freePort(), dataDir, env, onBox: ended });
  try {
    const history = openHistory();
    const world: World = { box, history, random: randomFrom(random.int(1, 2 ** 31)), goesOn: () => goesOn };
    const work = everybodyAtWork(world, await accountsOf(box));
    const postRoom = { ...world, random: randomFrom(random.int(1, 2 ** 31)) };
    const mail = troubleMail(postRoom, { addresses: work.addresses, except: exceptMail });
    const clock = moveClock({ ...world, random: randomFrom(random.int(1, 2 ** 31)) });
    const killing = killAndRestart({ box, history, random, kills, minutes, say, suffer });
    // A robot that fails ends the run at once, and does not let it go on with nobody at work.
    const killed = await Promise.race([killing, work.at.then(() => killing)]);
    goesOn = false;
    await work.at;
    const mailTrouble = await mail;
    const clockMoves = await clock;
    // A box that suffers nothing takes over what was left to do.
    suffers = undefined;
    await box.kill('box-and-launcher');
    await box.restart();
    say('all faults are over');

    const settled = await settle(box, () => openNotices(box));
    const found = await observe(box, work.managers[0] ?? '');
    const findings = check(history.operations, found);
    if (Object.keys(settled.left).length > 0) {
      findings.push(finding('I8', 'broken', 'box', `did not settle: ${JSON.stringify(settled.left)}`));
    }
    const stopMs = await box.stop();
    return {
      ...{ seed, history, kills: killed, mailTrouble, settled, found, findings, stopMs },
      clockMoves,
      lookedAt: lookedAt(history.operations, found),
      tookMs: performance.now() - began,
    };
  } finally {
    goesOn = false;
    box.end();
    remove();
  }
}
