import * as z from 'zod';
import { Stamp } from '../actor.ts';
import type { ContactRow } from '../contact/row.ts';
import { ContactId, NoticeId } from '../ids.ts';
import { type Notice, NoticeKind, Trouble } from '../notice.ts';
import { CalendarDate } from '../time/dates.ts';

/** Two sheets for each day: what the emergency duty team takes over in the evening, and what the day takes back. */
export const SheetKind = z.enum(['evening', 'morning']);
export type SheetKind = z.infer<typeof SheetKind>;
export type SheetPlace = { date: CalendarDate; kind: SheetKind };

/** A sheet as forms and addresses name it: `2026-11-23-evening`. */
export const SheetName = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}-(evening|morning)$/)
  .transform((name) => ({ date: name.slice(0, 10), kind: name.slice(11) }))
  .pipe(z.object({ date: CalendarDate, kind: SheetKind }));
export const nameOf = ({ date, kind }: SheetPlace): string => `${date}-${kind}`;

/** Why a contact stands on a sheet, in the order of its parts. What the night's desk dealt with waits first. */
export const why = ['overnight', 'red', 'new', 'waiting', 'to-send', 'arrived', 'changed'] as const;
export type Why = (typeof why)[number];

const ContactEntry = z.object({
  contactId: ContactId,
  reference: z.string(),
  why: z.enum(why),
  red: z.boolean(),
  signedBy: z.string().optional(),
});
export type ContactEntry = z.infer<typeof ContactEntry>;

const MessageEntry = z.object({
  noticeId: NoticeId,
  kind: NoticeKind,
  trouble: Trouble,
  contactId: ContactId.optional(),
  /** Since when it is somebody's task; another task about it later is another item. */
  since: z.iso.datetime(),
  signedBy: z.string().optional(),
});
export type MessageEntry = z.infer<typeof MessageEntry>;

/** A sheet that was made, and how it stood when it was finished, if it was. It names no child. */
const KeptSheet = z.object({
  date: CalendarDate,
  kind: SheetKind,
  version: z.int().positive(),
  madeAt: z.iso.datetime(),
  items: z.array(ContactEntry),
  messages: z.array(MessageEntry),
  finished: z.object({ at: z.iso.datetime(), by: Stamp }).optional(),
});

/** Sheets were once kept only when they were finished, and had no messages. */
const OnlyFinished = z
  .object({
    date: CalendarDate,
    kind: SheetKind,
    at: z.iso.datetime(),
    by: Stamp,
    items: z.array(ContactEntry),
  })
  .transform(({ at, by, ...sheet }) => ({ ...sheet, version: 1, madeAt: at, messages: [], finished: { at, by } }));

export const Sheet = z.union([OnlyFinished, KeptSheet]);
export type Sheet = z.infer<typeof KeptSheet>;

/** That somebody has taken over one contact, by name, as it stood at a version. */
const ContactSignature = z.object({
  contactId: ContactId,
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: Stamp,
});
export type ContactSignature = z.infer<typeof ContactSignature>;

/** That somebody has taken over the task of a message that did not arrive. */
const MessageSignature = z.object({ noticeId: NoticeId, since: z.iso.datetime(), at: z.iso.datetime(), by: Stamp });
export type MessageSignature = z.infer<typeof MessageSignature>;

export const Signature = z.union([ContactSignature, MessageSignature]);
export type Signature = z.infer<typeof Signature>;

/** One contact on a sheet. `red` is urgent or rated red: it may not leave unsigned. */
export type SheetItem = { row: ContactRow; why: Why; red: boolean; signed?: ContactSignature };

/** One message that has not reached its reader. */
export type SheetMessage = { notice: Notice; trouble: Trouble; since: string; signed?: MessageSignature };

export const unsignedReds = (items: readonly SheetItem[]): SheetItem[] =>
  items.filter(({ red, signed }) => red && !signed);
