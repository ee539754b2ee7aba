import type { IncidentAdult, IncidentChild } from '../../shared/incident/people.ts';
import { CalendarDays, daysOf } from '../../shared/school-calendar/school-calendar.ts';
import { standingOf } from '../../shared/school-contact/school-contacts.ts';
import { addedAsSetting } from '../../shared/school-directory/added-setting.ts';
import { type Setting, SettingKey } from '../../shared/school-directory/setting.ts';
import type { Known } from '../../shared/school-notice/match-child.ts';
import { namedAdults } from '../../shared/school-notice/near-reader.ts';
import type { Places } from '../../shared/school-notice/put-notice.ts';
import { rollKeysOfChild } from '../../shared/school-notice/roll-keys.ts';
import type { SchoolNotices } from '../../shared/settings/school-notices.ts';
import { localDate } from '../../shared/time/london.ts';
import type { SchoolStore } from './schools.ts';

/** A council that has entered no calendar: every weekday is supposed to be a school day. */
const noDays = CalendarDays.parse({});

type About = { authority: string; now: Date; rules: SchoolNotices; digest: (text: string) => string };

/** Each place once, as it was found first. */
const eachOnce = (settings: readonly Setting[]): Setting[] => [
  ...new Map(settings.toReversed().map((setting) => [setting.key, setting])).values(),
];

/**
 * What is known of schools at a moment, when somebody has to be told: where a child may be, and who reads there. What the
 * council itself has entered is read once, however many are told.
 */
export function schoolWorld(schools: SchoolStore, { authority, now, rules, digest }: About) {
  let added: Promise<Setting[]> | undefined;
  const ours = () => {
    added ??= schools.added(authority).then((all) => all.map(addedAsSetting));
    return added;
  };

  /** Schools elsewhere of which somebody has proved an address to us. */
  async function provedAmong(settings: readonly Setting[]): Promise<SettingKey[]> {
    const elsewhere = settings.filter(({ laCode }) => laCode !== rules.laCode).map(({ key }) => key);
    const contacts = await schools.contactsOf(authority, elsewhere.slice(0, 100));
    return [...contacts.values()]
      .filter(({ people }) =>
        people.some((one) => standingOf(one, localDate(now), rules.verifiedMonths) === 'confirmed'),
      )
      .map(({ setting }) => setting);
  }

  return {
    /** All that the directory and the rolls hold about one child. */
    async knownOf(child: IncidentChild): Promise<Known> {
      const rolls = await schools.rollOf(authority, rollKeysOfChild(child, authority, digest));
      const said = SettingKey.safeParse(child.schoolUrn);
      const keys = [...rolls.map(({ setting }) => setting), ...(said.success ? [said.data] : [])];
      const { settings, links } = await schools.settingsOf(authority, keys);
      const called = child.schoolName && !said.success ? await schools.settingsCalled(authority, child.schoolName) : [];
      const found = eachOnce([...settings, ...called, ...(await ours())]);
      const { council } = await schools.calendarsOf(authority, []);
      return {
        settings: found,
        links,
        rolls,
        provedElsewhere: await provedAmong([...settings, ...called]),
        today: localDate(now),
        days: council?.days ?? noDays,
      };
    },

    /** Who reads at some places and on which days, with the council’s own, and nobody of the incident’s `adults`. At most 99 are asked for. */
    async placesOf(
      keys: readonly SettingKey[],
      adults: readonly Pick<IncidentAdult, 'name' | 'otherNames'>[],
    ): Promise<Places> {
      const [contacts, { council, own }, { links }] = await Promise.all([
        schools.contactsOf(authority, keys),
        schools.calendarsOf(authority, keys),
        schools.settingsOf(authority, keys),
      ]);
      const days = council?.days ?? noDays;
      return {
        contacts: [...contacts.values()],
        daysOf: (key) => daysOf(days, own.get(key)?.days),
        council: days,
        links,
        adultNames: namedAdults(adults, { digest }),
      };
    },
  };
}
export type SchoolWorld = ReturnType<typeof schoolWorld>;
