import { SchoolCalendar } from '../../shared/school-calendar/school-calendar.ts';
import type { SettingKey } from '../../shared/school-directory/setting.ts';
import { commit } from './commit.ts';
import { readItems } from './read.ts';
import { schoolKeys } from './school-keys.ts';
import type { Table } from './table.ts';

/** The council's calendar, where it has one, and those of the schools that have their own. */
export type Calendars = { council: SchoolCalendar | undefined; own: Map<SettingKey, SchoolCalendar> };

const keyOf = ({ authority, setting }: Pick<SchoolCalendar, 'authority' | 'setting'>) =>
  setting ? schoolKeys.calendar(authority, setting) : schoolKeys.councilCalendar(authority);

export const schoolCalendarStore = (table: Table) => ({
  /** The calendars of some schools, in one round trip. At most 99 are asked for. */
  async calendarsOf(authority: string, keys: readonly SettingKey[]): Promise<Calendars> {
    const asked = [...new Set(keys)];
    const [council, ...own] = await readItems(table, [
      schoolKeys.councilCalendar(authority),
      ...asked.map((key) => schoolKeys.calendar(authority, key)),
    ]);
    return {
      council: council && SchoolCalendar.parse(council),
      own: new Map(
        own.flatMap((item) => {
          const calendar = item && SchoolCalendar.parse(item);
          return calendar?.setting ? [[calendar.setting, calendar] as const] : [];
        }),
      ),
    };
  },

  /** Keeps one or more calendars, all or none, each over the version before. At most 100. */
  saveCalendars: (calendars: readonly SchoolCalendar[], token: string) =>
    commit(
      table,
      token,
      calendars.map((calendar) => ({
        item: { ...calendar, ...keyOf(calendar) },
        over: calendar.version === 1 ? ('nothing' as const) : { version: calendar.version - 1 },
      })),
    ),
});
