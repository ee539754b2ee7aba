import { describe, expect, it } from 'vitest';
import { bankHolidays, beyondBankHolidays } from '../../../shared/time/bank-holidays.ts';
import { addDays, dateOf, dayNumber, dayNumberOf, weekdayOf } from '../../../shared/time/dates.ts';

/** Easter Sunday by the anonymous Gregorian algorithm. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return dateOf(dayNumberOf(year, 3, 22) + h + l - 7 * m);
}

const monday = (day: number): string => dateOf(day + ((8 - weekdayOf(day)) % 7));

function byRule(year: number): string[] {
  const days = [
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    monday(dayNumberOf(year, 5, 1)),
    monday(dayNumberOf(year, 5, 25)),
    monday(dayNumberOf(year, 8, 25)),
  ];
  for (const fixed of [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`]) {
    let day = dayNumber(fixed);
    while (weekdayOf(day) > 5 || days.includes(dateOf(day))) day++;
    days.push(dateOf(day));
  }
  return days.sort();
}

describe('bank holidays in England', () => {
  it.each([2025, 2026, 2027, 2028, 2029, 2030])('of %i are what the Act gives', (year) => {
    expect(bankHolidays.filter((date) => date.startsWith(String(year)))).toEqual(byRule(year));
  });

  it('says which dates the table does not reach', () => {
    expect(['2024-12-31', '2025-01-01', '2030-12-31', '2031-01-01'].map(beyondBankHolidays)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
