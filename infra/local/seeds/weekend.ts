import { incidentFamily, schoolAt } from './incident-family.ts';
import { incidentOf, policeTime, type SeedIncident } from './incident-file.ts';
import { type Random, randomFrom } from './random.ts';

/** Those of a weekend that are not like the others, by what sets them apart. */
const remarkable = ['siblings', 'refuge', 'officer', 'plan', 'unborn', 'thrice'] as const;
export type Remarkable = (typeof remarkable)[number];

/** The incidents of a weekend as police send them on Monday, and the police references of those that are remarkable. */
export type Weekend = { incidents: readonly SeedIncident[]; remarkable: Readonly<Record<Remarkable, string>> };

const hours = 60 * 60_000;

/** One family in so many is met twice on one weekend. */
const twiceIn = 12;

/** A day so many days after that Monday, as police write it. */
const dayOf = (monday: Date, days: number): string =>
  policeTime(new Date(monday.getTime() + days * 24 * hours)).slice(0, 10);

type Family = ReturnType<typeof incidentFamily>;
const withFirst = (family: Family, more: Record<string, string>): Family => ({
  ...family,
  adults: family.adults.map((adult, place) => (place === 0 ? { ...adult, ...more } : adult)),
});

/** A family that is not like the others. */
function remarkableFamily(
  random: Random,
  { at, what, monday }: { at: number; what: Remarkable; monday: Date },
): Family {
  switch (what) {
    case 'siblings': {
      const schools = ['oakfield-primary.example', 'st-wulfrics.example', 'marlcote-first.example'].map(schoolAt);
      const family = incidentFamily(random, at, 3);
      return { ...family, children: family.children.map((child, place) => ({ ...child, ...schools[place] })) };
    }
    case 'refuge': {
      const refuge = {
        refuge_name: `Stillwater House ${at}`,
        refuge_town: `Nethercombe ${at}`,
        refuge_phone: `01632 9${String(100_000 + at).slice(1)}`,
      };
      const family = incidentFamily(random, at);
      const told = withFirst(family, { ...refuge, lives_there: 'no' });
      return { ...told, secrets: [...family.secrets, ...Object.values(refuge)] };
    }
    case 'officer': {
      const family = incidentFamily(random, at);
      const [victim = {}, abuser = {}] = family.adults;
      return { ...family, adults: [victim, { ...abuser, work: 'police', work_place: 'Severn Vale Police' }] };
    }
    case 'plan': {
      const family = incidentFamily(random, at, 2);
      return { ...family, children: family.children.map((child) => ({ ...child, statuses: 'child-protection-plan' })) };
    }
    case 'unborn': {
      const family = withFirst(incidentFamily(random, at, 1), { pregnant: 'yes' });
      return { ...family, children: [...family.children, { person: 'child', expected_date: dayOf(monday, 110) }] };
    }
    case 'thrice':
      return incidentFamily(random, at);
  }
}

/**
 * A made-up weekend: so many incidents between Friday evening and Monday morning before `monday`, in the order they
 * happened. The same numbers always make the same weekend, and another `name` makes one of others.
 */
export function weekendOf({ monday, count, seed, name = 'W' }: WeekendOf): Weekend {
  const random = randomFrom(seed);
  const from = monday.getTime() - 62 * hours;
  const until = monday.getTime() - 4 * hours;
  const incidents: { at: Date; incident: SeedIncident }[] = [];
  const references = new Map<Remarkable, string>();
  const add = (family: Family, at: Date, more: Record<string, string> = {}) => {
    const policeReference = `22/${name}${String(incidents.length + 1).padStart(4, '0')}/26`;
    incidents.push({ at, incident: incidentOf(random, family, { policeReference, at, more }) });
    return policeReference;
  };
  const whenever = () => new Date(random.int(from / 60_000, until / 60_000) * 60_000);

  for (const [at, what] of remarkable.entries()) {
    const family = remarkableFamily(random, { at: at + 1, what, monday });
    const times = Array.from({ length: what === 'thrice' ? 3 : 1 }, whenever).toSorted((a, b) => Number(a) - Number(b));
    for (const time of times) references.set(what, add(family, time));
  }
  while (incidents.length < count) {
    const family = incidentFamily(random, incidents.length + remarkable.length);
    add(family, whenever(), random.chance(0.3) ? { previous_notifications: dayOf(monday, -52) } : {});
    if (random.int(1, twiceIn) === 1 && incidents.length < count) add(family, whenever());
  }
  const found = Object.fromEntries(remarkable.map((what) => [what, references.get(what) ?? '']));
  return {
    incidents: incidents.toSorted((one, other) => Number(one.at) - Number(other.at)).map(({ incident }) => incident),
    remarkable: found as Record<Remarkable, string>,
  };
}

type WeekendOf = {
  /** The moment on Monday morning at which they are sent. */
  monday: Date;
  count: number;
  seed: number;
  /** What the police references begin with, where several weekends meet in one table. */
  name?: string;
};
