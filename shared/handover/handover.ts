import * as z from 'zod';
import { type Role, Stamp, stampOf } from '../actor.ts';
import type { ContactRow } from '../contact/row.ts';
import { ContactId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { CalendarDate } from '../time/dates.ts';
import { localDate, londonDay } from '../time/london.ts';
import { hoursOn } from '../time/opening-hours.ts';

/** Two sheets for each day: what the emergency duty team takes over in the evening, and what the day takes back. */
export const SheetKind = z.enum(['evening', 'morning']);
export type SheetKind = z.infer<typeof SheetKind>;
export type SheetPlace = { date: CalendarDate; kind: SheetKind };

/** That somebody has taken over one contact, by name, as it stood at a version. */
export const Signature = z.object({
  contactId: ContactId,
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: Stamp,
});
export type Signature = z.infer<typeof Signature>;

export const why = ['red', 'new', 'waiting', 'to-send', 'arrived', 'changed'] as const;
export type Why = (typeof why)[number];

/** One contact on a sheet. `red` is urgent or rated red: it may not leave unsigned. */
export type SheetItem = { row: ContactRow; why: Why; red: boolean; signed?: Signature };

/** A sheet that was finished, as it stood. It names no child. */
export const FinishedSheet = z.object({
  date: CalendarDate,
  kind: SheetKind,
  at: z.iso.datetime(),
  by: Stamp,
  items: z.array(
    z.object({
      contactId: ContactId,
      reference: z.string(),
      why: z.enum(why),
      red: z.boolean(),
      signedBy: z.string().optional(),
    }),
  ),
});
export type FinishedSheet = z.infer<typeof FinishedSheet>;

/** The sheet that is made at a moment: from midday the evening's, before it the morning's. */
export const sheetAt = (now: Date): SheetPlace => ({
  date: localDate(now),
  kind: londonDay(now.getTime()).minute < 12 * 60 ? 'morning' : 'evening',
});

/** When the office last closed before a moment; a fortnight back at most. */
export function lastClosing(calendar: WorkingCalendar, now: Date): Date {
  const today = londonDay(now.getTime()).day;
  for (let day = today; day > today - 15; day -= 1) {
    const closes = hoursOn(calendar, day)?.closes;
    if (closes !== undefined && closes <= now.getTime()) return new Date(closes);
  }
  return new Date(now.getTime() - 14 * 86_400_000);
}

const isRed = ({ rating, urgent }: ContactRow): boolean => rating === 'red' || (urgent && !rating);

const inTheEvening = (row: ContactRow): Why | undefined => {
  if (isRed(row)) return 'red';
  if (row.stage === 'new') return 'new';
  if (row.stage === 'waiting') return 'waiting';
  return row.stage === 'to-send' ? 'to-send' : undefined;
};

const inTheMorning = (row: ContactRow, since: Date): Why | undefined => {
  if (isRed(row)) return 'red';
  if ((row.changedAt ?? row.submittedAt) < since.toISOString()) return undefined;
  return row.version === 1 ? 'arrived' : 'changed';
};

/**
 * What a sheet says of the open work: red first, then by why each stands there. A signature holds for the version that
 * was signed: what changed afterwards is to be signed again.
 */
export function itemsOf(
  rows: readonly ContactRow[],
  { kind, since, signatures }: { kind: SheetKind; since: Date; signatures: readonly Signature[] },
): SheetItem[] {
  const signed = new Map(signatures.map((signature) => [`${signature.contactId}#${signature.version}`, signature]));
  const items = rows.flatMap((row): SheetItem[] => {
    const because = kind === 'evening' ? inTheEvening(row) : inTheMorning(row, since);
    if (!because) return [];
    const signature = signed.get(`${row.id}#${row.version}`);
    return [{ row, why: because, red: isRed(row), ...(signature && { signed: signature }) }];
  });
  return items.toSorted((a, b) => why.indexOf(a.why) - why.indexOf(b.why));
}

export const unsignedReds = (items: readonly SheetItem[]): SheetItem[] =>
  items.filter(({ red, signed }) => red && !signed);

const receivers: Record<SheetKind, readonly Role[]> = {
  evening: ['edt-worker', 'manager'],
  morning: ['officer', 'social-worker', 'manager'],
};

/** Whether somebody takes work over on this sheet: the emergency duty team in the evening, the office in the morning. */
export const maySign = (role: Role, kind: SheetKind): boolean => receivers[kind].includes(role);

/** Takes over one contact by name. `seen` is the version that was on the sheet. */
export function sign(
  item: SheetItem | undefined,
  { kind, seen }: { kind: SheetKind; seen: number },
  { actor, now }: Moment,
): Result<Signature> {
  if (!may(actor, 'sign-handover') || !maySign(actor.role, kind)) return refuse({ kind: 'forbidden' });
  if (!item) return refuse({ kind: 'wrong-status', status: 'not-on-the-sheet' });
  if (item.signed) return refuse({ kind: 'taken', by: item.signed.by.name });
  if (item.row.version !== seen) return refuse({ kind: 'stale' });
  return ok({ contactId: item.row.id, version: seen, at: now.toISOString(), by: stampOf(actor) });
}

/** Finishes a sheet and keeps it as it stands. Refused while anything red on it is unsigned. */
export function finish(
  { date, kind }: SheetPlace,
  items: readonly SheetItem[],
  { actor, now }: Moment,
): Result<FinishedSheet> {
  if (!may(actor, 'sign-handover')) return refuse({ kind: 'forbidden' });
  if (unsignedReds(items).length > 0) return refuse({ kind: 'wrong-status', status: 'red-unsigned' });
  return ok({
    date,
    kind,
    at: now.toISOString(),
    by: stampOf(actor),
    items: items.slice(0, 1000).map(({ row, why: because, red, signed }) => ({
      contactId: row.id,
      reference: row.reference,
      why: because,
      red,
      ...(signed && { signedBy: signed.by.name }),
    })),
  });
}
