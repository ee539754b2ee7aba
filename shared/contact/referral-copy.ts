import * as z from 'zod';
import { type Attachment, AttachmentState, Labels, RefusalReason } from '../attachment/attachment.ts';
import { Concern } from '../form/concern.ts';
import { canonicalJson } from '../letter/canonical-json.ts';
import { type Letter, LetterContent } from '../letter/letter.ts';
import type { Settings } from '../settings.ts';
import { Side } from '../thread/thread.ts';
import type { Entry } from '../thread/thread-entries.ts';
import type { Contact } from './contact.ts';

const Said = z.strictObject({
  kind: z.enum([
    'message',
    'question',
    'answer',
    'no-answer-in-time',
    'information-added',
    'answer-corrected',
    'file-added',
    'concern-withdrawn',
    'went-on',
    'closed-as-withdrawn',
  ]),
  side: Side,
  at: z.iso.datetime(),
  by: z.strictObject({ name: z.string(), organisation: z.string() }).optional(),
  text: z.string(),
  /** Of an addition: how soon somebody must act, and the child it is about when it is one. */
  urgency: z.enum(['danger', 'today', 'no']).optional(),
  childId: z.string().optional(),
  /** Of a correction: the answer it is of, as `task~person~control`, and why that was not right. */
  answer: z.string().optional(),
  why: z.string().optional(),
  /** Of a withdrawal: the code of its reason. */
  reason: z.string().optional(),
});
type Said = z.infer<typeof Said>;

/** A file that went with the concern or was added to it, without its bytes: the hash says which file it was. */
const CopiedFile = Labels.extend({
  name: z.string(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
  state: AttachmentState,
  reason: RefusalReason.optional(),
  size: z.int().optional(),
  sha256: z.string().optional(),
});

const copiedFile = (attachment: Attachment): z.infer<typeof CopiedFile> => {
  const { kind, madeBy, thirdParty, name, announcedAt, uploadedBy, state, reason, size, sha256 } = attachment;
  return {
    ...{ kind, madeBy, thirdParty, name, addedAt: announcedAt, addedBy: uploadedBy.name, state },
    ...(reason && { reason }),
    ...(size !== undefined && { size }),
    ...(sha256 && { sha256 }),
  };
};

/**
 * What those who raised a concern may keep of it, for their own records: what they sent, as they sent it, what both
 * sides said since, and the letters that they may read. Nothing else of the front door's record is in it.
 */
export const ReferralCopy = z.strictObject({
  format: z.literal('referral-copy-1'),
  council: z.string(),
  service: z.string(),
  reference: z.string(),
  receivedAt: z.iso.datetime(),
  sentBy: z.strictObject({ name: z.string(), jobTitle: z.string(), organisation: z.string() }),
  status: z.string(),
  concern: Concern,
  files: z.array(CopiedFile),
  conversation: z.array(Said),
  letters: z.array(
    z.strictObject({ edition: z.int(), issuedAt: z.iso.datetime(), content: LetterContent, hash: z.string() }),
  ),
});
export type ReferralCopy = z.infer<typeof ReferralCopy>;

/** A copy as it is handed out: when it was made, and the SHA-256 of its content as canonical JSON (RFC 8785). */
export const MadeCopy = z.strictObject({ madeAt: z.iso.datetime(), hash: z.string(), content: ReferralCopy });
export type MadeCopy = z.infer<typeof MadeCopy>;

function saidIn({ kind, side, at, by, text, later }: Entry): Said {
  const about = { side, at, ...(by && { by: { name: by.name, organisation: by.organisation } }) };
  if (!later) return { ...about, kind: kind === 'lapse' || kind === 'later' ? 'no-answer-in-time' : kind, text };
  switch (later.type) {
    case 'information-added': {
      const { urgency, childId } = later;
      return { ...about, kind: later.type, text: later.text, urgency, ...(childId && { childId }) };
    }
    case 'answer-corrected':
      return { ...about, kind: later.type, text: later.now, answer: later.answer, why: later.why };
    case 'file-added':
      return { ...about, kind: later.type, text: later.name };
    case 'concern-withdrawn':
      return { ...about, kind: later.type, text: later.words, reason: later.reason };
    case 'went-on':
    case 'closed-as-withdrawn':
      return { ...about, kind: later.type, text: later.because };
  }
}

type Kept = {
  contact: Contact;
  concern: Concern;
  attachments: readonly Attachment[];
  entries: readonly Entry[];
  letters: readonly Letter[];
};

/** Makes a copy. `letters` are those that the reader may read, and that have left. */
export function copyOf({ contact, concern, attachments, entries, letters }: Kept, settings: Settings): ReferralCopy {
  const { name, jobTitle, organisation } = contact.raisedBy;
  return {
    format: 'referral-copy-1',
    council: settings.councilName,
    service: settings.serviceName,
    reference: contact.reference,
    receivedAt: contact.submittedAt,
    sentBy: { name, jobTitle, organisation: organisation.name },
    status: contact.status,
    concern,
    files: attachments.map(copiedFile),
    conversation: entries.map(saidIn),
    letters: letters
      .toSorted((a, b) => a.edition - b.edition)
      .map(({ edition, issuedAt = '', content, hash }) => ({ edition, issuedAt, content, hash })),
  };
}

/** The copy with its time and its hash, which changes exactly when something in it does. */
export const madeCopy = (content: ReferralCopy, now: Date, digest: (text: string) => string): MadeCopy => ({
  madeAt: now.toISOString(),
  hash: digest(canonicalJson(z.json().parse(JSON.parse(JSON.stringify(content))))),
  content,
});
