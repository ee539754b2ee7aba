import * as z from 'zod';
import { CalendarDate } from '../time/dates.ts';
import { fromLondon } from '../time/london.ts';
import type { CellKind } from './column.ts';

/** What a cell says, or why it cannot be read. */
export type Read = { value: unknown } | { code: string };

const asCode = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
const parts = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A date as people and systems write it: `14/02/1991`, `14-02-1991` or `1991-02-14`. */
function dateIn(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const written = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return CalendarDate.safeParse(written).success ? written : undefined;
}

/** A moment: with its zone as it is, otherwise a date and a time in the United Kingdom. */
function momentIn(text: string): string | undefined {
  const whole = z.iso.datetime({ offset: true }).safeParse(text);
  if (whole.success) return new Date(whole.data).toISOString();
  const [, day = '', hour = '', minute = ''] = /^(\S+?)[ T]+(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  const date = dateIn(day);
  if (!date || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  return fromLondon({ year, month, day: dayOfMonth, hour: Number(hour), minute: Number(minute) }).toISOString();
}

const yesNo: Readonly<Record<string, string>> = {
  y: 'yes',
  yes: 'yes',
  n: 'no',
  no: 'no',
  'not-known': 'not-known',
  unknown: 'not-known',
};

const given = (value: unknown, code: string): Read => (value === undefined ? { code } : { value });

/** A formula would run where somebody opens a list in a spreadsheet, so a cell that begins as one is not taken. */
const isFormula = (text: string): boolean => /^[=@]|^[+-][A-Za-z]+\s*\(/.test(text);

/** Reads the text of a cell that is not empty. Nothing is guessed. */
export function readCell(text: string, kind: CellKind): Read {
  if (isFormula(text)) return { code: 'formula' };
  switch (kind) {
    case 'text':
      return { value: text };
    case 'code':
      return { value: asCode(text) };
    case 'codes':
      return { value: parts(text).map(asCode) };
    case 'date':
      return given(dateIn(text), 'not-a-date');
    case 'dates': {
      const dates = parts(text).map(dateIn);
      return dates.includes(undefined) ? { code: 'not-a-date' } : { value: dates };
    }
    case 'moment':
      return given(momentIn(text), 'not-a-moment');
    case 'yes-no':
      return given(yesNo[asCode(text)], 'not-yes-or-no');
    case 'flag': {
      const said = yesNo[asCode(text)];
      return said === 'yes' || said === 'no' ? { value: said === 'yes' } : { code: 'not-yes-or-no' };
    }
    case 'number':
      return /^\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : { code: 'not-a-number' };
  }
}
