import * as z from 'zod';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { waitsForFrontDoor } from '../thread/thread.ts';
import { happening } from './happening.ts';
import { type About, maySendLater, type SentLater, withForm } from './sent-later.ts';

/** What the addition is: something that has happened since, or something that was left out. */
export const AdditionKind = z.enum(['new-event', 'forgotten', 'other']);
export type AdditionKind = z.infer<typeof AdditionKind>;

/** How soon somebody must act on it, as the referrer sees it. */
export const AdditionUrgency = z.enum(['danger', 'today', 'no']);
export type AdditionUrgency = z.infer<typeof AdditionUrgency>;

/** The longest addition. */
export const longestAddition = 10_000;

/** More from the referrer, about all the children or one. `id` is minted with the form. */
export const AddInformation = z.object({
  id: z.uuid(),
  urgency: AdditionUrgency,
  kind: AdditionKind,
  childId: z.string().min(1).optional(),
  text: z.string().trim().min(1).max(longestAddition),
});
export type AddInformation = z.infer<typeof AddInformation>;

/**
 * Adds to a concern what its referrer sends after it. Nothing that was sent is changed; a decision that was being made
 * is stale by it, and word of danger puts the contact on top until it is rated again. Undefined for a form taken before.
 */
export function addInformation(
  { contact, thread }: About,
  form: AddInformation,
  moment: Moment,
): Result<SentLater | undefined> {
  const allowed = maySendLater(contact, moment);
  if (!allowed.ok) return allowed;
  const later = withForm(contact, form, moment);
  if (!later.ok) return later;
  if (!later.value) return ok(undefined);
  const { urgency, kind, childId, text } = form;
  if (childId !== undefined && !contact.children.some(({ id }) => id === childId)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'childId', code: 'not-a-child' }] });
  }
  const event = {
    ...happening(contact, moment),
    type: 'information-added' as const,
    kind,
    urgency,
    ...(childId && { childId }),
    text,
  };
  const urgent = urgency !== 'no' && { dangerSince: contact.dangerSince ?? event.at };
  return ok({
    change: {
      contact: { ...contact, version: event.version, later: later.value, ...urgent },
      event,
      letters: [],
      notices: [],
    },
    thread: waitsForFrontDoor(thread, event.at),
  });
}
