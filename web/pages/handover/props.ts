import type { ContactEvent } from '../../../shared/contact/events.ts';
import type { NightWork } from '../../../shared/contact/night-work.ts';
import type { ContactRow } from '../../../shared/contact/row.ts';
import type { Sheet, SheetItem, SheetMessage } from '../../../shared/handover/sheet.ts';
import type { DueSheet } from '../../../shared/handover/sheet-times.ts';
import type { Covered } from '../board/undelivered-row.tsx';
import type { Staff } from '../staff.ts';

/** All that the page of a sheet is given. */
export type HandoverProps = Staff & {
  place: DueSheet;
  next: DueSheet;
  /** The sheet as it made itself, and when it was finished. */
  made: Sheet | undefined;
  /** What the next sheet would say if it were made now. */
  preview: boolean;
  night: { since: Date };
  items: readonly SheetItem[];
  messages: readonly SheetMessage[];
  more: boolean;
  moreMessages: boolean;
  nightWork: ReadonlyMap<string, readonly NightWork[]>;
  lastEvents: ReadonlyMap<string, ContactEvent>;
  references: ReadonlyMap<string, string>;
  /** The contacts of which a digest was to tell, by the digest's id. */
  covered: ReadonlyMap<string, readonly Covered[]>;
  /** What stood on this sheet when it made itself, or on the evening's before it, and is open no longer. */
  gone: readonly ContactRow[];
  sheets: readonly Sheet[];
  done?: string | undefined;
  notice?: string;
};
