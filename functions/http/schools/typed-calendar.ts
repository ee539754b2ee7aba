import type { Problem } from '../../../shared/result.ts';
import { CalendarDays } from '../../../shared/school-calendar/school-calendar.ts';
import type { CalendarLists, TypedCalendar } from '../../../web/pages/school/calendar.tsx';
import { typedIn } from '../contacts/form.ts';
import type { FormBody } from '../form-body.ts';

/** What each list of a calendar asks for, row by row. */
export const calendarLists = {
  terms: ['name', 'first', 'last'],
  breaks: ['name', 'first', 'last'],
  insetDays: ['date'],
  closures: ['date', 'reason'],
  openDays: ['date'],
} as const satisfies Record<CalendarLists, readonly string[]>;

/** More rows than any list holds. */
const mostRows = 65;

const written = (date: string) => date.split('-').reverse().map(Number).join('/');

/** A date as people write it, `2/9/2026`; what cannot be one stays as it was typed, and is told of beside its box. */
const dateIn = (text: string): string => {
  const [, day = '', month = '', year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
};

/** A calendar as its form shows it. */
export function typedFrom(days: CalendarDays): TypedCalendar {
  const row = ({ first, last, name }: CalendarDays['terms'][number]) => ({
    name,
    first: written(first),
    last: written(last),
  });
  const dates = (all: readonly string[]) => all.map((date) => ({ date: written(date) }));
  return {
    terms: days.terms.map(row),
    breaks: days.breaks.map(row),
    insetDays: dates(days.insetDays),
    closures: days.closures.map(({ date, reason }) => ({ date: written(date), reason })),
    openDays: dates(days.openDays),
    opensAt: days.opensAt ?? '',
    closesAt: days.closesAt ?? '',
  };
}

/** A calendar as it was typed, row by row; rows with nothing in them are left out. */
export function typedOf(body: FormBody): TypedCalendar {
  const rows = (list: CalendarLists) =>
    Array.from({ length: mostRows }, (_, at) =>
      Object.fromEntries(calendarLists[list].map((part) => [part, typedIn(body, `${list}.${at}.${part}`).trim()])),
    ).filter((row) => Object.values(row).some(Boolean));
  return {
    terms: rows('terms'),
    breaks: rows('breaks'),
    insetDays: rows('insetDays'),
    closures: rows('closures'),
    openDays: rows('openDays'),
    opensAt: typedIn(body, 'opensAt').trim(),
    closesAt: typedIn(body, 'closesAt').trim(),
  };
}

/** Whatever is wrong with what was typed, at the box where it stands: a date in a list of dates has one box. */
const boxOf = (field: string): string => {
  const [list = '', at, part] = field.split('.');
  if (at === undefined) return field;
  return part === undefined && (list === 'insetDays' || list === 'openDays') ? `${field}.date` : field;
};
export const atBoxes = (problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, field: boxOf(problem.field) }));

/** The days that were typed, or what is wrong with them. */
export function daysIn(typed: TypedCalendar): { ok: true; days: CalendarDays } | { ok: false; problems: Problem[] } {
  const spans = (all: TypedCalendar['terms']) =>
    all.map(({ name = '', first = '', last = '' }) => ({ name, first: dateIn(first), last: dateIn(last) }));
  const dates = (all: TypedCalendar['terms']) => all.map(({ date = '' }) => dateIn(date));
  const parsed = CalendarDays.safeParse({
    terms: spans(typed.terms),
    breaks: spans(typed.breaks),
    insetDays: dates(typed.insetDays),
    closures: typed.closures.map(({ date = '', reason = '' }) => ({ date: dateIn(date), reason })),
    openDays: dates(typed.openDays),
    ...(typed.opensAt && { opensAt: typed.opensAt }),
    ...(typed.closesAt && { closesAt: typed.closesAt }),
  });
  if (parsed.success) return { ok: true, days: parsed.data };
  const isDate = (path: readonly PropertyKey[]) =>
    ['first', 'last', 'date'].includes(String(path.at(-1))) || typeof path.at(-1) === 'number';
  return {
    ok: false,
    problems: atBoxes(
      parsed.error.issues.map(({ path }) => ({
        field: path.join('.'),
        code: isDate(path) ? 'not-a-date' : path.length === 1 ? 'not-a-time' : 'missing',
      })),
    ),
  };
}
