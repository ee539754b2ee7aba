import type { SheetKind, Why } from '../../shared/handover/sheet.ts';

/** What a sheet is called. */
export const sheetTitles: Record<SheetKind, string> = {
  evening: 'Handover for the evening',
  morning: 'Handover for the day',
};

/** The parts of a sheet. */
export const partWords: Record<Why, string> = {
  overnight: 'What the out-of-hours desk did',
  red: 'Red or urgent',
  new: 'New, nobody has looked yet',
  waiting: 'Waiting for an answer from the referrer',
  'to-send': 'Letters that are authorised and not sent',
  arrived: 'Came in since the office closed',
  changed: 'Changed since the office closed',
};
export const messagesPart = 'Messages that did not reach anyone';
