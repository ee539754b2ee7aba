import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { functionAt, peopleFunctions } from '../../functions/function-at.ts';
import { jsonLog } from '../../functions/log.ts';
import { fontsIn } from '../../functions/senders/letter-fonts.ts';
import type { Enqueue } from '../../functions/senders/queue.ts';
import { openCheckpointStore } from '../../functions/store/checkpoint-head.ts';
import { openSeals } from '../../functions/store/seal/seals.ts';
import { openStore } from '../../functions/store/store.ts';
import { openTable } from '../../functions/store/table.ts';
import type { Result } from '../../shared/result.ts';
import { accounts } from './accounts.ts';
import { agencySystems } from './agency-systems.ts';
import { readAssets } from './assets.ts';
import { boxSigner, checkpointFolder } from './audit/box-checkpoints.ts';
import { openBoxFile } from './box-file.ts';
import { openClock } from './clock.ts';
import { authority, composeApps, composeHandlers, digest, newId } from './compose.ts';
import { localApp } from './console/local-app.ts';
import { cannotStart, type DataDir, openDataDir } from './data-dir.ts';
import { openQueue } from './events/queue.ts';
import { startEvents } from './events/start-events.ts';
import { boxFaults } from './faults/box-faults.ts';
import { startFiles } from './files/start-files.ts';
import { openFront } from './front.ts';
import { healthOf } from './health.ts';
import { keyWrappings } from './key-wrapping.ts';
import { openInbox } from './mail/inbox.ts';
import { startMail } from './mail/mail.ts';
import { mailFaults } from './mail/mail-faults.ts';
import type { Options } from './options.ts';
import { owedSoon } from './owed.ts';
import { readSecrets } from './secrets.ts';
import { ensureSeeded } from './seeded.ts';
import { seedClients } from './seeds/people.ts';
import { providerPath, startSignIn } from './sign-in/sign-in.ts';
import { startStore } from './store/store.ts';
import { findEngine } from './store/store-engine.ts';

/** Of the process that runs the box: found in its command line. */
export const boxMark = 'box.mjs';
/** The bundle lies in `.cache`, beside what else was built. */
const built = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const inModules = (name: string) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));

/** What the environment asked for, unless it means nothing. */
function taken(name: string, asked: Result<unknown>): void {
  if (asked.ok) return;
  const problems = asked.refusal.kind === 'invalid' ? asked.refusal.problems : [];
  throw cannotStart(
    `${name} is not understood: ${problems.map(({ field, code }) => `${field} must be ${code}`).join('; ')}.`,
  );
}

export type Stoppable = { add: (stop: () => unknown) => void };

