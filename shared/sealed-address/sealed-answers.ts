import * as z from 'zod';
import { type Correction, correctedConcern } from '../contact/corrected-concern.ts';
import type { ContactEvent } from '../contact/events.ts';
import { answered } from '../form/answered.ts';
import { answersTo, slotOf, withAnswers } from '../form/answers.ts';
import type { Concern } from '../form/concern.ts';
import { RowKey, rowKey } from '../form/row-key.ts';
import type { Row } from '../form/rows.ts';

/** An answer that is kept apart from its concern: which it is, what was answered, and what was typed that nobody could read. */
export const SealedAnswer = z.object({
  answer: RowKey,
  given: z.string().optional(),
  typed: z.record(z.string(), z.string()).optional(),
});
export type SealedAnswer = z.infer<typeof SealedAnswer>;

/**
 * What corrects such an answer, by the version of the contact that it made. `now` is empty where what it says lies open and
 * its reason alone is sealed.
 */
export const SealedCorrection = z.object({ answer: RowKey, version: z.int(), now: z.string(), why: z.string() });
export type SealedCorrection = z.infer<typeof SealedCorrection>;

/** Everything that is sealed of one contact. */
export type Sealed = { answers: readonly SealedAnswer[]; corrections: readonly SealedCorrection[] };

/** What stands in a history in place of words that are sealed. */
export const sealedWords = 'Sealed';

const isOf = (control: string, field: string) => control === field || control.startsWith(`${field}-`);

/** What was typed into the controls of one answer, and what into the others of its task. */
function typedOf(concern: Concern, { task, entityId, field }: Row) {
  const controls = Object.entries(concern.asTyped?.[slotOf(task, entityId)] ?? {});
  const pick = (own: boolean) => Object.fromEntries(controls.filter(([control]) => isOf(control, field) === own));
  return { typed: pick(true), raw: pick(false) };
}

/** Everything that was answered, or typed so that nobody could read it. */
const given = (concern: Concern): Row[] =>
  answered(concern)
    .flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
    .filter((row) => row.answer !== undefined || row.asTyped !== undefined);

/** Every answer that is confidential, or may be: where somebody lives or is, and how they are reached. */
const secretsIn = (concern: Concern): Row[] => given(concern).filter((row) => row.confidential);

function takenOut(concern: Concern, secret: readonly Row[]): { concern: Concern; answers: SealedAnswer[] } {
  if (secret.length === 0) return { concern, answers: [] };
  let open = concern;
  const answers = secret.map((row): SealedAnswer => {
    const { [row.field]: given, ...left } = answersTo(open, row.task, row.entityId);
    const { typed, raw } = typedOf(open, row);
    open = withAnswers(open, row.task, { answers: left, raw }, row.entityId);
    return {
      answer: rowKey(row),
      ...(typeof given === 'string' && { given }),
      ...(Object.keys(typed).length > 0 && { typed }),
    };
  });
  const sealed = [...(concern.sealed ?? []), ...answers.map(({ answer }) => answer)];
  return { concern: { ...open, sealed }, answers };
}

/**
 * Takes out of a concern every answer that is confidential, or may be. What is left says which answers those were and
 * nothing of them, so whatever is made of it cannot tell either.
 */
export const sealConcern = (concern: Concern): { concern: Concern; answers: SealedAnswer[] } =>
  takenOut(concern, secretsIn(concern));

/** What is taken out of a concern that lies open, and of what was corrected of it, because it was said later to be secret. */
export type SealedLater = { concern: Concern; answers: SealedAnswer[]; events: ContactEvent[] };

/** Takes some answers out, and out of the history what was corrected of whatever is sealed then. */
function takenOutLater(
  concern: Concern,
  secret: readonly Row[],
  corrections: readonly Correction[],
): SealedLater | undefined {
  const { concern: left, answers } = takenOut(concern, secret);
  const sealed = new Set(left.sealed);
  const events = corrections
    .filter(({ answer, confidential }) => sealed.has(answer) && !confidential)
    .map((event) => ({ ...event, confidential: true }));
  return answers.length + events.length > 0 ? { concern: left, answers, events } : undefined;
}

/**
 * Takes out of a concern what its corrections say is secret now, and out of the history what was corrected of that before.
 * Whether it was given as open stays as it was sent. Undefined where nothing lies open that should not.
 */
export function sealLater(concern: Concern, corrections: readonly Correction[]): SealedLater | undefined {
  const flags = corrections.filter(isOfSecrecy);
  return takenOutLater(concern, secretsIn(correctedConcern(concern, flags)), corrections);
}

/**
 * Takes some answers out of a concern that lies open, and what was corrected of them, because it was learned elsewhere that
 * they are secret. Undefined where none of it lies open.
 */
export function sealAnswers(
  concern: Concern,
  secret: ReadonlySet<string>,
  corrections: readonly Correction[],
): SealedLater | undefined {
  const rows = given(concern).filter((row) => secret.has(rowKey(row)));
  return takenOutLater(concern, rows, corrections);
}

/** The concern as it was sent, for whoever reveals it and for the rules that keep its secrets out of letters. */
export function unsealConcern(concern: Concern, sealed: readonly SealedAnswer[]): Concern {
  const { sealed: _, ...open } = concern;
  const rows = new Map(
    answered(concern).flatMap(({ parts }) => parts.flatMap((part) => part.rows.map((row) => [rowKey(row), row]))),
  );
  return sealed.reduce<Concern>((whole, { answer, given, typed }) => {
    const row = rows.get(answer);
    if (!row) return whole;
    const { task, entityId, field } = row;
    const answers = { ...answersTo(whole, task, entityId), ...(given !== undefined && { [field]: given }) };
    const raw = { ...whole.asTyped?.[slotOf(task, entityId)], ...typed };
    return withAnswers(whole, task, { answers, raw }, entityId);
  }, open);
}

/** Whether a correction says of an address that it is secret, or is not. */
const isOfSecrecy = ({ answer }: Pick<Correction, 'answer'>): boolean => answer.endsWith('~addressConfidential');

/** Whether the reason of a correction may name the place that is secret: it stands nowhere then where others read. */
export const isWhySealed = (correction: Correction): boolean => correction.confidential || isOfSecrecy(correction);

/**
 * An event as it may stand in the history: what corrects a secret is sealed like the secret. That an address is secret may
 * be read by anybody; why it is may name it.
 */
export function sealEvent(event: ContactEvent): { event: ContactEvent; correction?: SealedCorrection } {
  if (event.type !== 'answer-corrected' || !isWhySealed(event)) return { event };
  const { answer, version, now, why } = event;
  if (!event.confidential)
    return { event: { ...event, why: sealedWords }, correction: { answer, version, now: '', why } };
  return { event: { ...event, now: sealedWords, why: sealedWords }, correction: { answer, version, now, why } };
}

/** The history with the words of sealed corrections in it again. */
export const unsealEvents = (
  events: readonly ContactEvent[],
  corrections: readonly SealedCorrection[],
): ContactEvent[] =>
  events.map((event) => {
    const found = corrections.find(({ version }) => version === event.version);
    return event.type === 'answer-corrected' && found
      ? { ...event, now: found.now || event.now, why: found.why }
      : event;
  });
