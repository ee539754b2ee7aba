import { may } from '../../../shared/permissions.ts';
import { type CalendarDays, daysOf } from '../../../shared/school-calendar/school-calendar.ts';
import { leadsAt } from '../../../shared/school-contact/keep-contacts.ts';
import { inPost, type SchoolContacts } from '../../../shared/school-contact/school-contacts.ts';
import { addedAsSetting } from '../../../shared/school-directory/added-setting.ts';
import { settingOf } from '../../../shared/school-directory/establishment.ts';
import { SettingKey, Urn } from '../../../shared/school-directory/setting.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { localDate } from '../../../shared/time/london.ts';
import type { ShownSchool } from '../../../web/pages/school/shown-school.ts';
import type { SchoolDeps, SignedIn } from '../context.ts';

export const noDays: CalendarDays = { terms: [], breaks: [], insetDays: [], closures: [], openDays: [] };

/** The contact of a school who is signed in here, by their address. */
export const contactOfActor = (contacts: SchoolContacts | undefined, email: string | undefined) =>
  contacts && email ? inPost(contacts).find((one) => one.email.toLowerCase() === email.toLowerCase()) : undefined;

/**
 * The school that an address names: for staff any, for others one of whose contacts they are. What is not theirs and what
 * is not there come to the same.
 */
export async function openedSchool(
  { store, now }: Pick<SchoolDeps, 'store' | 'now'>,
  { actor, settings }: SignedIn['Variables'],
  asked: string,
): Promise<ShownSchool | undefined> {
  const key = SettingKey.safeParse(asked).data;
  if (!key) return undefined;
  const { authority } = actor;
  const contacts = (await store.schools.contactsOf(authority, [key])).get(key);
  const staff = may(actor, 'read-school-directory');
  if (!staff && !contactOfActor(contacts, actor.email)) return undefined;
  const isUrn = Urn.safeParse(key).success;
  const [found, added, calendars] = await Promise.all([
    isUrn ? store.schools.register.establishment(authority, key) : undefined,
    isUrn ? undefined : store.schools.findAdded(authority, key),
    store.schools.calendarsOf(authority, [key]),
  ]);
  const setting = found ? settingOf(found.establishment) : added && addedAsSetting(added);
  if (!setting) return undefined;
  const links = found?.links ?? [];
  const [beforeKeys, afterKeys] = [
    links.filter(({ to }) => to === key).map(({ from }) => from),
    links.filter(({ from }) => from === key).map(({ to }) => to),
  ];
  const beside = await store.schools.settingsOf(authority, [...beforeKeys, ...afterKeys]);
  const placesAt = (keys: readonly string[]) => beside.settings.filter((one) => keys.includes(one.key));
  const own = calendars.own.get(key);
  const { verifiedMonths } = schoolSettings(settings);
  return {
    setting,
    ...(found && { establishment: found.establishment }),
    ...(added && { added }),
    before: placesAt(beforeKeys),
    after: placesAt(afterKeys),
    contacts,
    council: calendars.council,
    own,
    days: daysOf(calendars.council?.days ?? noDays, own?.days),
    keeps: may(actor, 'keep-school-directory'),
    staff,
    leads: leadsAt(contacts, actor, localDate(now()), verifiedMonths),
  };
}
