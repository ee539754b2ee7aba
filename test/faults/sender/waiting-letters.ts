import { openStore } from '../../../functions/store/store.ts';
import type { Table } from '../../../functions/store/table.ts';
import { narrativesAtHome } from '../../../infra/local/seeds/narratives-at-home.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { seedAuthority } from '../../../infra/local/seeds/seed.ts';
import { contactFrom } from '../../../infra/local/seeds/seed-contact.ts';
import { itemsOf, writeAll } from '../../../infra/local/seeds/write-lives.ts';
import type { Person } from '../../../shared/actor.ts';
import { type Notice, owe } from '../../../shared/notice.ts';

const dayMs = 86_400_000;

type Size = { count: number; now: Date; seed: number; digest: (text: string) => string };

/** A seeded message as it was when it was owed: not sent yet. */
const waiting = (notice: Notice): Notice => ({
  ...owe(notice, notice.id, new Date(notice.createdAt)),
  due: notice.due,
});

/**
 * Fills a table with an authority and `count` contacts whose outcome letter was issued and has not left, each to one of
 * the authority's referrers in turn. Answers the messages that are owed and everyone who has an account.
 */
export async function waitingLetters(
  table: Table,
  { count, now, seed, digest }: Size,
): Promise<{ notices: Notice[]; people: Person[]; referrers: Person[] }> {
  const random = randomFrom(seed);
  const { people, organisations, settings } = await seedAuthority({ store: openStore(table, 'wyre'), digest });
  const active = people.filter((person) => person.active);
  const referrers = active.filter(({ role }) => role === 'referrer' || role === 'safeguarding-lead');
  const [worker, manager] = (['social-worker', 'manager'] as const).map((role) =>
    active.find((person) => person.role === role),
  );
  const notices: Notice[] = [];
  let items: ReturnType<typeof itemsOf> = [];
  for (let at = 0; at < count; at += 1) {
    const narrative = narrativesAtHome[at % narrativesAtHome.length];
    const referrer = referrers[at % referrers.length];
    const organisation = organisations.find(({ id }) => id === referrer?.organisation.id);
    if (!narrative || !referrer || !organisation || !worker || !manager) throw new Error('the seeds lack somebody');
    const submittedAt = new Date(now.getTime() - 3 * dayMs);
    const life = contactFrom(
      { random, settings, digest },
      { referrer, organisation, worker, manager },
      { narrative, submittedAt, until: 'sent', now },
    );
    const changes = life.changes.map((change) => ({
      ...change,
      notices: change.notices.map((notice) => (notice.kind === 'outcome-letter' ? waiting(notice) : notice)),
    }));
    notices.push(...changes.flatMap((change) => change.notices).filter(({ kind }) => kind === 'outcome-letter'));
    items.push(...itemsOf({ ...life, changes }));
    if (items.length >= 500 || at === count - 1) {
      await writeAll(table, items);
      items = [];
    }
  }
  return { notices, people, referrers };
}
