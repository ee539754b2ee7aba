import type { ContactEntry, MessageEntry, Sheet, SheetItem, SheetMessage } from './sheet.ts';
import type { DueSheet } from './sheet-times.ts';

/** A sheet lies in one item, which holds so many lines; what is beyond them is on the board. */
const mostItems = 1000;
const mostMessages = 200;

/** The lines of a sheet as they are kept: no child is named in them. */
export const entriesOf = (
  items: readonly SheetItem[],
  messages: readonly SheetMessage[],
): { items: ContactEntry[]; messages: MessageEntry[] } => ({
  items: items.slice(0, mostItems).map(({ row, why, red, signed }) => ({
    contactId: row.id,
    reference: row.reference,
    why,
    red,
    ...(signed && { signedBy: signed.by.name }),
  })),
  messages: messages.slice(0, mostMessages).map(({ notice, trouble, since, signed }) => ({
    noticeId: notice.id,
    kind: notice.kind,
    trouble,
    since,
    ...(notice.contactId && { contactId: notice.contactId }),
    ...(signed && { signedBy: signed.by.name }),
  })),
});

/** A sheet as it makes itself when its time has come, from the work that is open then. Nobody has signed it yet. */
export const makeSheet = (
  { date, kind }: DueSheet,
  items: readonly SheetItem[],
  messages: readonly SheetMessage[],
  now: Date,
): Sheet => ({ date, kind, version: 1, madeAt: now.toISOString(), ...entriesOf(items, messages) });
