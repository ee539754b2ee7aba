import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWholeStore, type WholeStore } from '../../../functions/store/whole-store.ts';
import { openBoxFile } from '../../../infra/local/box-file.ts';
import { freePort } from '../../../infra/local/listen.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { type Box, startBox } from '../../faults/box.ts';
import type { Mail } from '../../faults/inbox.ts';
import { openBoxTable } from '../../support/box-table.ts';
import { london } from '../../unit/time/calendars.ts';
import { acceptedTwice } from './accepted-twice.ts';
import { clockTo, mailsAt, peopleAt, settled } from './at-the-box.ts';
import { decideOutcomes } from './decide-outcomes.ts';
import { type ChildEnd, endsOf, incidentIdsOf, type KnownIncident } from './ends.ts';
import { incidentsOf } from './incidents.ts';
import type { Kill } from './kill-meanwhile.ts';
import { putTown } from './put-town.ts';
import { type Searched, saidTooMuch } from './said-too-much.ts';
import { atTheGate, type ReadNotice, tokenIn } from './school-gate.ts';
import { type Options, throughTheNight } from './through-the-night.ts';
import { nights, townOf } from './town.ts';

export type Lived = {
  options: Options;
  ends: ChildEnd[];
  kills: Kill[];
  rung: number;
  read: ReadNotice[];
  mails: Awaited<ReturnType<typeof acceptedTwice>>;
  searched: Searched;
  tookMs: number;
};

const minute = 60_000;

/**
 * The morning after: the meeting decides every incident, and each school opens the newest mail of each of its notices, by
 * whichever of its readers it reached.
 */
async function morningAfter(box: Box, store: WholeStore, known: readonly KnownIncident[], bell: Date) {
  await clockTo(box, new Date(bell.getTime() + 45 * minute));
  const ids = known.map(({ id }) => id);
  await decideOutcomes(box, store, ids, bell.toISOString().slice(0, 10));
  await settled(box);
  const newest = new Map<string, Mail>();
  for (const mail of await mailsAt(box)) {
    const link = await store.schoolNotices.link(tokenIn(mail) ?? '');
    const notice = link && `${link.incidentId} ${link.setting}`;
    if (notice && !newest.has(notice)) newest.set(notice, mail);
  }
  return atTheGate(box, [...newest.values()], { acknowledge: true });
}

/** A whole night on a box of its own, in a folder that is gone when it is over. */
export async function liveNight(options: Options): Promise<Lived> {
  const began = performance.now();
  const { seed, say = () => {}, onBox } = options;
  const random = randomFrom(seed);
  const night = nights[options.night];
  const town = townOf();
  const { incidents, files, rolls } = incidentsOf(random, town, night, options.incidents);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'front-door-night-'));
  const remove = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  let faults: object = {};
  // The town is put there the day before.
  const CLOCK = new Date(london(night.from).getTime() - 27 * 60 * minute).toISOString();
  const box = await startBox({
    ...{ port: await freePort(), dataDir },
    env: () => ({ CLOCK, MAIL_FAULTS: JSON.stringify(faults) }),
    onBox: (end) =>
      onBox?.(() => {
        end();
        remove();
      }),
  });
  try {
    const people = peopleAt(box);
    await putTown(box, people, town, night, rolls);
    say(`the town is there after ${((performance.now() - began) / 1000).toFixed(0)} s`);
    const faultsOf = (down: boolean) => {
      faults = { down, bounce: town.deadAddresses };
      return faults;
    };
    const lived = await throughTheNight({ box, people, random, files, options }, faultsOf);
    const store = openWholeStore(openBoxTable(box), 'wyre');
    const known = await incidentIdsOf(store, incidents);
    const ends = await endsOf(store, known);
    const read = [...lived.read, ...(await morningAfter(box, store, known, london(night.until)))];
    say('every outcome went out and was read');
    const db = openBoxFile(path.join(dataDir, 'box.db'));
    const mails = await acceptedTwice(db, store, known);
    const searched = await saidTooMuch(store, db, known, read);
    db.close();
    await box.stop();
    return { options, ends, mails, searched, ...lived, tookMs: performance.now() - began };
  } finally {
    box.end();
    remove();
  }
}
