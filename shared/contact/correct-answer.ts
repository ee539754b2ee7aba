import * as z from 'zod';
import type { Concern } from '../form/concern.ts';
import { RowKey, rowKey, rowWithKey } from '../form/row-key.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { sealLater } from '../sealed-address/sealed-answers.ts';
import { waitsForFrontDoor } from '../thread/thread.ts';
import type { Correction } from './corrected-concern.ts';
import { happening } from './happening.ts';
import { type About, maySendLater, type SentLater, withForm } from './sent-later.ts';

/** What one answer should have been, in words, and why it was not. */
export const CorrectAnswer = z.object({
  id: z.uuid(),
  answer: RowKey,
  now: z.string().trim().min(1).max(10_000),
  why: z.string().trim().min(1).max(2000),
});
export type CorrectAnswer = z.infer<typeof CorrectAnswer>;

const saysDomesticAbuse = /\bdomestic|\bd[av]\b|\bviolen|\bcoerci|\bcontrolling\b/iu;
const allegationKey = rowKey({ task: 'safety', field: 'allegationAgainstWorker' });

/**
 * Says of one answer what is right. The answer stays as it was sent, and stands beside its correction. What corrects a
 * secret answer is as secret; and an address of which it is said now that it may be secret is taken out by the same act,
 * with what was corrected of it `before`. Undefined for a form taken before.
 */
export function correctAnswer(
  { contact, thread, concern, before = [] }: About & { concern: Concern; before?: readonly Correction[] },
  form: CorrectAnswer,
  moment: Moment,
): Result<SentLater | undefined> {
  const allowed = maySendLater(contact, moment);
  if (!allowed.ok) return allowed;
  const row = rowWithKey(concern, form.answer);
  if (!row) return refuse({ kind: 'not-found' });
  const later = withForm(contact, form, moment);
  if (!later.ok) return later;
  if (!later.value) return ok(undefined);
  const { answer, now, why } = form;
  const { confidential } = row;
  const event = { ...happening(contact, moment), type: 'answer-corrected' as const, answer, now, why, confidential };
  // Whoever corrects what they said of a colleague may mean that it is one.
  const allegation = answer === allegationKey && { allegation: true };
  const domesticAbuse = answer.startsWith('concern-type~') && saysDomesticAbuse.test(now) && { domesticAbuse: true };
  const corrected = { ...contact, version: event.version, later: later.value, ...allegation, ...domesticAbuse };
  const sealedLater = answer.endsWith('~addressConfidential') ? sealLater(concern, [...before, event]) : undefined;
  return ok({
    change: { contact: corrected, event, letters: [], notices: [], ...(sealedLater && { sealedLater }) },
    thread: waitsForFrontDoor(thread, event.at),
  });
}
