import { addDays, type CalendarDate, dayNumber, weekdayOf, yearMonthDay } from './dates.ts';
import { localDate, toLondon } from './london.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** "24 November 2026", of a calendar date or of the date in London at a moment. */
export function plainDateInWords(when: Date | CalendarDate): string {
  const { year } = yearMonthDay(dayNumber(dateText(when)));
  return `${dayAndMonth(dateText(when))} ${year}`;
}

/** "Tuesday 24 November 2026", of a calendar date or of the date in London at a moment. */
export const dateInWords = (when: Date | CalendarDate): string => `${weekday(when)} ${plainDateInWords(when)}`;

/** "November 2026", of a month such as `2026-11`. */
export function monthInWords(month: string): string {
  const { year, month: number } = yearMonthDay(dayNumber(`${month}-01`));
  return `${MONTHS[number - 1]} ${year}`;
}

/** "3:16pm", "9am", "midday" or "midnight", on London's clocks. */
export function timeInWords(when: Date): string {
  const { hour, minute } = toLondon(when);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** "4:30pm on Tuesday 24 November". */
export const dateTimeInWords = (when: Date): string =>
  `${timeInWords(when)} on ${weekday(when)} ${dayAndMonth(dateText(when))}`;

/**
 * "due 4:30pm today", "due 4:30pm tomorrow", "due 4:30pm on Tuesday 24 November", or "was due" once that has passed.
 * The year is given when it is not this one.
 */
export function relativeDue(now: Date, due: Date): string {
  return `${now > due ? 'was due' : 'due'} ${timeInWords(due)} ${relativeDay(localDate(now), localDate(due))}`;
}

/** "2 hours 10 minutes", to the minute. Hours are not made into days, because a working day is not 24 of them. */
export function durationInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return counted(rest, 'minute');
  return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`;
}

/**
 * What a clock counted from one moment to a later one: "8 working hours 42 minutes" when nights or days off lie between,
 * because beside "due 5pm tomorrow", "8 hours 42 minutes" would be untrue to whoever reads it at 4:18pm. From 48 hours on
 * it is said in the days that pass, which is what anyone would count on a calendar: "8 days".
 */
export function countedInWords(minutes: number, from: Date, until: Date): string {
  const passing = Math.abs(until.getTime() - from.getTime()) / 60_000;
  if (minutes >= 48 * 60) return counted(Math.floor(passing / (24 * 60)), 'day');
  const words = durationInWords(minutes);
  return Math.abs(passing - minutes) <= 1 ? words : words.replace(' ', ' working ');
}

/** How long ago something was, in one unit: "8 days", "5 hours", "less than an hour". */
export function howLongInWords(since: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - since.getTime()) / 3_600_000);
  if (hours < 1) return 'less than an hour';
  return hours < 24 ? counted(hours, 'hour') : counted(Math.floor(hours / 24), 'day');
}

function relativeDay(today: CalendarDate, date: CalendarDate): string {
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  if (date === addDays(today, -1)) return 'yesterday';
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return sameYear ? `on ${weekday(date)} ${dayAndMonth(date)}` : `on ${dateInWords(date)}`;
}

function dayAndMonth(date: CalendarDate): string {
  const { month, day } = yearMonthDay(dayNumber(date));
  return `${day} ${MONTHS[month - 1]}`;
}

const dateText = (when: Date | CalendarDate): CalendarDate => (typeof when === 'string' ? when : localDate(when));

const weekday = (when: Date | CalendarDate): string => `${WEEKDAYS[weekdayOf(dayNumber(dateText(when))) - 1]}`;

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;
