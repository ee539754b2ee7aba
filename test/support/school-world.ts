import { stampOf } from '../../shared/actor.ts';
import { SchoolContactId } from '../../shared/ids.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import type { CalendarDays } from '../../shared/school-calendar/school-calendar.ts';
import type { MailboxProof } from '../../shared/school-contact/prove-contact.ts';
import type { SchoolContact, SchoolContacts, SchoolPart } from '../../shared/school-contact/school-contacts.ts';
import type { Setting } from '../../shared/school-directory/setting.ts';
import { type Dispatch, dispatch } from '../../shared/school-notice/dispatch.ts';
import { type ChildMatch, type Known, matchChild } from '../../shared/school-notice/match-child.ts';
import type { AdultName } from '../../shared/school-notice/near-reader.ts';
import type { Places } from '../../shared/school-notice/put-notice.ts';
import type { SchoolNotice } from '../../shared/school-notice/school-notice.ts';
import { schoolSettings } from '../../shared/settings/school-notices.ts';
import { idOf, momentOf, people, settings } from './front-door.ts';
import { councilDays } from './school-days.ts';

/** What the authority has settled about telling schools. */
export const rules = schoolSettings(settings);

/** The school with a number from 900001 on, open and ours. */
export const schoolAt = (n: number, more: Partial<Setting> = {}): Setting => ({
  key: String(900_000 + n),
  name: `School ${n}`,
  kind: 'school',
  laCode: rules.laCode,
  laName: 'Wyrecestershire',
  status: 'open',
  phone: `01632 960${100 + n}`,
  ...more,
});

const officerAt = (key: string, kind: Setting['kind'], laCode = rules.laCode): Setting => ({
  key: `own-${key}`,
  name: `Officer for ${kind}`,
  kind,
  laCode,
  laName: '',
  status: 'open',
});

/** Whom the law falls back on, and another council that the directory holds. */
export const officers = {
  home: officerAt('home', 'home-education'),
  missing: officerAt('missing', 'missing-education'),
  temeshire: officerAt('temeshire', 'other-council', '007'),
};

const addedAt = '2026-09-01T09:00:00.000Z';

/** Somebody at a school, whose address was proved at the beginning of term. */
export const contactAt = (school: number, part: SchoolPart, more: Partial<SchoolContact> = {}): SchoolContact => ({
  id: SchoolContactId.parse(idOf(50_000 + school * 10 + ['lead', 'deputy', 'head', 'holiday'].indexOf(part))),
  part,
  name: `${part} of ${school}`,
  email: `${part}.person@school-${school}.example`,
  phone: `01632 9602${String(school).padStart(2, '0')}`,
  inHolidays: false,
  added: { at: addedAt, by: stampOf(people.officer) },
  confirmed: { at: '2026-09-10T09:00:00.000Z', how: 'code' },
  ...more,
});

/** Whom a school has named: its lead and a deputy, unless others are given. */
export const contactsOf = (school: number, named?: SchoolContact[]): SchoolContacts => ({
  setting: String(900_000 + school),
  authority: settings.authority,
  version: 1,
  domains: [`school-${school}.example`],
  people: named ?? [contactAt(school, 'lead'), contactAt(school, 'deputy')],
});

export const proofOf = ({ id, email }: SchoolContact, at: string): MailboxProof => ({ contactId: id, email, at });

type Told = {
  contacts?: SchoolContacts[];
  days?: Record<string, CalendarDays>;
  links?: Places['links'];
  adultNames?: string[];
};

/** Names of adults, each with itself for its digest. */
export const named = (...names: string[]): AdultName[] => names.map((name) => ({ name, as: name }));

/** What is known of the places: of schools 1 to 9 each has its lead and a deputy. */
export const placesWith = ({ contacts = [], days = {}, links = [], adultNames = [] }: Told = {}): Places => ({
  contacts: [
    ...contacts,
    ...Array.from({ length: 9 }, (_, at) => contactsOf(at + 1)).filter(
      ({ setting }) => !contacts.some((given) => given.setting === setting),
    ),
  ],
  daysOf: (key) => days[key] ?? councilDays,
  council: councilDays,
  links,
  adultNames: named(...adultNames),
});

/** What the directory and the rolls hold about one child: schools 1 to 9 and our officers. */
export const knownWith = (more: Partial<Known> = {}): Known => ({
  settings: [...Array.from({ length: 9 }, (_, at) => schoolAt(at + 1)), ...Object.values(officers)],
  links: [],
  rolls: [],
  provedElsewhere: [],
  today: '2026-11-23',
  days: councilDays,
  ...more,
});

/** Where each child of an incident ends. */
export const matchesOf = (incident: Incident, known: Known = knownWith()): ChildMatch[] =>
  incident.facts.children.map((child) => matchChild(child, known, rules));

/** An incident sent on its way at a moment. */
export const sentAt = (incident: Incident, now: Date, places = placesWith(), known = knownWith()): Dispatch =>
  dispatch(incident, matchesOf(incident, known), { notices: [], lanes: [] }, places, momentOf(people.officer, now));

/** The only notice of a dispatch. */
export function onlyNotice({ notices }: Pick<Dispatch, 'notices'>): SchoolNotice {
  const [notice, ...more] = notices;
  if (!notice || more.length > 0) throw new Error(`${notices.length} notices`);
  return notice;
}
