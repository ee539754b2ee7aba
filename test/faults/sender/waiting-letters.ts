import { openStore } from '../../../functions/store/store.ts';
import type { Table } from '../../../functions/store/table.ts';
import { narrativesAtHome } from '../../../infra/local/seeds/narratives-at-home.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { seedAuthority } from '../../../infra/local/seeds/seed.ts';
import { contactFrom } from '../../../infra/local/seeds/seed-contact.ts';
import { itemsOf, type Life, writeAll } from '../../../infra/local/seeds/write-lives.ts';
import type { Person } from '../../../shared/actor.ts';
import { type Notice, owe } from '../../../shared/notice.ts';

const dayMs = 86_400_000;

type Authority = Awaited<ReturnType<typeof seedAuthority>>;
type Size = {
  count: number;
  now: Date;
  seed: number;
  digest: (text: string) => string;
  /** How far each life has come: to its letter, or only to the message that it was received. */
  until?: 'sent' | 'new';
};

/** A seeded message as it was when it was owed: not sent yet. */
const waiting = (notice: Notice): Notice => ({
  ...owe(notice, notice.id, new Date(notice.createdAt)),
  due: notice.due,
});

/** Everyone of an authority who raises concerns and may be written to. */
export const referrersOf = ({ people }: Authority): Person[] =>
  people.filter(({ active, role }) => active && (role === 'referrer' || role === 'safeguarding-lead'));

/** Contacts whose outcome letter was issued and has not left, each to one of the authority's referrers in turn. */
export function livesWithLetter(authority: Authority, { count, now, seed, digest, until = 'sent' }: Size): Life[] {
  const random = randomFrom(seed);
  const { people, organisations, settings } = authority;
  const referrers = referrersOf(authority);
  const [worker, manager] = (['social-worker', 'manager'] as const).map((role) =>
    people.find((person) => person.active && person.role === role),
  );
  return Array.from({ length: count }, (_, at) => {
    const narrative = narrativesAtHome[at % narrativesAtHome.length];
    const referrer = referrers[at % referrers.length];
    const organisation = organisations.find(({ id }) => id === referrer?.organisation.id);
    if (!narrative || !referrer || !organisation || !worker || !manager) throw new Error('the seeds lack somebody');
    const submittedAt = new Date(now.getTime() - 3 * dayMs);
    const cast = { referrer, organisation, worker, manager };
    const life = contactFrom({ random, settings, digest }, cast, { narrative, submittedAt, until, now });
    const changes = life.changes.map((change) => ({
      ...change,
      notices: change.notices.map((notice) => (notice.kind === owedKind(until) ? waiting(notice) : notice)),
    }));
    return { ...life, changes };
  });
}

const owedKind = (until: Size['until']) => (until === 'new' ? 'acknowledgement' : 'outcome-letter');

/** The messages of some lives that wait to be sent. */
export const lettersOwed = (lives: readonly Life[], until: Size['until'] = 'sent'): Notice[] =>
  lives
    .flatMap(({ changes }) => changes.flatMap(({ notices }) => notices))
    .filter(({ kind }) => kind === owedKind(until));

/** Fills a table with an authority and its letters that wait. Answers the messages that are owed, and to whom. */
export async function waitingLetters(table: Table, size: Size): Promise<{ notices: Notice[]; referrers: Person[] }> {
  const authority = await seedAuthority({ store: openStore(table, 'wyre'), digest: size.digest });
  const lives = livesWithLetter(authority, size);
  await writeAll(table, lives.flatMap(itemsOf));
  return { notices: lettersOwed(lives), referrers: referrersOf(authority) };
}
