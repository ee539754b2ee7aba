import type { Contact } from '../../contact/contact.ts';
import { isCalendarDate, isoDate } from '../../form/calendar-date.ts';
import { localDate } from '../../time/london.ts';
import { plainDateInWords } from '../../time/words.ts';
import { type Hit, hitsAnywhere, hitsOfPattern, within } from './hit.ts';
import type { LetterRecord } from './letter-record.ts';
import type { Piece } from './piece.ts';

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const monthWord = `(?:${months}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`;
const gap = '[\\s\\p{Cf},.]*';
const part = '\\s*[/.\\-–]\\s*';

const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?${gap}(?:of${gap})?(${monthWord})${gap}((?:19|20)?\\d{2})\\b`,
  'giu',
);
const monthFirst = new RegExp(`\\b(${monthWord})${gap}(\\d{1,2})(?:st|nd|rd|th)?${gap}((?:19|20)\\d{2})\\b`, 'giu');
const inFigures = new RegExp(`\\b(\\d{1,2})${part}(\\d{1,2})${part}((?:19|20)?\\d{2})\\b`, 'gu');
const yearFirst = new RegExp(`\\b((?:19|20)\\d{2})${part}(\\d{1,2})${part}(\\d{1,2})\\b`, 'gu');
const noYear = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?${gap}(?:of${gap})?(${monthWord})(?![a-z])`, 'giu');

const monthNumberOf = (word: string): number =>
  months.split('|').findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1;

const yearOf = (text: string): number => {
  const year = Number(text);
  if (text.length === 4) return year;
  return year > 40 ? 1900 + year : 2000 + year;
};

type Written = { date: string; piece: Piece; span: Hit['span'] };

/** Every whole date in the letter, however it is written. */
function writtenDates(pieces: readonly Piece[]): Written[] {
  const read = (pattern: RegExp, parts: (groups: string[]) => [year: number, month: number, day: number]) =>
    hitsOfPattern(pieces, pattern).flatMap(({ match, piece, span }): Written[] => {
      const [year, month, day] = parts(match.slice(1).map((group) => group ?? ''));
      return isCalendarDate(year, month, day) ? [{ date: isoDate(year, month, day), piece, span }] : [];
    });
  return [
    ...read(dayFirst, ([day = '', month = '', year = '']) => [yearOf(year), monthNumberOf(month), Number(day)]),
    ...read(monthFirst, ([month = '', day = '', year = '']) => [yearOf(year), monthNumberOf(month), Number(day)]),
    ...read(inFigures, ([day = '', month = '', year = '']) => [yearOf(year), Number(month), Number(day)]),
    ...read(yearFirst, ([year = '', month = '', day = '']) => [Number(year), Number(month), Number(day)]),
  ];
}

const whole = (date: string | undefined): string[] => (date && /^\d{4}-\d\d-\d\d$/.test(date) ? [date] : []);

/** Everybody's date of birth, as far as it is known to the day. */
const birthsIn = ({ concern }: LetterRecord): string[] => [
  ...concern.children.flatMap(({ child }) => [
    ...whole(child?.dateOfBirth),
    ...whole(child?.aboutBirth),
    ...whole(child?.expectedDelivery),
  ]),
  ...concern.adults.flatMap(({ adult }) => whole(adult?.dateOfBirth)),
  ...concern.otherChildren.flatMap((other) => whole(other['other-child']?.dateOfBirth)),
];

/** A date of birth as figures and words run together, so that no spacing hides it. */
function runTogether(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const words = plainDateInWords(date).split(' ')[1] ?? '';
  const short = words.slice(0, 3);
  const days = [...new Set([day, String(Number(day))])];
  return [
    `${day}${month}${year}`,
    `${year}${month}${day}`,
    `${Number(day)}${Number(month)}${year}`,
    ...days.flatMap((number) => [
      `${number}${words}${year}`,
      `${number}${short}${year}`,
      `${words}${number}${year}`,
      `${number}th${words}${year}`,
      `${number}st${words}${year}`,
      `${number}nd${words}${year}`,
      `${number}rd${words}${year}`,
      `${number}thof${words}${year}`,
    ]),
  ];
}

/** The days on which something happened to the concern itself. */
const daysOf = (record: unknown): Set<string> => {
  const moments = JSON.stringify(record).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
  return new Set(moments.map((moment) => localDate(new Date(moment))));
};

/** Every date that stands in the record: of what happened, and of what is to come. */
const datesIn = (record: unknown): Set<string> =>
  new Set([...(JSON.stringify(record).match(/(?<!\d)\d{4}-\d\d-\d\d(?![\dT])/g) ?? []), ...daysOf(record)]);

const bornBefore = /\b(born|birth|birthday|d\.?\s?o\.?\s?b\.?)\b[\s:,(]*(on|is|was)?[\s:,]*$/iu;

/**
 * Every date in the letter, and whose birth it tells. The day on which we were told of a child born that day tells no
 * birth by itself.
 */
export function datesInLetter(
  pieces: readonly Piece[],
  { contact, record, now }: { contact: Contact; record: LetterRecord; now: Date },
): Hit[] {
  const births = birthsIn(record);
  const written = writtenDates(pieces);
  const known = new Set([...datesIn(contact), ...datesIn(record.concern), localDate(now)]);
  const happened = new Set([...daysOf(contact), localDate(now)]);
  const found = written.map(({ date, piece, span }): Hit => {
    const isBirth =
      (births.includes(date) && !happened.has(date)) || bornBefore.test(piece.text.original.slice(0, span.start));
    const code = isBirth ? 'birth-date' : known.has(date) ? 'date-known' : 'date-unknown';
    return { code, shown: plainDateInWords(date), piece, span };
  });
  // What stands within a date as people write it is part of that date: the 3rd is not in the 23rd.
  const hidden = births
    .flatMap((date) =>
      runTogether(date).flatMap((text) => hitsAnywhere(pieces, 'birth-date', plainDateInWords(date), text)),
    )
    .filter((hit) => !written.some((date) => within(hit, date)));
  const days = hitsOfPattern(pieces, noYear).flatMap(({ match, piece, span }): Hit[] => {
    const end = `-${String(monthNumberOf(match[2] ?? '')).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
    const born = births.find((date) => date.endsWith(end));
    const hit: Hit = { code: 'birth-day', shown: match[0], piece, span };
    return born && !written.some((date) => within(hit, date)) ? [hit] : [];
  });
  return [...found, ...hidden, ...days];
}
