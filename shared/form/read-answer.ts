import { typedTime } from '../time/typed-time.ts';
import { isCalendarDate, isoDate, monthNumber } from './calendar-date.ts';
import { type FormValues, textsOf } from './form-values.ts';
import { identifierChecks } from './identifiers.ts';
import { cleaned, emailAddress } from './patterns.ts';
import type { DatePart, ProblemCode, ProblemParams, WarningCode } from './problems.ts';
import type { ChoicesQuestion, DateQuestion, LeafAnswer, LeafQuestion } from './question.ts';

/** What the controls of one question said. */
export type Reading =
  | { readonly kind: 'absent' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'answer'; readonly answer: LeafAnswer; readonly warning?: WarningCode }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly params?: ProblemParams };

const absent: Reading = { kind: 'absent' };
const blank: Reading = { kind: 'blank' };
const answer = (value: LeafAnswer, warning?: WarningCode): Reading => ({ kind: 'answer', answer: value, warning });
const problem = (code: ProblemCode, params?: ProblemParams): Reading => ({ kind: 'problem', code, params });

/** The names of the controls that a question uses, the one that an error should lead to first. */
export const controlsOf = (question: LeafQuestion, field: string): string[] =>
  question.kind === 'date' || question.kind === 'partial-date'
    ? [
        `${field}-day`,
        `${field}-month`,
        `${field}-year`,
        ...(question.kind === 'partial-date' ? [`${field}-about`] : []),
      ]
    : [field];

/** Reads the controls of a question that has one answer. `today` is an ISO date, against which future dates stand out. */
export function readAnswer(question: LeafQuestion, field: string, values: FormValues, today: string): Reading {
  if (isDate(question)) return readDate(question, field, values, today);
  const texts = textsOf(values, field);
  if (question.kind === 'choices') return readChoices(question, texts);
  if (texts === undefined) return absent;
  const distinct = new Set(texts.map((each) => cleaned(each).trim()).filter((each) => each !== ''));
  if (distinct.size > 1) return problem('more-than-one');
  const [typed] = distinct;
  return typed === undefined ? blank : readText(question, typed);
}

const isDate = (question: LeafQuestion): question is DateQuestion =>
  question.kind === 'date' || question.kind === 'partial-date';

function readText(question: Exclude<LeafQuestion, DateQuestion | ChoicesQuestion>, typed: string): Reading {
  switch (question.kind) {
    case 'text':
    case 'long-text':
      return typed.length > question.max ? problem('too-long', { max: question.max }) : answer(typed);
    case 'email':
      if (typed.length > question.max) return problem('too-long', { max: question.max });
      return emailAddress.test(typed) ? answer(typed) : problem('not-an-email');
    case 'phone':
      if (typed.length > question.max) return problem('too-long', { max: question.max });
      return answer(typed, (typed.match(/\d/g) ?? []).length < 6 ? 'check-phone' : undefined);
    case 'identifier': {
      if (typed.length > question.max) return problem('too-long', { max: question.max });
      const { value, valid } = identifierChecks[question.of](typed);
      return answer(value, valid ? undefined : `check-${question.of}`);
    }
    case 'time':
      return readTime(typed);
    case 'number':
    case 'scale': {
      if (!/^\d{1,6}$/.test(typed)) return problem('not-a-number', { min: question.min, max: question.max });
      const value = Number(typed);
      return value < question.min || value > question.max
        ? problem('out-of-range', { min: question.min, max: question.max })
        : answer(value);
    }
    default: {
      const codes: readonly string[] = question.codes;
      return codes.includes(typed) ? answer(typed) : problem('not-an-option');
    }
  }
}

function readChoices(
  question: Extract<LeafQuestion, { kind: 'choices' }>,
  texts: readonly string[] | undefined,
): Reading {
  if (texts === undefined) return absent;
  const picked = new Set(texts.map((each) => each.trim()).filter((each) => each !== ''));
  if (picked.size === 0) return blank;
  const chosen = question.codes.filter((code) => picked.has(code));
  if (chosen.length < picked.size) return problem('not-an-option');
  const alone = chosen.some((code) => question.exclusive.includes(code));
  return alone && chosen.length > 1 ? problem('exclusive') : answer(chosen);
}

function readTime(typed: string): Reading {
  const time = typedTime(typed);
  return time === undefined ? problem('not-a-time') : answer(time);
}

function readDate(question: DateQuestion, field: string, values: FormValues, today: string): Reading {
  const [days, months, years] = [`${field}-day`, `${field}-month`, `${field}-year`].map((name) =>
    textsOf(values, name),
  );
  if (controlsOf(question, field).every((control) => textsOf(values, control) === undefined)) return absent;
  const typed: Record<DatePart, string> = { day: one(days), month: one(months), year: one(years) };
  const about = question.kind === 'partial-date' && one(textsOf(values, `${field}-about`)) !== '';
  if (!typed.day && !typed.month && !typed.year) return about ? problem('date-incomplete', { parts: ['year'] }) : blank;

  const needed: DatePart[] =
    question.kind === 'date' ? ['day', 'month', 'year'] : typed.day ? ['month', 'year'] : ['year'];
  const lacking = needed.filter((part) => !typed[part]);
  if (lacking.length > 0) return problem('date-incomplete', { parts: lacking });
  if (/^\d{1,3}$/.test(typed.year)) return problem('year-four-digits', { parts: ['year'] });

  const year = /^\d{4}$/.test(typed.year) ? Number(typed.year) : Number.NaN;
  const month = typed.month ? (monthNumber(typed.month) ?? Number.NaN) : undefined;
  const day = typed.day ? (/^\d{1,2}$/.test(typed.day) ? Number(typed.day) : Number.NaN) : undefined;
  if (!isCalendarDate(year, month ?? 1, day ?? 1)) return problem('not-a-date');
  const date = isoDate(year, month, day);
  return answer(about ? `${date}~` : date, aheadOf(date, question, today));
}

const one = (texts: readonly string[] | undefined): string =>
  cleaned(texts?.find((each) => each.trim() !== '') ?? '').trim();

/** A past date that lies ahead, or a coming one more than two years off, is likely to be a slip. */
function aheadOf(date: string, question: DateQuestion, today: string): WarningCode | undefined {
  if (!question.future) return date > today.slice(0, date.length) ? 'in-future' : undefined;
  return Number(date.slice(0, 4)) > Number(today.slice(0, 4)) + 2 ? 'too-far-ahead' : undefined;
}
