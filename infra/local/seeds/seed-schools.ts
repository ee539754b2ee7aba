import { readRegister } from '../../../functions/http/schools/read-register.ts';
import { schoolStore } from '../../../functions/store/schools.ts';
import type { Table } from '../../../functions/store/table.ts';
import { actorOf, type Person, type Stamp, stampOf } from '../../../shared/actor.ts';
import type { Organisation } from '../../../shared/agency.ts';
import { PersonId, SchoolContactId } from '../../../shared/ids.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Result } from '../../../shared/result.ts';
import type { CalendarDays, SchoolCalendar, Span } from '../../../shared/school-calendar/school-calendar.ts';
import { mailboxOf } from '../../../shared/school-contact/mailbox.ts';
import type { SchoolContact, SchoolPart } from '../../../shared/school-contact/school-contacts.ts';
import { keepSetting } from '../../../shared/school-directory/added-setting.ts';
import { lookAtRegister } from '../../../shared/school-directory/look-at-register.ts';
import { takeUpload } from '../../../shared/school-directory/register-upload.ts';
import type { AddedKind } from '../../../shared/school-directory/setting.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import type { Settings } from '../../../shared/settings.ts';
import { addDays, addMonths, type CalendarDate, dayNumber, weekdayOf } from '../../../shared/time/dates.ts';
import { localDate } from '../../../shared/time/london.ts';
import { familyFrom } from './names.ts';
import { asFile, registerRows } from './national-register.ts';
import { phoneFrom } from './places.ts';
import { randomFrom } from './random.ts';

/** The first so many rows of the sample register: all of ours, and some of our neighbours'. */
const establishments = 1_200;

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`the seeds of schools were refused: ${result.refusal.kind}`);
  return result.value;
};

/** The first weekday from a date on. */
const weekdayFrom = (date: CalendarDate): CalendarDate =>
  weekdayOf(dayNumber(date)) > 5 ? weekdayFrom(addDays(date, 1)) : date;

/** Three terms of the school year that begins in a year, with half-terms and two training days. */
function schoolYear(year: number): Pick<CalendarDays, 'terms' | 'breaks' | 'insetDays'> {
  const next = year + 1;
  const day = (date: string) => weekdayFrom(date);
  const week = (name: string, from: string): Span => {
    const first = addDays(from, (8 - weekdayOf(dayNumber(from))) % 7);
    return { name, first, last: addDays(first, 4) };
  };
  return {
    terms: [
      { name: `Autumn ${year}`, first: day(`${year}-09-02`), last: `${year}-12-18` },
      { name: `Spring ${next}`, first: day(`${next}-01-04`), last: `${next}-03-26` },
      { name: `Summer ${next}`, first: day(`${next}-04-12`), last: `${next}-07-21` },
    ],
    breaks: [
      week('October half-term', `${year}-10-24`),
      week('February half-term', `${next}-02-13`),
      week('May half-term', `${next}-05-25`),
    ],
    insetDays: [day(`${year}-09-02`)],
  };
}

const partOf = ({ role }: Person, first: boolean): SchoolPart =>
  role === 'safeguarding-lead' && first ? 'lead' : 'deputy';

