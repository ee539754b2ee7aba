import { type IncidentFamily, incidentFamily } from '../../../infra/local/seeds/incident-family.ts';
import { incidentOf, type SeedIncident } from '../../../infra/local/seeds/incident-file.ts';
import type { Random } from '../../../infra/local/seeds/random.ts';
import { london } from '../../unit/time/calendars.ts';
import type { Night, Town, TownSchool } from './town.ts';

type Line = Readonly<Record<string, string>>;
type Pupil = { urn: string; line: Line };

/** What sets the incidents apart that are not like the others. */
export const remarkable = ['home-educated', 'out-of-area', 'nursery', 'not-known', 'works-there'] as const;

/** An incident of the night with its family, for whoever searches what was said of it. */
export type NightIncident = SeedIncident & { family: IncidentFamily; what?: (typeof remarkable)[number] };
/** Incidents that police send together, and when. */
export type PoliceFile = { at: Date; incidents: readonly NightIncident[] };

const hours = 3_600_000;
/** So many hours after the night began, and the last a little after six on Monday. */
const sentAfter = [2, 7.5, 11, 20, 30, 34.5, 52, 57, 62];

const goesTo = ({ urn, name }: TownSchool): Line => ({ education: 'school', school_name: name, school_urn: urn });
/** Police do not know where; the school’s own roll does. */
const onRollOnly: Line = { education: 'not-known', school_name: '', school_urn: '' };

/**
 * Sixty incidents of families who exist nowhere: a child who learns at home, one at a school elsewhere, one at a nursery, one
 * of whom nobody said a school, one with an adult who works at the school, and otherwise one to three children at any of the
 * 41. One child in five is found by the roll alone.
 */
export function incidentsOf(random: Random, town: Town, { from }: Night, count: number) {
  const begins = london(from).getTime();
  const pupils: Pupil[] = [];
  const schools = schoolsInTurn(random, town);
  const incidents = Array.from({ length: count }, (_, n): NightIncident & { sent: number } => {
    const what = remarkable[n];
    const sent = what ? n : random.int(0, sentAfter.length - 1);
    const family = placed(random, town, {
      family: incidentFamily(random, n + 1, what ? 1 : undefined),
      what,
      pupils,
      schools,
    });
    const at = new Date(begins + ((sentAfter[sent] ?? 0) - random.int(1, 3)) * hours);
    const incident = incidentOf(random, family, { policeReference: `22/N${String(n + 1).padStart(4, '0')}/26`, at });
    return { ...incident, family, sent, ...(what && { what }) };
  });
  const files = sentAfter.map(
    (after, sent): PoliceFile => ({
      at: new Date(begins + after * hours),
      incidents: incidents.filter((incident) => incident.sent === sent),
    }),
  );
  return { incidents, files: files.filter((file) => file.incidents.length > 0), rolls: rollsOf(pupils) };
}

type Place = { family: IncidentFamily; what: NightIncident['what']; pupils: Pupil[]; schools: () => TownSchool };

/** Every school of the town in turn, so that none is left out, and then any. */
function schoolsInTurn(random: Random, { schools }: Town): () => TownSchool {
  let turn = 0;
  return () => schools[turn++] ?? random.pick(schools);
}

/** The family with its children where they go, and the victim’s abuser at work there where that is what sets it apart. */
function placed(random: Random, town: Town, { family, what, pupils, schools }: Place): IncidentFamily {
  const special: Partial<Record<NonNullable<typeof what>, Line>> = {
    'home-educated': { education: 'home-educated', school_name: '', school_urn: '' },
    'out-of-area': { education: 'school', school_name: '', school_urn: town.elsewhere },
    nursery: { education: 'early-years', school_name: town.nursery.name, school_urn: town.nursery.urn },
    'not-known': { education: 'not-known', school_name: '', school_urn: '', date_of_birth: '05/03/2015' },
    'works-there': goesTo(town.workplace),
  };
  const children = family.children.map((child): Line => {
    const given = what && special[what];
    if (given) return { ...child, ...given };
    const school = schools();
    if (!random.chance(0.2)) return { ...child, ...goesTo(school) };
    pupils.push({ urn: school.urn, line: child });
    return { ...child, ...onRollOnly };
  });
  const [victim = {}, abuser = {}] = family.adults;
  const adults =
    what === 'works-there' ? [victim, { ...abuser, work: 'school', work_place: town.workplace.name }] : family.adults;
  return { ...family, adults, children };
}

/** The file of rolls that schools sent: those whom police cannot place. */
function rollsOf(pupils: readonly Pupil[]): string {
  const rows = pupils.map(({ urn, line }) =>
    ['', line.surname, line.forename, line.date_of_birth, urn, 'sole', '02/09/2025', ''].join(','),
  );
  return ['upn,surname,forename,date_of_birth,urn,enrolment,from,until', ...rows, ''].join('\r\n');
}
