import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { AttachmentKind } from '../attachment/attachment.ts';
import { DisagreementResult } from '../disagreement/result.ts';
import { RowKey } from '../form/row-key.ts';
import { AttachmentId, ConsultationId, ContactId, DisagreementId, LetterId } from '../ids.ts';
import { KeptFinding } from '../letter/preflight/finding.ts';
import { restrictionKinds } from '../restriction/restriction.ts';
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

/** `stage`: the step of the escalation procedure that it is at afterwards. */
const disagreed = happened.extend({ disagreementId: DisagreementId, stage: z.int().min(0) });

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
  happened.extend({ type: z.literal('authorised'), letterId: LetterId, kept: z.array(KeptFinding).optional() }),
  happened.extend({ type: z.literal('authorisation-withdrawn'), letterId: LetterId, comment: z.string() }),
  happened.extend({ type: z.literal('letter-issued'), letterId: LetterId, kept: z.array(KeptFinding).optional() }),
  happened.extend({ type: z.literal('letter-recalled'), letterId: LetterId }),
  happened.extend({ type: z.literal('letter-held'), letterId: LetterId }),
  happened.extend({ type: z.literal('letter-withheld'), letterId: LetterId, reason: z.string() }),
  happened.extend({ type: z.literal('letter-hold-released'), letterId: LetterId, reason: z.string() }),
  happened.extend({ type: z.literal('letter-readdressed'), letterId: LetterId, to: z.string(), reason: z.string() }),
  happened.extend({
    type: z.literal('late-told'),
    promised: z.iso.datetime(),
    newTime: z.iso.datetime(),
    manager: Stamp.optional(),
  }),
  happened.extend({
    type: z.literal('new-time-set'),
    promised: z.iso.datetime(),
    newTime: z.iso.datetime(),
    reason: z.string(),
  }),
  happened.extend({ type: z.literal('late-decision-given'), to: Stamp, from: Stamp.optional() }),
  happened.extend({ type: z.literal('restricted'), kind: z.enum(restrictionKinds) }),
  happened.extend({ type: z.literal('words-sealed') }),
  happened.extend({ type: z.literal('conflict-declared'), words: z.string() }),
  happened.extend({ type: z.literal('lifting-asked'), to: Stamp, words: z.string() }),
  happened.extend({ type: z.literal('restriction-lifted'), words: z.string() }),
  happened.extend({ type: z.literal('closed') }),
  happened.extend({ type: z.literal('follow-up-received') }),
  happened.extend({ type: z.literal('overnight-recorded'), actions: z.array(z.string()), words: z.string() }),
  happened.extend({ type: z.literal('reopened'), letterId: LetterId, reason: z.string() }),
  disagreed.extend({ type: z.literal('disagreement-raised'), reason: z.string(), words: z.string() }),
  disagreed.extend({
    type: z.literal('disagreement-answered'),
    result: DisagreementResult,
    words: z.string(),
    /** Whom the answer is from, where somebody without an account here gave it. */
    onBehalfOf: z.string().optional(),
    /** The contact was opened again with it, to decide anew. */
    reopened: z.boolean(),
  }),
  disagreed.extend({ type: z.literal('disagreement-moved-on'), reason: z.string() }),
  disagreed.extend({ type: z.literal('disagreement-not-safe'), words: z.string(), phoned: z.boolean() }),
  disagreed.extend({ type: z.literal('disagreement-late') }),
  disagreed.extend({
    type: z.literal('disagreement-settled'),
    result: DisagreementResult,
    words: z.string().optional(),
  }),
  disagreed.extend({ type: z.literal('disagreement-learning'), words: z.string() }),
  happened.extend({
    type: z.literal('asked-first-linked'),
    consultationId: ConsultationId,
    reference: z.string(),
  }),
  happened.extend({
    type: z.literal('information-added'),
    kind: z.enum(['new-event', 'forgotten', 'other']),
    urgency: z.enum(['danger', 'today', 'no']),
    childId: z.string().optional(),
    text: z.string(),
  }),
  happened.extend({
    type: z.literal('answer-corrected'),
    answer: RowKey,
    now: z.string(),
    why: z.string(),
    confidential: z.boolean(),
  }),
  happened.extend({
    type: z.literal('file-added'),
    attachmentId: AttachmentId,
    name: z.string(),
    kind: AttachmentKind,
  }),
  happened.extend({
    type: z.literal('concern-withdrawn'),
    reason: z.string(),
    words: z.string(),
    /** The letter that had been sent and was called back by it, before it had left. */
    recalled: LetterId.optional(),
  }),
  happened.extend({ type: z.literal('went-on'), because: z.string() }),
  happened.extend({ type: z.literal('closed-as-withdrawn'), because: z.string() }),
]);
export type ContactEvent = z.infer<typeof ContactEvent>;

/** What came after the concern and both sides see: what its referrer sent, and what was said to a withdrawal. */
export const laterTypes = [
  'information-added',
  'answer-corrected',
  'file-added',
  'concern-withdrawn',
  'went-on',
  'closed-as-withdrawn',
] as const;
export type LaterEvent = Extract<ContactEvent, { type: (typeof laterTypes)[number] }>;

export const isLater = (event: ContactEvent): event is LaterEvent => laterTypes.some((type) => type === event.type);
