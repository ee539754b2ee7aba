import { Client } from '../../../functions/store/people.ts';
import type { Store } from '../../../functions/store/store.ts';
import type { Table } from '../../../functions/store/table.ts';
import { Person } from '../../../shared/actor.ts';
import { Organisation } from '../../../shared/agency.ts';
import { Settings } from '../../../shared/settings.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { fromLondon, localDate, toLondon } from '../../../shared/time/london.ts';
import { isWorkingDay } from '../../../shared/time/working-time.ts';
import { wyrecestershire } from '../../authority/wyrecestershire.ts';
import type { SeedNarrative } from './narrative.ts';
import { narrativesAtHome } from './narratives-at-home.ts';
import { narrativesOutside } from './narratives-outside.ts';
import { seedOrganisations } from './organisations.ts';
import { seedClients, seedPeople } from './people.ts';
import { type Random, randomFrom } from './random.ts';
import { contactFrom, type Reached, type SeedCast } from './seed-contact.ts';
import { disagreementsFrom } from './seed-disagreements.ts';
import { itemsOf, writeAll } from './write-lives.ts';

type World = { table: Table; now: Date; digest: (text: string) => string };

/** Every box begins with the same people. */
const theSeed = 20_261_122;
const pastContacts = 270;
const openWork: Record<Exclude<Reached, 'sent'>, number> = {
  new: 8,
  screening: 5,
  waiting: 3,
  decision: 6,
  'sign-off': 4,
  'to-send': 4,
};

/** Accounts, organisations and settings of the fictional authority. */
export async function seedAuthority({
  store,
  digest,
}: {
  store: Store;
  digest: World['digest'];
}): Promise<{ settings: Settings; people: Person[]; organisations: Organisation[] }> {
  const settings = Settings.parse(wyrecestershire);
  const { authority } = settings;
  const token = (what: string) => digest(`${theSeed}/${what}`).slice(0, 36);
  await store.settings.publish(settings, token('settings'));
  const organisations = seedOrganisations.map((seed) => Organisation.parse({ ...seed, authority }));
  const stampOf = (id: string) => {
    const found = organisations.find((organisation) => organisation.id === id);
    if (!found) throw new Error(`no organisation ${id} among the seeds`);
    return { id: found.id, name: found.name, kind: found.kind };
  };
  const people = seedPeople.map(({ organisationId, ...seed }) =>
    Person.parse({ ...seed, authority, organisation: stampOf(organisationId), version: 1 }),
  );
  await inTurns(organisations, (organisation) => store.organisations.save(organisation, token(organisation.id)));
  await inTurns(people, (person) => store.people.add(person, token(person.id)));
  await inTurns(seedClients, ({ clientId, organisationId, scopes }) =>
    store.clients.save(
      {
        id: clientId,
        authority,
        name: clientId,
        organisation: stampOf(organisationId),
        scopes: Client.shape.scopes.parse(scopes),
        active: true,
      },
      token(clientId),
    ),
  );
  return { settings, people, organisations };
}

/** About 300 contacts of the last months, most of them answered, the newest still on the board. */
export async function seedContacts(
  { table, now, digest }: World,
  authority: Awaited<ReturnType<typeof seedAuthority>>,
): Promise<void> {
  const random = randomFrom(theSeed);
  const { settings } = authority;
  const narratives = [...narrativesAtHome, ...narrativesOutside];
  const plan = [
    ...Array.from({ length: pastContacts }, () => ({
      until: 'sent' as const,
      submittedAt: pastTime(random, settings, now),
    })),
    ...Object.entries(openWork).flatMap(([until, count]) =>
      Array.from({ length: count }, () => ({
        until: until as keyof typeof openWork,
        submittedAt: recentTime(random, settings, now),
      })),
    ),
  ];
  const lives = plan.map(({ until, submittedAt }) => {
    const narrative = random.pick(narratives);
    return contactFrom({ random, settings, digest }, castFor(random, narrative, authority), {
      narrative,
      submittedAt,
      until,
      now,
    });
  });
  // Ids of their own, so that every other contact stays as it was.
  const apart = { random: randomFrom(theSeed + 1), settings, digest, now };
  lives.push(...disagreementsFrom(apart, namedCast(authority)));
  await inTurns(lives, (life) => writeAll(table, itemsOf(life)));
}

/** The people whose demo accounts come first, so that whoever tries the box finds what is theirs. */
function namedCast({ people, organisations }: Awaited<ReturnType<typeof seedAuthority>>): SeedCast {
  const called = (name: string): Person => {
    const person = people.find((one) => one.name === name);
    if (!person) throw new Error(`nobody among the seeds is called ${name}`);
    return person;
  };
  const referrer = called('Ruth Okonedo');
  const organisation = organisations.find(({ id }) => id === referrer.organisation.id);
  if (!organisation) throw new Error('a referrer without an organisation among the seeds');
  return { referrer, organisation, worker: called('Amira Haddad'), manager: called('Marcus Adeyemi') };
}

function castFor(
  random: Random,
  narrative: SeedNarrative,
  { people, organisations }: Awaited<ReturnType<typeof seedAuthority>>,
): SeedCast {
  const partners = people.filter(({ role, active }) => active && (role === 'referrer' || role === 'safeguarding-lead'));
  const fitting = partners.filter(({ organisation }) => narrative.toldBy.includes(organisation.kind));
  const referrer = random.pick(fitting.length > 0 ? fitting : partners);
  const organisation = organisations.find(({ id }) => id === referrer.organisation.id);
  if (!organisation) throw new Error('a referrer without an organisation among the seeds');
  const worker = random.pick(people.filter(({ role, active }) => active && role === 'social-worker'));
  const manager = random.pick(people.filter(({ role, active }) => active && role === 'manager'));
  return { referrer, organisation, worker, manager };
}

/** A moment of a working day some time in the last 120 days, early enough to have been answered since. */
function pastTime(random: Random, settings: Settings, now: Date): Date {
  for (;;) {
    const date = addDays(localDate(now), -random.int(3, 120));
    if (!isWorkingDay(settings.calendar, date)) continue;
    return atTime(date, random.int(9, 16), random.int(0, 59));
  }
}

/** A moment since the day before yesterday, weekends passed over, and not after now. */
function recentTime(random: Random, settings: Settings, now: Date): Date {
  const days = Array.from({ length: 8 }, (_, back) => addDays(localDate(now), -back)).filter((date) =>
    isWorkingDay(settings.calendar, date),
  );
  for (let tries = 0; tries < 50; tries += 1) {
    const then = atTime(random.pick(days.slice(0, 2)), random.int(9, 16), random.int(0, 59));
    if (then < now) return then;
  }
  return new Date(now.getTime() - 60_000);
}

function atTime(date: string, hour: number, minute: number): Date {
  const { year, month, day } = toLondon(new Date(`${date}T12:00:00Z`));
  return fromLondon({ year, month, day, hour, minute });
}

/** Does something for each, eight at a time. */
async function inTurns<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
