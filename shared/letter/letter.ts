import * as z from 'zod';
import { OrganisationStamp, Stamp } from '../actor.ts';
import { DeliveryPolicy } from '../agency.ts';
import { ContactId, LetterId, NoticeId, PersonId } from '../ids.ts';
import { Hold } from './hold.ts';
import { KeptFinding } from './preflight/finding.ts';

/** One part of a letter's text, the same for the page, the print, the email and the PDF. */
export const LetterBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.object({ term: z.string(), text: z.string() })) }),
]);
export type LetterBlock = z.infer<typeof LetterBlock>;

/** A letter's whole text. Once stored it is never composed again: every rendering starts from these words. */
export const LetterContent = z.object({
  title: z.string(),
  language: z.literal('en-GB'),
  blocks: z.array(LetterBlock),
});
export type LetterContent = z.infer<typeof LetterContent>;

/** One person the letter is for. `token` is the opaque part of the link that, alone, shows nothing. */
export const LetterRecipient = z.object({
  token: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/),
  personId: PersonId.optional(),
  name: z.string(),
  email: z.string(),
  organisation: OrganisationStamp,
  delivery: DeliveryPolicy,
  noticeId: NoticeId.optional(),
  opened: z.array(z.object({ at: z.iso.datetime(), how: z.enum(['signed-in', 'code', 'system']) })).max(100),
  /** Each time that they were reminded, because they had not opened it. */
  chased: z
    .array(z.object({ at: z.iso.datetime(), noticeId: NoticeId }))
    .max(20)
    .default([]),
});
export type LetterRecipient = z.infer<typeof LetterRecipient>;

/** A referral outcome letter. `version` guards writes; `edition` counts the letters of one contact. */
export const Letter = z.object({
  id: LetterId,
  contactId: ContactId,
  authority: z.string(),
  settingsVersion: z.int().positive(),
  version: z.int().positive(),
  edition: z.int().positive(),
  reference: z.string(),
  status: z.enum(['authorised', 'issued', 'withdrawn']),
  content: LetterContent,
  /** SHA-256 of the content as canonical JSON, in hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  authorisedAt: z.iso.datetime(),
  authorisedBy: Stamp,
  issuedAt: z.iso.datetime().optional(),
  issuedBy: Stamp.optional(),
  /** Until then the letter has not left, whatever its status says, and can be called back. */
  releaseAt: z.iso.datetime().optional(),
  /** When those who have not opened it are next chased; absent when nobody is. */
  chaseAt: z.iso.datetime().optional(),
  recipients: z.array(LetterRecipient).min(1),
  /** What was found in it that may stay, and why. */
  kept: z.array(KeptFinding).optional(),
  /** Its recipients as they were when it was authorised, each fact of them as a short digest. */
  recipientsSeen: z.string().optional(),
  /** Why it was kept from everybody, where a person said so: nobody has read it. */
  withheld: z.object({ reason: z.string(), at: z.iso.datetime(), by: Stamp }).optional(),
  /** Since when, and why, it is read by nobody outside although it was sent: until a manager lets it go or takes it back. */
  held: z.object({ at: z.iso.datetime(), holds: z.array(Hold).min(1) }).optional(),
  /** Why it may go to a recipient whom a family member may be near to: which doubts, whose reason. */
  holdsReleased: z
    .array(z.object({ holds: z.array(z.string()), reason: z.string(), at: z.iso.datetime(), by: Stamp }))
    .optional(),
});
export type Letter = z.infer<typeof Letter>;
