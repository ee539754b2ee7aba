import type { SchoolContactId } from '../ids.ts';
import type { CalendarDate } from '../time/dates.ts';
import {
  inPost,
  type SchoolContact,
  type SchoolContacts,
  type SchoolPart,
  type Standing,
  standingOf,
} from './school-contacts.ts';

/** Whom to ring, and where, in the order in which to try. */
export type Callee = { name: string; part: SchoolPart | 'switchboard'; number: string };

/** Why somebody must ring at once, whoever else could be written to. */
export type CallAtOnce = 'none-confirmed' | 'lead-not-confirmed' | 'lead-stale' | 'lead-bounced';

/** Who of a school is written to, who is rung if need be, and whether that is now. */
export type WhoIsTold = { mail: SchoolContact[]; call: Callee[]; callAtOnce?: CallAtOnce; noHolidayContact: boolean };

type About = {
  today: CalendarDate;
  /** The school is shut for more than nights and weekends. */
  holiday: boolean;
  /** After so many months an address counts as not proved. */
  months: number;
  /** Those who must not be told of this one, because they are near to an adult of it. */
  without?: readonly SchoolContactId[] | undefined;
  /** The school's own number, of the register. */
  switchboard?: string | undefined;
};

const inOrder: readonly SchoolPart[] = ['lead', 'deputy', 'head', 'holiday'];
const inHolidayOrder: readonly SchoolPart[] = ['holiday', 'lead', 'deputy', 'head'];

/** So many deputies are written to beside the lead. */
const deputies = 2;

const whyCall: Record<Exclude<Standing, 'confirmed'>, CallAtOnce> = {
  unconfirmed: 'lead-not-confirmed',
  stale: 'lead-stale',
  bounced: 'lead-bounced',
  ended: 'none-confirmed',
};

/**
 * Who of a school is told, in order. On school days the lead and two deputies, whose addresses were proved; the head only
 * where none of them is left. In holidays those who are named for them, and where there are none the others all the same.
 * Where the lead's own address cannot be relied on somebody rings at once, although a deputy may have been written to.
 */
export function whoIsTold(contacts: SchoolContacts | undefined, about: About): WhoIsTold {
  const { today, holiday, months, without = [], switchboard } = about;
  const order = holiday ? inHolidayOrder : inOrder;
  const there = contacts ? inPost(contacts).filter(({ id }) => !without.includes(id)) : [];
  const sorted = order.flatMap((part) => there.filter((one) => one.part === part));
  const sure = sorted.filter((one) => standingOf(one, today, months) === 'confirmed');

  const leads = sure.filter(({ part }) => part === 'lead');
  const usual = [...leads, ...sure.filter(({ part }) => part === 'deputy').slice(0, deputies)];
  const rest = sure.filter(({ part }) => part === 'head').slice(0, 1);
  const onDuty = holiday ? sure.filter(({ part, inHolidays }) => part === 'holiday' || inHolidays) : [];
  const mail = onDuty.length > 0 ? onDuty : usual.length > 0 ? usual : rest.length > 0 ? rest : sure;

  const lead = there.find(({ part }) => part === 'lead');
  const leadMustNotKnow =
    contacts !== undefined && inPost(contacts).some(({ id, part }) => part === 'lead' && without.includes(id));
  const standing = lead && standingOf(lead, today, months);
  const callAtOnce =
    mail.length === 0
      ? 'none-confirmed'
      : onDuty.length > 0 || leads.length > 0 || leadMustNotKnow
        ? undefined
        : whyCall[standing && standing !== 'confirmed' ? standing : 'unconfirmed'];
  return {
    mail,
    call: [
      ...sorted.flatMap(({ name, part, phone, mobile }) =>
        (holiday ? [mobile, phone] : [phone, mobile])
          .filter((number) => number !== undefined)
          .map((number) => ({ name, part, number })),
      ),
      ...(switchboard ? [{ name: '', part: 'switchboard' as const, number: switchboard }] : []),
    ],
    ...(callAtOnce && { callAtOnce }),
    noHolidayContact: holiday && onDuty.length === 0,
  };
}
