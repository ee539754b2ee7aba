import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { AttachmentId } from '../ids.ts';
import { FileType } from './file-type.ts';

/** What a file is, in the words of whoever adds it. */
export const AttachmentKind = z.enum(['chronology', 'photo', 'assessment', 'body-map', 'letter', 'email', 'other']);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** Whether it is about, or was written by, somebody outside the family and the two agencies. */
export const ThirdParty = z.enum(['yes', 'no', 'not-said']);
export type ThirdParty = z.infer<typeof ThirdParty>;

/** What whoever adds a file says about it. */
export const Labels = z.object({
  kind: AttachmentKind,
  madeBy: z.string().trim().max(200).default(''),
  thirdParty: ThirdParty.default('not-said'),
});
export type Labels = z.infer<typeof Labels>;

/** Why a file is not taken. Each has its words in web/forms/attachment-words.ts. */
export const RefusalReason = z.enum([
  'too-large',
  'empty',
  'path-in-name',
  'type-not-taken',
  'name-and-content-differ',
  'two-in-one',
  'macros',
  'active-content',
  'password',
  'archive-inside',
  'unpacks-too-large',
  'too-many-pixels',
  'damaged',
  'virus',
  'same-file',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/**
 * Where a file stands. `uploading`: we wait for it. `quarantined`: it is here and being checked, and nobody can open
 * it. `clean`: it can be downloaded. `refused`: it was deleted, and why. `removed`: taken out, or never came.
 */
export const AttachmentState = z.enum(['uploading', 'quarantined', 'clean', 'refused', 'removed']);
export type AttachmentState = z.infer<typeof AttachmentState>;

/** Which place its bytes lie in: the quarantine, with a draft that may still be deleted, or kept with a contact. */
export const Place = z.enum(['quarantine', 'draft', 'contact']);
export type Place = z.infer<typeof Place>;

const LogEntry = z.object({
  at: z.iso.datetime(),
  what: z.enum(['announced', 'arrived', 'checked', 'not-checked', 'clean', 'refused', 'removed', 'never-came', 'kept']),
  by: z.string().optional(),
});

/** One file that somebody put with a concern. Its bytes lie elsewhere, under ids only. */
export const Attachment = Labels.extend({
  id: AttachmentId,
  /** As given, cleaned; empty until the file has come, where the browser could not say it before. */
  name: z.string(),
  uploadedBy: Stamp,
  announcedAt: z.iso.datetime(),
  arrivedAt: z.iso.datetime().optional(),
  state: AttachmentState,
  /** It was added to what had been sent, so the front door is told of it once it can be opened. */
  addedLater: z.literal(true).optional(),
  reason: RefusalReason.optional(),
  size: z.int().nonnegative().optional(),
  type: FileType.optional(),
  sha256: z.string().optional(),
  /** Which bytes were checked: an upload that overwrites them afterwards is another file and is never kept. */
  etag: z.string().optional(),
  place: Place.optional(),
  /** When it is to be looked at again by itself; absent when nothing is left to do. */
  due: z.iso.datetime().optional(),
  /** How often the scanner was asked in vain. */
  tries: z.int().nonnegative(),
  /** It could not be checked for a long time: whose task it is to see to it. */
  task: z.object({ since: z.iso.datetime(), owner: Stamp.optional() }).optional(),
  log: z.array(LogEntry).max(60),
});
export type Attachment = z.infer<typeof Attachment>;

/** Adds a line to a file's history; the oldest give way, so that retries never fill it. */
export const logged = (
  { log }: Pick<Attachment, 'log'>,
  what: z.infer<typeof LogEntry>['what'],
  { now, by }: { now: Date; by?: string },
): Attachment['log'] => [...log.slice(-50), { at: now.toISOString(), what, ...(by && { by }) }];
