import { openStore } from '../../functions/store/store.ts';
import type { Table } from '../../functions/store/table.ts';
import { narrativesAtHome } from '../../infra/local/seeds/narratives-at-home.ts';
import { randomFrom } from '../../infra/local/seeds/random.ts';
import { seedAuthority } from '../../infra/local/seeds/seed.ts';
import { contactFrom, type Reached, type SeedCast } from '../../infra/local/seeds/seed-contact.ts';
import { itemsOf, type Life, writeAll } from '../../infra/local/seeds/write-lives.ts';
import { referenceFrom } from '../../shared/contact/reference.ts';
import { digest, newId } from './world.ts';

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

type Item = ReturnType<typeof itemsOf>[number];
type Template = { text: string; contactId: string; reference: string };

/** Of a contact long past, what its page, the lists and a search read; the rest would only take time to write. */
const templateOf = (life: Life): Template => {
  const contact = life.changes[0]?.contact;
  if (!contact) throw new Error('a life without a contact');
  const items = itemsOf(life).filter(({ sk }) => !/^(EVENT|NOTICE|LETTER)/.test(String(sk)));
  return { text: JSON.stringify(items), contactId: contact.id, reference: contact.reference };
};

/** The same items again with ids and a reference of their own, but the same people and organisations. */
function again({ text, contactId, reference }: Template, keep: ReadonlySet<string>): Item[] {
  const ids = new Map<string, string>();
  const other = (id: string) => {
    if (keep.has(id)) return id;
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const copy = text.replaceAll(uuids, other);
  return JSON.parse(copy.replaceAll(reference, referenceFrom(digest(other(contactId)))));
}

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
  const closed = Array.from({ length: 30 }, (_, at) => templateOf(lifeThat('sent', at, 10 + at)));
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
