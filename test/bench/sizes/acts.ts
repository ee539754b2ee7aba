import { openStore } from '../../../functions/store/store.ts';
import type { Table } from '../../../functions/store/table.ts';
import { incidentFile } from '../../../infra/local/seeds/incident-file.ts';
import { weekendOf } from '../../../infra/local/seeds/weekend.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { nextSitting } from '../../../shared/triage-meeting/sitting.ts';
import { asked } from '../../support/case-feed.ts';
import type { Browser } from '../browser.ts';
import { sendingLetters } from '../letters.ts';
import { wholeReferral } from '../referral.ts';
import { releasing } from '../school-notices.ts';
import { startService } from '../service.ts';
import { newTable } from '../world.ts';
import { fillAll } from './fill-all.ts';
import { countUnits, type Units } from './units.ts';

/** What something cost: units of the table, calls of it, and microseconds of the service’s processor. */
export type Spent = Units & { processor: number };

/** Something that people or the service do, once; what has been spent; and what is to be done before it is measured. */
export type Act = {
  what: string;
  once: () => Promise<unknown>;
  spent: () => Promise<Spent>;
  ready?: () => Promise<unknown>;
};

const accountsOf = (origin: string) => async (): Promise<Spent> => {
  const [units, processor] = await Promise.all(
    ['units', 'processor'].map(async (of) => (await fetch(`${origin}/bench/${of}`)).json()),
  );
  return { ...(units as Units), processor: (processor as { microseconds: number }).microseconds };
};

/** The same of this process. */
const ownAccounts = (table: Table) => {
  const units = countUnits(table.client);
  return async (): Promise<Spent> => {
    const { user, system } = process.cpuUsage();
    return { ...units(), processor: user + system };
  };
};

/** Pages of staff, by their paths. */
const pages = (browser: Browser, paths: Record<string, [path: string, status?: number]>) =>
  Object.entries(paths).map(([what, [path, status]]) => ({ what, once: () => browser.get(path, status) }));

/** A table with so many records, and everything that is measured on it. */
export async function actsAmong(
  records: number,
  endpoint: string,
  now: Date,
): Promise<{ acts: Act[]; stop: () => void }> {
  const table = await newTable(endpoint);
  const filled = await fillAll(table, records, now);
  const { authority, people, settings, worker, manager, referrer, openContacts, known, freshLives } = filled;
  const service = await startService({ endpoint, table: table.name, now });
  const spent = accountsOf(service.origin);
  const officer = people.find(({ organisation, active }) => organisation.kind === 'police' && active);
  const contact = openContacts.find(({ status }) => status === 'screening');
  if (!officer || !contact) throw new Error('the seeds lack an officer or a contact');
  const [school, desk, chair, police] = await Promise.all(
    [referrer, worker, manager, officer].map(({ email }) => service.signedInAs(email)),
  );
  if (!school || !desk || !chair || !police) throw new Error('somebody is not signed in');

  const { incidents } = weekendOf({ monday: now, count: 50, seed: 1, name: 'A' });
  const file = new File([incidentFile(incidents)], 'incidents.csv', { type: 'text/csv' });
  await police.sendFile('/incidents/batches', file);
  const day = nextSitting(settings.calendar, triageSettings(settings).meeting, now);

  let at = 0;
  const someone = () => {
    at += 1;
    const { given, family, birth } = known[at % known.length] ?? {};
    const [year = '', month = '', date = ''] = (birth?.kind === 'exact' ? birth.date : '').split('-');
    return { given: given ?? '', family: family ?? '', year, month, date };
  };
  const search = () => {
    const { given, family, year, month, date } = someone();
    const birth = { 'birth-day': date, 'birth-month': month, 'birth-year': year };
    return desk.post('/people', { given, family, ...birth }, 200);
  };
  const check = async () => {
    const { given, family, year, month, date } = someone();
    const child = { first_name: given, family_name: family, date_of_birth: `${date}/${month}/${year}`, postcode: '' };
    return school.post('/checks/new', asked({ ...child, postcode: 'WX14 7AD' }));
  };

  // A session ends when nobody uses it, and somebody may make so many checks in a day.
  const again = (browser: Browser, { email }: { email: string }) => browser.get(`/bench/sign-in/${email}`);
  const dayLater = async () => {
    await service.later();
    await again(school, referrer);
  };

  const own = ownAccounts(table);
  const store = openStore(table, 'wyre');
  const lives = freshLives(400);
  const decide = async () => {
    const life = lives.pop();
    if (!life) throw new Error('no contacts are left to be decided');
    for (const [step, change] of life.changes.entries())
      await (step === 0 ? store.contacts.submit(change, life.concern) : store.contacts.save(change));
  };
  const letters = await sendingLetters(table, authority, now);
  const night = await releasing(table);
  const early = new Date('2026-11-24T02:00:00Z');
  const notices = async () => {
    await night.tell(1, early);
    await night.release(early);
  };
  return {
    acts: [
      ...pages(desk, {
        'the board': ['/board'],
        'a contact': [`/contacts/${contact.id}`],
        'a search by reference': [`/search?reference=${contact.reference}`, 303],
      }).map((page) => ({ ...page, spent, ready: () => again(desk, worker) })),
      { what: 'a search for somebody', once: search, spent, ready: () => again(desk, worker) },
      { what: 'an open-case check', once: check, spent, ready: dayLater },
      {
        what: 'the agenda of 50 incidents',
        once: () => chair.get(`/triage?day=${day}`),
        spent,
        ready: () => again(chair, manager),
      },
      {
        what: 'a whole referral of six pages',
        once: () => wholeReferral(school),
        spent,
        ready: () => again(school, referrer),
      },
      { what: 'a contact from sent to decided, without its pages', once: decide, spent: own },
      { what: 'a letter, relayed and sent', once: async () => letters.send(await letters.fresh()), spent: own },
      { what: 'an incident of a night and its three notices to schools', once: notices, spent: own },
    ],
    stop: () => {
      letters.stop();
      service.stop();
    },
  };
}
