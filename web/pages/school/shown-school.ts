import type { CalendarDays, SchoolCalendar } from '../../../shared/school-calendar/school-calendar.ts';
import type { SchoolContacts } from '../../../shared/school-contact/school-contacts.ts';
import type { AddedSetting } from '../../../shared/school-directory/added-setting.ts';
import type { Establishment } from '../../../shared/school-directory/establishment.ts';
import type { Setting } from '../../../shared/school-directory/setting.ts';

/** A school as its page shows it, and by which right somebody has it open. */
export type ShownSchool = {
  setting: Setting;
  establishment?: Establishment;
  added?: AddedSetting;
  before: Setting[];
  after: Setting[];
  contacts: SchoolContacts | undefined;
  council: SchoolCalendar | undefined;
  own: SchoolCalendar | undefined;
  days: CalendarDays;
  /** Of the council, which may keep everything here. */
  keeps: boolean;
  /** Of the front door, who may read everything here. */
  staff: boolean;
  /** Whoever leads at the school, and keeps its contacts and calendar. */
  leads: boolean;
};
