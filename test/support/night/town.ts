import type { Random } from '../../../infra/local/seeds/random.ts';
import type { IncidentChild } from '../../../shared/incident/people.ts';
import type { CalendarDays } from '../../../shared/school-calendar/school-calendar.ts';
import { localDate } from '../../../shared/time/london.ts';
import { london } from '../../unit/time/calendars.ts';
import { councilDays } from '../school-days.ts';
import type { Directory } from '../school-directory.ts';
import { contactAt, contactsOf, officers, schoolAt } from '../school-world.ts';
import { openReport } from '../triage-incidents.ts';
import { report } from '../triage-world.ts';

const lateSpring: CalendarDays = {
  ...councilDays,
  terms: councilDays.terms.map((term) => (term.first === '2026-01-05' ? { ...term, last: '2026-04-02' } : term)),
};

/** Nights that a proof may live through, on London’s clocks. */
export const nights = {
  weekend: { from: '2026-11-20 16:00', until: '2026-11-23 08:45', council: councilDays },
  'half-term': { from: '2026-10-29 09:00', until: '2026-11-02 08:45', council: councilDays },
  'the change of the clocks': { from: '2026-03-28 18:00', until: '2026-03-30 08:45', council: lateSpring },
} as const;
export type Night = { from: string; until: string; council: CalendarDays };

export const schools = Array.from({ length: 41 }, (_, at) => at + 1);
/** Addresses from which mail comes back. */
export const deadAddresses = new Set([contactAt(2, 'lead').email, contactAt(3, 'lead').email]);
/** An adult of one incident works here, and its lead must not know. */
export const heldAt = schoolAt(1);

/** 41 schools, of which one has named nobody and three have a training day; one elsewhere; a nursery; our officers. */
export function townOf({ until, council }: Night): Directory {
  const trainingDay = { ...council, insetDays: [...council.insetDays, localDate(london(until))] };
  return {
    schools: [
      ...schools.map((n) => schoolAt(n)),
      schoolAt(90, { laCode: '009', laName: 'Farshire' }),
      schoolAt(91, { kind: 'early-years' }),
    ],
    added: Object.values(officers),
    contacts: schools.filter((n) => n !== 4).map((n) => contactsOf(n)),
    council,
    own: Object.fromEntries([5, 6, 7].map((n) => [schoolAt(n).key, trainingDay])),
  };
}

type Told = Parameters<typeof report>[0] & { at: Date };

/**
 * Sixty incidents: one child each who learns at home, goes to school elsewhere, to a nursery, and nowhere that anybody
 * said; one with an adult who works at the school; the others with one to three children at any of the schools.
 */
export function incidentsOf(random: Random, { from, until }: Night, count: number): Told[] {
  const [begins, ends] = [london(from).getTime(), london(until).getTime()];
  const school = (n: number): Partial<IncidentChild> => ({ education: 'school', schoolUrn: schoolAt(n).key });
  const special: Partial<IncidentChild>[] = [
    { education: 'home-educated' },
    school(90),
    school(91),
    { education: 'not-known' },
    school(1),
  ];
  const [victim, other] = report(openReport).adults.map((adult) => ({ ...adult, relationships: [] }));
  return Array.from({ length: count }, (_, n) => {
    const given = special[n]
      ? [special[n]]
      : Array.from({ length: random.int(1, 3) }, () => school(random.pick(schools)));
    const at = new Date(begins + random.int(0, ends - begins - 2 * 3_600_000));
    return {
      at,
      occurredAt: new Date(at.getTime() - 3 * 3_600_000).toISOString(),
      policeReference: `22/${n}/26`,
      tools: [],
      adults: [victim, { ...other, work: n === 4 ? [{ kind: 'school', urn: heldAt.key }] : [] }],
      children: given.map((more, place) => ({
        id: `c${place + 1}`,
        forename: `Perran${n}x${place}`,
        surname: 'Tregarthen',
        birth: { kind: 'exact', date: '2015-03-05' },
        where: 'Upstairs',
        ...more,
      })),
    };
  }).toSorted((one, next) => one.at.getTime() - next.at.getTime());
}