/** Starts every part, each after those that it needs, and answers where people reach it. */
export async function startBox(options: Options, running: Stoppable, engineStarted: (pid: number) => void) {
  const wall = () => Date.now();
  const publicUrl = `http://localhost:${options.port}`;
  const log = jsonLog(
    (line) => process.stderr.write(`${line}\n`),
    () => new Date(),
  );
  const dataDir = await openDataDir(options.dataDir, boxMark);
  running.add(dataDir.close);
  const front = await openFront(options.port);
  if (options.begin !== 'as-before') dataDir.forget();
  const db = openBoxFile(dataDir.files.box);
  running.add(() => db.close());
  const secrets = readSecrets(dataDir.files.secrets);
  const clock = openClock(db, wall);
  if (options.clock && options.begin !== 'as-before') taken('CLOCK', clock.move({ now: options.clock }));
  const endpoint = options.endpoint ?? (await ownStore(dataDir));
  // In a store that is not the box's own, other boxes may have tables too.
  const name = options.endpoint ? `front-door-${digest(options.dataDir).slice(0, 12)}` : 'front-door';
  const table = openTable({ name, endpoint, seals: openSeals(authority, keyWrappings(secrets.sealKeys)) });
  running.add(() => table.client.destroy());
  await ensureSeeded(
    { db, table, store: openStore(table, authority), now: clock.now, digest },
    options.begin !== 'empty',
  );

  const faulty = options.faults && boxFaults(options.faults);
  faulty?.table(table);
  const queue = (name: string) => {
    const kind = openQueue({ db, name, wall, newId });
    return faulty?.queue(kind) ?? kind;
  };
  const [notices, mailEvents, checks] = [queue('notices'), queue('mail-events'), queue('file-checks')];
  const [inbox, faults] = [openInbox(db), mailFaults()];
  if (options.mailFaults) taken('MAIL_FAULTS', faults.set(options.mailFaults));
  const mail = await startMail({ db, inbox, faults, events: mailEvents, now: clock.now, newId, log });
  running.add(mail.stop);
  await mail.followFaults();

  const files = await startFiles({
    ...{ db, publicUrl, checks, wall, log, clamd: options.clamd },
    folder: dataDir.files.objects,
    secret: digest(`objects ${secrets.cookieKey}`),
    sealKey: Buffer.from(secrets.filesKey, 'base64'),
  });
  running.add(files.stop);

  const assets = readAssets(built('assets'));
  const world = { table, publicUrl, secrets, now: clock.now, log };
  const fonts = fontsIn(inModules('dejavu-fonts-ttf/ttf'));
  const apps = composeApps({ ...world, assets, fonts, files: files.pages, bytes: files.checking.bytes });
  const { store } = apps;
  const enqueue: Enqueue = async (keys) => {
    notices.sendAll(keys.map(({ pk, sk }) => JSON.stringify({ pk, sk })));
    faulty?.points.reach('the queue has it');
    events.nudge.sending();
    return [];
  };
  const checkFolder = async (folder: string) => {
    checks.send(JSON.stringify({ folder }));
    events.nudge.checking();
  };
  const checkpoints = {
    store: openCheckpointStore(table, authority),
    place: checkpointFolder(dataDir.files.checkpoints),
    sign: boxSigner({ key: dataDir.files.auditKey, publicKey: dataDir.files.auditPublicKey }),
  };
  const outside = { mailEndpoint: mail.endpoint, enqueue, checkFolder, checking: files.checking, checkpoints };
  const composed = composeHandlers({ ...world, store, fonts, ...outside });
  const handlers = faulty?.handlers(composed) ?? composed;
  const place = { db, endpoint, tableName: table.name, now: clock.now, newId, log };
  const events = startEvents({ ...place, notices, mailEvents, checks, handlers });
  running.add(events.stop);
  mail.onEvent(() => {
    faulty?.points.reach('the mail is taken');
    events.nudge.recording();
  });
  files.onCame(events.nudge.checking);

  const people = accounts(store, authority);
  const signIn = startSignIn({ publicUrl, secrets, clients: seedClients, findPerson: people.withId });
  const owed = owedSoon({ store, authority, now: clock.now, schedule: events.schedule });
  const local = localApp({
    ...{ publicUrl, signIn, inbox, mail, faults, files, clock, log },
    site: apps.site,
    startSession: apps.startSession,
    people: people.all,
    personWith: people.withEmail,
    clients: agencySystems,
    schedule: events.schedule,
    queues: [notices, mailEvents, checks],
    parts: [...events.parts, { name: 'mail', left: mail.busy }, { name: 'files', left: files.busy }, owed],
    failing: healthOf({ table, db, stream: events.stream }),
  });
  front.serve({
    publicUrl,
    provider: { path: providerPath, handle: signIn.handle },
    apps: [
      { answers: (path) => path === '/healthz' || path === '/_local' || path.startsWith('/_local/'), app: local },
      { answers: (path) => path === '/api/v1' || path.startsWith('/api/v1/'), app: apps.api },
      { answers: (path) => path.startsWith('/assets/'), app: assets },
      ...peopleFunctions.map(({ name }) => ({
        answers: (path: string) => functionAt(path) === name,
        app: apps.people[name],
      })),
    ],
  });
  running.add(front.stop);
  running.add(dataDir.stopping);
  return publicUrl;

  async function ownStore({ files, engine: pids }: DataDir) {
    const engine = await findEngine({ modules: inModules(''), tableFile: files.table, tableFolder: files.tableFolder });
    const store = await startStore({ engine, pids, log, onStart: engineStarted });
    running.add(store.stop);
    writeFileSync(files.endpoint, store.endpoint, { mode: 0o600 });
    return store.endpoint;
  }
}
