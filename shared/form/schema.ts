import * as z from 'zod';
import { isCalendarDate } from './calendar-date.ts';
import { limits } from './limits.ts';
import { cleanText, emailAddress, entityId, partialDatePattern, timeOfDay } from './patterns.ts';
import type { LeafQuestion, Question, Questions } from './question.ts';
import type { Scope } from './task.ts';
import { everyTask } from './tasks.ts';

/*
 * The schema is built from the definition once, when the module loads: building it costs milliseconds, parsing with it
 * microseconds. Every refusal's message is a code, for whoever answers to turn into words or a problem.
 */

const texts = new Map<number, z.ZodString>();

/** Text of up to so many characters; one schema for each length, since building them is what takes time. */
function text(max: number): z.ZodString {
  const known = texts.get(max);
  if (known) return known;
  const made = z.string().min(1, 'empty').max(max, 'too-long').regex(cleanText, 'control-characters');
  texts.set(max, made);
  return made;
}
const YesNo = z.enum(['yes', 'no'], 'not-an-option');
const YesNoUnknown = z.enum(['yes', 'no', 'not-known'], 'not-an-option');
const Id = z.string().regex(entityId, 'not-an-id');

const dateExists = (date: string): boolean => {
  const [, year, month, day] = partialDatePattern.exec(date) ?? [];
  return isCalendarDate(Number(year), Number(month ?? 1), Number(day ?? 1));
};
const WholeDate = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'not-a-date')
  .refine(dateExists, 'not-a-date');
const PartialDate = z.string().regex(partialDatePattern, 'not-a-date').refine(dateExists, 'not-a-date');

function leafSchema(question: LeafQuestion): z.ZodType {
  switch (question.kind) {
    case 'text':
    case 'long-text':
    case 'phone':
    case 'identifier':
      return text(question.max);
    case 'email':
      return text(question.max).regex(emailAddress, 'not-an-email');
    case 'date':
      return WholeDate;
    case 'partial-date':
      return PartialDate;
    case 'time':
      return z.string().regex(timeOfDay, 'not-a-time');
    case 'number':
    case 'scale':
      return z.int('not-a-number').min(question.min, 'out-of-range').max(question.max, 'out-of-range');
    case 'choices': {
      const { codes, exclusive } = question;
      return z
        .array(z.enum(codes, 'not-an-option'))
        .min(1, 'empty')
        .max(codes.length, 'too-many')
        .refine((chosen) => new Set(chosen).size === chosen.length, 'given-twice')
        .refine((chosen) => chosen.length < 2 || !chosen.some((code) => exclusive.includes(code)), 'exclusive');
    }
    case 'yes-no':
      return YesNo;
    case 'yes-no-unknown':
      return YesNoUnknown;
    default:
      return z.enum(question.codes, 'not-an-option');
  }
}

function questionSchema(question: Question): z.ZodType {
  if (question.kind === 'per-child') return z.record(Id, answersSchema(question.each));
  if (question.kind === 'list')
    return z.array(answersSchema(question.each)).min(1, 'empty').max(question.max, 'too-many');
  return leafSchema(question);
}

const answersSchema = (questions: Questions) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(questions).map(([name, question]) => [name, questionSchema(question).optional()]),
    ),
  );

const about = (scope: Scope) =>
  Object.fromEntries(
    everyTask
      .filter((task) => task.scope === scope)
      .map((task) => [task.name, answersSchema(task.questions).optional()]),
  );

const people = (scope: Scope, max: number) => z.array(z.strictObject({ id: Id, ...about(scope) })).max(max, 'too-many');

const shape = {
  children: people('child', limits.children),
  adults: people('adult', limits.adults),
  otherChildren: people('other-child', limits.otherChildren),
  ...about('concern'),
};

const AsTyped = z.record(z.string().max(200, 'too-long'), z.record(z.string().max(200, 'too-long'), z.string()));

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** Whether a concern is larger than may be kept, by its size as JSON in UTF-8. */
export const isTooBig = (concern: unknown): boolean => bytesOf(concern) > limits.bytes;

type Held = { children: { id: string }[]; adults: { id: string }[]; otherChildren: { id: string }[] };

/** Ids are given once, so that an answer about a person can only be about one. */
const idsDiffer = ({ children, adults, otherChildren }: Held): boolean => {
  const ids = [...children, ...adults, ...otherChildren].map(({ id }) => id);
  return new Set(ids).size === ids.length;
};

const whole = <S extends z.ZodType<Held>>(schema: S) =>
  schema.refine(idsDiffer, { error: 'same-id', path: ['children'] }).refine((value) => !isTooBig(value), 'too-big');

/** The schema of a concern as it is stored. */
export const stored = whole(
  z.strictObject({
    ...shape,
    asTyped: AsTyped.optional(),
    sealed: z.array(z.string().max(300, 'too-long')).max(1000).optional(),
  }),
);

/** The schema of a concern as another system sends it. */
export const submitted = whole(
  z.strictObject({ ...shape, adults: shape.adults.default([]), otherChildren: shape.otherChildren.default([]) }),
);
