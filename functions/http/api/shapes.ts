import * as z from 'zod';
import { ContactId } from '../../../shared/ids.ts';
import { LetterContent } from '../../../shared/letter/letter.ts';
import { ProblemError } from './problem.ts';
import { statusCodes } from './status-words.ts';

const At = z.iso.datetime();
export const Status = z.enum(statusCodes).describe('Where the concern stands');
const about = {
  id: ContactId.describe('The id of the concern, which opens it for your organisation only'),
  reference: z.string().describe('What people call the concern. It is a label and opens nothing'),
  receivedAt: At,
};

/** The answer to a concern that was taken. It is the same whenever the same request is sent again. */
export const RaisedConcern = z.strictObject({
  ...about,
  status: Status,
  statusInWords: z.string(),
  hearBy: At.describe('When the person who raised the concern will hear what was decided, at the latest'),
  hearByInWords: z.string(),
  warnings: z
    .array(ProblemError)
    .describe(
      'Answers that were kept though they look wrong, and answers that were not kept because nothing asks them',
    ),
  links: z.strictObject({ self: z.string() }),
});
export type RaisedConcern = z.infer<typeof RaisedConcern>;

const ClockFace = z.strictObject({
  state: z.enum(['running', 'paused', 'late', 'met', 'missed']),
  dueAt: At,
  inWords: z.string(),
  newDueAt: At.optional().describe('Where the decision is late: when you will hear instead, as the referrer was told'),
  heldBy: z.string().optional().describe('Where the decision is late: the team that has it'),
  resumesBy: At.optional().describe('When a paused clock runs on by itself'),
});

/** How a concern stands. */
export const ConcernStatus = z.strictObject({
  ...about,
  status: Status,
  statusInWords: z.string(),
  clock: ClockFace.describe('The time by which the decision is due'),
  question: z
    .strictObject({ id: z.uuid(), text: z.string(), askedAt: At, answerBy: At, answers: z.string() })
    .optional()
    .describe('What the front door asks you, while it is open'),
  letter: z
    .strictObject({ issuedAt: At, href: z.string() })
    .optional()
    .describe('The outcome letter, once issued, in its newest edition'),
  disagreement: z
    .strictObject({ state: z.literal('open') })
    .optional()
    .describe(
      'That your organisation disagrees with the letter, while that is not settled; it is followed in the portal',
    ),
  links: z.strictObject({ self: z.string() }),
});
export type ConcernStatus = z.infer<typeof ConcernStatus>;

/** One page of an organisation's concerns, newest first. */
export const ConcernList = z.strictObject({
  items: z.array(
    z.strictObject({
      ...about,
      status: Status,
      statusInWords: z.string(),
      dueAt: At,
      letterReady: z.boolean(),
      links: z.strictObject({ self: z.string() }),
    }),
  ),
  next: z.string().optional().describe('Where the next page is, if there is one'),
});
export type ConcernList = z.infer<typeof ConcernList>;

/** An outcome letter. */
export const LetterAnswer = z.strictObject({
  id: z.uuid(),
  concernId: ContactId,
  reference: z.string(),
  edition: z.int(),
  issuedAt: At,
  content: LetterContent,
  text: z.string().describe('The same words as plain text'),
  hash: z.string().describe('SHA-256, in hex, of content as canonical JSON (RFC 8785)'),
});
export type LetterAnswer = z.infer<typeof LetterAnswer>;