/** A register, the officers whom the law falls back on, the council's terms, and who is told at its schools. */
export async function seedSchools(
  { table, now, digest }: { table: Table; now: Date; digest: (text: string) => string },
  {
    settings,
    people,
    organisations,
  }: { settings: Settings; people: readonly Person[]; organisations: readonly Organisation[] },
): Promise<void> {
  const schools = schoolStore(table);
  const officer = people.find(({ role }) => role === 'officer');
  if (!officer) throw new Error('nobody among the seeds keeps the directory');
  const { authority } = settings;
  let last = 0;
  const newId = () => {
    last += 1;
    const hex = digest(`schools ${last}`);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
  const moment: Moment = { actor: actorOf(officer), now, newId, settings, digest };
  const by: Stamp = stampOf(moment.actor);
  const today = localDate(now);

  const read = readRegister(new TextEncoder().encode(asFile(registerRows(1, establishments))), addDays(today, -7));
  if (!read.ok) throw new Error(`the register of the seeds was refused: ${read.problem.code}`);
  const file = { ...read.file, fileName: 'edubasealldata.csv', links: [] };
  const { upload, lines, staged } = must(lookAtRegister(file, undefined, moment));
  await schools.register.stage(upload, lines, { ...(staged && { staged }), held: undefined });
  must(await schools.register.take(upload, must(takeUpload(upload, { version: 0 }, moment)), newId()));

  const { laCode } = schoolSettings(settings);
  const places: readonly (readonly [AddedKind, string])[] = [
    ['home-education', 'Elective home education team'],
    ['missing-education', 'Children missing education officer'],
    ['virtual-school', 'Virtual school'],
    ['early-years', 'Little Acorns Nursery'],
  ];
  for (const [kind, name] of places) {
    const place = { kind, name, laCode, laName: settings.councilName, address: [] };
    must(await schools.saveAdded(must(keepSetting(undefined, { act: 'add', place }, moment)), newId()));
  }

  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear - 1, thisYear, thisYear + 1].map(schoolYear);
  const council: SchoolCalendar = {
    authority,
    version: 1,
    days: {
      terms: years.flatMap(({ terms }) => terms),
      breaks: years.flatMap(({ breaks }) => breaks),
      insetDays: years.flatMap(({ insetDays }) => insetDays),
      closures: [],
      openDays: [],
      opensAt: '08:45',
      closesAt: '15:30',
    },
    changed: { at: now.toISOString(), by },
  };
  must(await schools.saveCalendars([council], newId()));

  const random = randomFrom(41);
  const names = new Set(people.map(({ name }) => name));
  const madeUp = ({ id, name, kind, domains }: Organisation): Person[] =>
    (['lead', 'deputy'] as const).flatMap((part) => {
      let called = '';
      // No two at the schools of the box have one name, and so one address.
      do {
        const { surname, adult } = familyFrom(random);
        called = `${adult('F')} ${surname}`;
      } while (names.has(called));
      names.add(called);
      const [domain] = domains;
      if (!domain) return [];
      return {
        id: PersonId.parse(newId()),
        authority,
        name: called,
        email: `${called.toLowerCase().replace(/[^a-z]+/g, '.')}@${domain}`,
        jobTitle: part === 'lead' ? 'Designated safeguarding lead' : 'Deputy designated safeguarding lead',
        role: 'safeguarding-lead' as const,
        organisation: { id, name, kind },
        phone: phoneFrom(random),
        active: true,
        version: 1,
      };
    });
  const taught = organisations.filter(({ kind, urn }) => urn && ['school', 'college', 'early-years'].includes(kind));
  for (const [at, organisation] of taught.entries()) {
    const setting = organisation.urn;
    const there = people.filter(
      (one) =>
        one.active &&
        one.organisation.id === organisation.id &&
        !['generic', 'public'].includes(mailboxOf(one.email, organisation.domains)),
    );
    if (!setting) continue;
    // Where nobody of the demonstration works, two are made up who do, in all schools but a few.
    const fresh = there.length > 0 || at % 9 === 4 ? [] : madeUp(organisation);
    const leadFirst = [...there, ...fresh]
      .toSorted((one, other) => Number(other.role === 'safeguarding-lead') - Number(one.role === 'safeguarding-lead'))
      .slice(0, 3);
    if (leadFirst.length === 0) continue;
    const added = { at: addMonths(today, -14), by };
    const contacts = leadFirst.map((person, index): SchoolContact => {
      // Most have proved their address this term; of some it is long ago, and some never have.
      const months = at % 5 === 3 ? 14 : 2;
      const confirmed = at % 7 !== 5 && {
        confirmed: { at: `${addMonths(today, -months)}T09:00:00.000Z`, how: 'code' as const },
      };
      return {
        id: SchoolContactId.parse(newId()),
        part: partOf(person, index === 0),
        name: person.name,
        jobTitle: person.jobTitle,
        email: person.email,
        ...(person.phone && { phone: person.phone }),
        inHolidays: index === 0,
        added: { ...added, at: `${added.at}T09:00:00.000Z` },
        ...confirmed,
      };
    });
    must(
      await schools.saveContacts(
        { setting, authority, version: 1, domains: organisation.domains.slice(0, 10), people: contacts },
        newId(),
        { people: fresh },
      ),
    );
  }
}
