import { ownLaCode, type RegisterRow, registerRows } from '../../../infra/local/seeds/national-register.ts';
import { addDays } from '../../../shared/time/dates.ts';

/** A night on London’s clocks, from the Friday on which its schools are put there to the bell of Monday. */
export type Night = { from: string; until: string };
export const nights = {
  weekend: { from: '2026-11-20 16:00', until: '2026-11-23 08:45' },
  /** Schools are shut when it begins, and open again on its Monday. */
  'half-term': { from: '2026-10-30 16:00', until: '2026-11-02 08:45' },
  /** The clocks go forward on its Sunday. */
  clocks: { from: '2026-03-27 16:00', until: '2026-03-30 08:45' },
} as const satisfies Record<string, Night>;

/** Somebody at a school, with the mailbox that they prove. */
export type Reader = { part: 'lead' | 'deputy'; name: string; email: string; phone: string };
export type TownSchool = {
  urn: string;
  name: string;
  readers: readonly Reader[];
  /** What the school is on Monday. */
  monday: 'open' | 'training day' | 'half-term';
};

const taught = 41;
const shutAt: Readonly<Record<number, TownSchool['monday']>> = {
  5: 'training day',
  6: 'training day',
  7: 'training day',
  8: 'half-term',
  9: 'half-term',
};
/** It has named nobody. */
const withoutReaders = 4;

const urnOf = (n: number): string => String(950_000 + n);

/** They are called what nobody in any family is, so that a page may say who has read it and a search for names finds none. */
const readersOf = (n: number): Reader[] =>
  (['lead', 'deputy'] as const).map((part, at) => {
    const forename = part === 'lead' ? 'Ottoline' : 'Perpetua';
    const email = `${forename.toLowerCase()}.quillfeather@starling-${n}.example`;
    return { part, name: `${forename} Quillfeather`, email, phone: `01632 96${String(2000 + 2 * n + at)}` };
  });

/**
 * 41 schools, of which one has named nobody, three have a training day on Monday and two their half-term; a nursery; and one
 * of another council, which the register holds already.
 */
export function townOf() {
  const schools = Array.from({ length: taught }, (_, at): TownSchool => {
    const n = at + 1;
    return {
      urn: urnOf(n),
      name: `Starling Hill School ${n}`,
      readers: n === withoutReaders ? [] : readersOf(n),
      monday: shutAt[n] ?? 'open',
    };
  });
  const nursery: TownSchool = {
    urn: urnOf(90),
    name: 'Starling Hill Nursery',
    readers: readersOf(90),
    monday: 'open',
  };
  const held = registerRows(1, 1_200);
  const elsewhere = held.find((row) => row['LA (code)'] === '001' && row['EstablishmentStatus (code)'] === '1');
  const [workplace, ...others] = schools;
  const [bouncing, alsoBouncing] = others;
  if (!elsewhere?.URN || !workplace || !bouncing || !alsoBouncing) throw new Error('the town lacks a school');
  return {
    schools,
    nursery,
    /** Of another council, whose officer nobody has named. */
    elsewhere: elsewhere.URN,
    /** An adult of one incident works here, and its lead must not know. */
    workplace,
    /** Whose mail comes back on the night, though they proved it before. */
    deadAddresses: [bouncing, alsoBouncing].flatMap(({ readers: [lead] }) => (lead ? [lead.email] : [])),
    /** The register with the town in it. */
    register: [...held, ...schools.map((school) => rowOf(school, '2')), rowOf(nursery, '1')],
  };
}
export type Town = ReturnType<typeof townOf>;

const rowOf = ({ urn, name }: TownSchool, phase: string): RegisterRow => ({
  URN: urn,
  'LA (code)': ownLaCode,
  'LA (name)': 'Wyrecestershire',
  EstablishmentNumber: urn.slice(-4),
  EstablishmentName: name,
  'TypeOfEstablishment (code)': phase === '1' ? '15' : '1',
  'TypeOfEstablishment (name)': phase === '1' ? 'Local authority nursery school' : 'Community school',
  'EstablishmentTypeGroup (code)': '4',
  'EstablishmentTypeGroup (name)': 'Local authority maintained schools',
  'EstablishmentStatus (code)': '1',
  OpenDate: '01-09-1974',
  'PhaseOfEducation (code)': phase,
  StatutoryLowAge: phase === '1' ? '2' : '4',
  StatutoryHighAge: phase === '1' ? '5' : '18',
  Street: 'Starling Hill',
  Town: 'Wyrecester',
  Postcode: 'WX9 9ZZ',
  TelephoneNum: `01632 97${urn.slice(-4)}`,
});

const written = (date: string): string => date.split('-').toReversed().map(Number).join('/');

/** The council’s days of two school years, as its form has them. */
export const councilForm = (): Record<string, string> => {
  const terms: readonly (readonly [string, string, string])[] = [
    ['Autumn 2025', '2025-09-02', '2025-12-19'],
    ['Spring 2026', '2026-01-05', '2026-04-02'],
    ['Summer 2026', '2026-04-20', '2026-07-21'],
    ['Autumn 2026', '2026-09-02', '2026-12-18'],
    ['Spring 2027', '2027-01-04', '2027-03-25'],
  ];
  const rows = terms.flatMap(([name, first, last], at) => [
    [`terms.${at}.name`, name],
    [`terms.${at}.first`, written(first)],
    [`terms.${at}.last`, written(last)],
  ]);
  const halfTerm = { 'breaks.0.name': 'October half-term', 'breaks.0.first': written('2026-10-26') };
  return {
    ...Object.fromEntries(rows),
    ...halfTerm,
    'breaks.0.last': written('2026-10-30'),
    opensAt: '08:45',
    closesAt: '15:30',
  };
};

/** What differs at a school from the council’s days, as its form has it; undefined where nothing does. */
export function ownForm({ monday }: TownSchool, { until }: Night): Record<string, string> | undefined {
  const day = until.slice(0, 10);
  if (monday === 'training day') return { 'insetDays.0.date': written(day) };
  if (monday === 'open') return undefined;
  const first = { 'breaks.0.name': 'Half-term of our own', 'breaks.0.first': written(day) };
  return { ...first, 'breaks.0.last': written(addDays(day, 3)) };
}
