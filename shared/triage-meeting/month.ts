import type { IncidentRow } from '../incident/row.ts';
import { addDays, addMonths, type CalendarDate } from '../time/dates.ts';
import type { TriageLevel } from '../triage-outcome/triage-agency.ts';

/** A month of the calendar: `2026-11`. */
export type Month = string;

export const monthOf = (day: CalendarDate): Month => day.slice(0, 7);

/** The days of a month, in order. */
export function daysOf(month: Month): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The month so many months on, or back. */
export const monthAfter = (month: Month, months: number): Month => monthOf(addMonths(`${month}-01`, months));

/** What the incidents of a month come to. Each is counted once, on the day whose meeting it stands or was decided in. */
export type MonthFigures = {
  incidents: number;
  decided: number;
  children: number;
  marac: number;
  repeated: number;
  insufficient: number;
  /** Of those decided, by the level in force. */
  levels: Record<TriageLevel, number>;
  /** Of those decided, whose outcome was changed after it first went out. */
  renewed: number;
};

const howMany = (rows: readonly IncidentRow[], is: (row: IncidentRow) => boolean): number => rows.filter(is).length;

export function figuresOf(rows: readonly IncidentRow[]): MonthFigures {
  const decided = rows.filter(({ status }) => status === 'decided');
  const at = (level: TriageLevel) => howMany(decided, (row) => row.level === level);
  return {
    incidents: rows.length,
    decided: decided.length,
    children: rows.reduce((sum, { children }) => sum + children.length, 0),
    marac: howMany(rows, ({ marac }) => marac),
    repeated: howMany(rows, ({ repeated }) => repeated),
    insufficient: howMany(rows, ({ insufficient }) => insufficient),
    levels: { 0: at(0), 1: at(1), 2: at(2), 3: at(3), 4: at(4) },
    renewed: howMany(decided, ({ edition = 1 }) => edition > 1),
  };
}
