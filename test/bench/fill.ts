import { openStore } from '../../functions/store/store.ts';
import type { Table } from '../../functions/store/table.ts';
import { narrativesAtHome } from '../../infra/local/seeds/narratives-at-home.ts';
import { randomFrom } from '../../infra/local/seeds/random.ts';
import { seedAuthority } from '../../infra/local/seeds/seed.ts';
import { contactFrom, type Reached, type SeedCast } from '../../infra/local/seeds/seed-contact.ts';
import { itemsOf, type Life, writeAll } from '../../infra/local/seeds/write-lives.ts';
import { again, templateOf } from './copies.ts';
import { digest } from './world.ts';

/** Of a contact long past, what its page, the lists and a search read. */
const isRead = (sk: string) => !/^(EVENT|NOTICE|LETTER|TOLD)/.test(sk);

/** Fills a table with an authority and `count` contacts of which `open` stand on the board; answers some of their ids. */
export async function fill(table: Table, size: { count: number; open: number; now: Date }) {
  const random = randomFrom(7);
  const store = openStore(table, 'wyre');
  const authority = await seedAuthority({ store, digest });
  const { people, organisations, settings } = authority;
  const named = (role: string) => {
    const person = people.find((candidate) => candidate.role === role && candidate.active);
    if (!person) throw new Error(`no ${role} among the seeds`);
    return person;
  };
  const referrer = named('safeguarding-lead');
  const organisation = organisations.find(({ id }) => id === referrer.organisation.id);
  if (!organisation) throw new Error('no organisation for the referrer');
  const cast: SeedCast = { referrer, organisation, worker: named('social-worker'), manager: named('manager') };
  const keep = new Set<string>([...people, ...organisations].map(({ id }) => id));

  const lifeThat = (until: Reached, at: number, daysAgo: number): Life => {
    const narrative = narrativesAtHome[at % narrativesAtHome.length];
    if (!narrative) throw new Error('no narratives');
    const submittedAt = new Date(size.now.getTime() - daysAgo * 86_400_000);
    return contactFrom({ random, settings, digest }, cast, { narrative, submittedAt, until, now: size.now });
  };
  const closed = Array.from({ length: 30 }, (_, at) => templateOf(lifeThat('sent', at, 10 + at), isRead));
  const openUntil: Reached[] = ['new', 'screening', 'decision', 'sign-off'];
  const openLives = Array.from({ length: size.open }, (_, at) => lifeThat(openUntil[at % 4] ?? 'new', at, 0.05));

  for (const life of openLives) await writeAll(table, itemsOf(life));
  const left = { count: size.count - size.open };
  const one = async () => {
    let batch: ReturnType<typeof itemsOf> = [];
    while (left.count > 0) {
      left.count -= 1;
      const template = closed[left.count % closed.length];
      if (template) batch.push(...again(template, keep));
      if (batch.length >= 250) {
        await writeAll(table, batch);
        batch = [];
      }
    }
    await writeAll(table, batch);
  };
  await Promise.all([one(), one(), one(), one()]);
  return {
    authority,
    people,
    settings,
    worker: cast.worker,
    manager: cast.manager,
    referrer,
    /** Lives up to a proposed decision, in no table yet. */
    freshLives: (count: number) => Array.from({ length: count }, (_, at) => lifeThat('sign-off', at, 0.04)),
    openContacts: openLives.flatMap(({ changes }) => changes.at(-1)?.contact ?? []),
  };
}
