import { isCalendarDate, isoDate, monthNumber } from '../form/calendar-date.ts';
import { cleaned } from '../form/patterns.ts';
import type { Birth } from '../person/birth.ts';
import type { Problem } from '../result.ts';
import type { CalendarDate } from '../time/dates.ts';
import { fromLondon } from '../time/london.ts';
import { typedTime } from '../time/typed-time.ts';

/** What a form about an incident sent: the texts of each control by its name. */
export type Typed = Readonly<Record<string, string | string[]>>;

const allOf = (typed: Typed, name: string): string[] => {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  return (value === undefined ? [] : [value].flat()).map((text) => cleaned(text).trim()).filter((text) => text !== '');
};

/** The text of a control without what nobody types, or nothing where it is empty. */
export const textAt = (typed: Typed, name: string): string | undefined => allOf(typed, name)[0];
export const textsAt = allOf;

/**
 * Reads the controls of a form, one by one. What is empty is undefined; what cannot be read is undefined as well, and
 * stands in `problems` under the control that takes focus.
 */
export function formReader(typed: Typed) {
  const problems: Problem[] = [];
  const wrong = (field: string, code: string): undefined => {
    problems.push({ field, code });
    return undefined;
  };
  const reader = {
    problems,
    text: (name: string) => textAt(typed, name),
    texts: (name: string) => textsAt(typed, name),

    /** Three boxes: `name-day`, `name-month`, `name-year`. */
    date(name: string): CalendarDate | undefined {
      const [day, month, year] = (['day', 'month', 'year'] as const).map((part) => textAt(typed, `${name}-${part}`));
      if (!day && !month && !year) return undefined;
      if (!day || !month || !year) return wrong(`${name}-day`, 'date-incomplete');
      const [d, m, y] = [day, month, year].map((part, at) =>
        at === 1 ? (monthNumber(part) ?? Number.NaN) : /^\d{1,4}$/.test(part) ? Number(part) : Number.NaN,
      );
      const real = d !== undefined && m !== undefined && y !== undefined && isCalendarDate(y, m, d);
      return real ? isoDate(y, m, d) : wrong(`${name}-day`, 'not-a-date');
    },

    /** A date in three boxes and a time of day in `name-time`, as clocks in the United Kingdom show it. */
    moment(name: string): string | undefined {
      const told = textAt(typed, `${name}-time`);
      const before = problems.length;
      const date = reader.date(name);
      if (problems.length > before) return undefined;
      if (!date) return told ? wrong(`${name}-day`, 'date-incomplete') : undefined;
      const time = told && typedTime(told);
      if (!time) return wrong(`${name}-time`, told ? 'not-a-time' : 'missing');
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      return fromLondon({ year, month, day, hour, minute }).toISOString();
    },

    /** A whole number, or one with a part after the point where `part` says so. */
    number(name: string, part = false): number | undefined {
      const told = textAt(typed, name);
      if (told === undefined) return undefined;
      return (part ? /^\d{1,6}(\.\d{1,4})?$/ : /^\d{1,6}$/).test(told) ? Number(told) : wrong(name, 'not-a-number');
    },

    /** A date of birth, or for want of one an age in years as it was told on a day. */
    birth(name: string, toldOn: CalendarDate): Birth {
      const date = reader.date(name);
      if (date) return { kind: 'exact', date };
      const age = reader.number(`${name}-age`);
      if (age !== undefined && age > 130) wrong(`${name}-age`, 'not-a-number');
      return age === undefined || age > 130
        ? { kind: 'not-known' }
        : { kind: 'approximate-age', age, unit: 'years', toldOn };
    },
  };
  return reader;
}
export type FormReader = ReturnType<typeof formReader>;
