import { addMonths, type CalendarDate } from '../time/dates.ts';

export type Period = { years: number; birthday?: number };

/** How long concerns are kept, in figures alone: whoever places one by when its time is over carries none of the words. */
export const periods = {
  contact: { years: 6, birthday: 25 },
  protection: { years: 35 },
  allegation: { years: 50 },
} as const satisfies Record<string, Period>;

/** The last day of a period that began on a day: so many years later, or the birthday of whoever has it last, where that is later. */
export const lastDayOf = (
  { years, birthday }: Period,
  ended: CalendarDate,
  born: readonly CalendarDate[],
): CalendarDate =>
  [addMonths(ended, 12 * years), ...(birthday === undefined ? [] : born.map((date) => addMonths(date, 12 * birthday)))]
    .toSorted()
    .at(-1) ?? ended;
