import { sweepSchoolNotices } from '../../functions/events/sweeps/school-notices.ts';
import type { Table } from '../../functions/store/table.ts';
import { openWholeStore, type WholeStore } from '../../functions/store/whole-store.ts';
import { seedAuthority } from '../../infra/local/seeds/seed.ts';
import { IncidentId } from '../../shared/ids.ts';
import { receiveIncident } from '../../shared/incident/receive.ts';
import { boardOf } from '../../shared/school-notice/board.ts';
import { momentOf, must } from '../support/front-door.ts';
import { putDirectory } from '../support/school-directory.ts';
import { contactsOf, officers, schoolAt } from '../support/school-world.ts';
import { members, report } from '../support/triage-world.ts';
import { median } from './measure.ts';
import { digest, newId, newTable } from './world.ts';

const schools = Array.from({ length: 41 }, (_, at) => at + 1);
const each = 3;
const adults = report().adults.map((adult) => ({ ...adult, relationships: [], work: [] }));
const [template] = report().children;

let told = 0;
/** Incidents whose children go to three schools each, as the police tell of them: a notice for every child. */
async function tell(store: WholeStore, count: number, now: Date): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    told += 1;
    const children = Array.from({ length: each }, (_, at) => {
      const school = schools[(told * each + at) % schools.length] ?? 1;
      return { ...template, id: `c${at}`, forename: `Child${told}x${at}`, schoolUrn: schoolAt(school).key };
    });
    const occurredAt = new Date(now.getTime() - 3_600_000).toISOString();
    const incident = report({ policeReference: `B/${told}`, occurredAt, adults, children });
    const { name, email = '', organisation } = members.police;
    const reporter = { name, email, organisation };
    const moment = { ...momentOf(members.police, now), newId };
    const about = { id: IncidentId.parse(newId()), channel: 'system' as const, reporter, history: [] };
    const taken = must(receiveIncident(incident, about, moment));
    if (taken.kind !== 'new') throw new Error('it was known');
    must(await store.incidents.receive(taken.change));
  }
}

/** Processor time in microseconds that some work took this process. The engine is another. */
async function spent(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** A table with a directory of schools, in which incidents are told of by night and their notices released. */
export async function releasing(table: Table) {
  const store = openWholeStore(table, 'wyre');
  const contacts = schools.map((n) => contactsOf(n));
  await putDirectory(store, { schools: schools.map((n) => schoolAt(n)), added: Object.values(officers), contacts });
  const log = { info: () => {}, error: () => {} };
  const minute = (now: Date) => {
    const deps = { store, authority: 'wyre', now: () => now, newId, digest, log };
    return sweepSchoolNotices({ ...deps, enqueue: async () => [], checkFolder: async () => {} });
  };
  return {
    store,
    /** Tells of incidents with three notices each. */
    tell: (count: number, now: Date) => tell(store, count, now),
    /** One minute looks at so many incidents and no more. */
    async release(now: Date): Promise<void> {
      while ((await store.schoolNotices.incidentsDue('wyre', 1)).items.length > 0) await minute(now);
    },
  };
}

/**
 * What one notice of a release of 6,000 costs for one of a release of 60, and what the board of a morning costs after that
 * history for what it cost before.
 */
export async function schoolNoticeFigures(endpoint: string, { small = 60, large = 6000 } = {}) {
  const table = await newTable(endpoint);
  await seedAuthority({ store: openWholeStore(table, 'wyre'), digest });
  const night = await releasing(table);
  let now = new Date('2026-11-23T02:00:00Z');
  const release = async (count: number) => {
    await night.tell(count / each, now);
    return (await spent(() => night.release(now))) / count;
  };
  const board = () =>
    spent(async () => {
      for (let n = 0; n < 60; n += 1) boardOf(await night.store.schoolNotices.board('wyre', '2026-11-23'), now);
    });
  await release(small);
  now = new Date('2026-11-24T02:00:00Z');
  for (let warm = 0; warm < 4; warm += 1) await release(small);
  for (let warm = 0; warm < 20; warm += 1) await board();
  const before = [await board(), await board(), await board()];
  const few = [await release(small), await release(small), await release(small)];
  const many = await release(large);
  few.push(await release(small), await release(small), await release(small));
  const after = [await board(), await board(), await board()];
  return { release: many / median(few), board: median(after) / median(before) };
}
