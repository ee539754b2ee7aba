import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { ContactId, LetterId } from '../ids.ts';
import { Rating as RatingColour } from '../settings/codes.ts';
import { ChildDecision } from './decision.ts';

const happened = z.object({
  id: z.string(),
  contactId: ContactId,
  /** The version of the contact that this made. */
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: Stamp,
});

/** What can happen to a contact, each with all that it decided: history and audit in one. */
export const ContactEvent = z.discriminatedUnion('type', [
  happened.extend({ type: z.literal('submitted') }),
  happened.extend({ type: z.literal('claimed') }),
  happened.extend({ type: z.literal('assigned'), to: Stamp, from: Stamp.optional() }),
  happened.extend({ type: z.literal('rated'), colour: RatingColour, reason: z.string(), was: RatingColour.optional() }),
  happened.extend({ type: z.literal('question-asked'), questionId: z.uuid(), text: z.string(), reason: z.string() }),
  happened.extend({ type: z.literal('question-answered'), questionId: z.uuid(), text: z.string() }),
  happened.extend({ type: z.literal('question-lapsed'), questionId: z.uuid() }),
  happened.extend({
    type: z.literal('decision-proposed'),
    children: z.array(ChildDecision),
    triggers: z.array(z.string()),
  }),
  happened.extend({ type: z.literal('returned'), comment: z.string() }),
  happened.extend({ type: z.literal('authorised'), letterId: LetterId }),
  happened.extend({ type: z.literal('authorisation-withdrawn'), letterId: LetterId, comment: z.string() }),
  happened.extend({ type: z.literal('letter-issued'), letterId: LetterId }),
  happened.extend({ type: z.literal('closed') }),
]);
export type ContactEvent = z.infer<typeof ContactEvent>;
