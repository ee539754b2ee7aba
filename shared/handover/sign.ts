import * as z from 'zod';
import { type Role, stampOf } from '../actor.ts';
import { ContactId, NoticeId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Refusal, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { entriesOf } from './make.ts';
import {
  type ContactSignature,
  type MessageSignature,
  type Sheet,
  type SheetItem,
  type SheetKind,
  type SheetMessage,
  SheetName,
  type SheetPlace,
  unsignedReds,
} from './sheet.ts';

/** One contact, as it was on the sheet, or one message. */
export const Sign = z.union([
  z.object({ sheet: SheetName, contact: ContactId, seen: Seen }),
  z.object({ sheet: SheetName, message: NoticeId, since: z.iso.datetime() }),
]);
export const Finish = z.object({ sheet: SheetName });

const receivers: Record<SheetKind, readonly Role[]> = {
  evening: ['edt-worker', 'manager'],
  morning: ['officer', 'social-worker', 'manager'],
};

/** Whether somebody takes work over on this sheet: the emergency duty team in the evening, the office in the morning. */
export const maySign = (role: Role, kind: SheetKind): boolean => receivers[kind].includes(role);

/** Why nobody may sign on this sheet now, or this person may not; undefined when they may. */
function whyNot(sheet: { kind: SheetKind; finished: boolean }, { actor }: Moment): Refusal | undefined {
  if (!may(actor, 'sign-handover') || !maySign(actor.role, sheet.kind)) return { kind: 'forbidden' };
  return sheet.finished ? { kind: 'wrong-status', status: 'finished' } : undefined;
}

/** Takes over one contact by name. `seen` is the version that was on the sheet. */
export function sign(
  item: SheetItem | undefined,
  { seen, ...sheet }: { kind: SheetKind; finished: boolean; seen: number },
  moment: Moment,
): Result<ContactSignature> {
  const refusal = whyNot(sheet, moment);
  if (refusal) return refuse(refusal);
  if (!item) return refuse({ kind: 'wrong-status', status: 'not-on-the-sheet' });
  if (item.signed) return refuse({ kind: 'taken', by: item.signed.by.name });
  if (item.row.version !== seen) return refuse({ kind: 'stale' });
  return ok({ contactId: item.row.id, version: seen, at: moment.now.toISOString(), by: stampOf(moment.actor) });
}

/** Takes over the task of reaching whoever a message did not reach. `since` is the task that was on the sheet. */
export function signMessage(
  message: SheetMessage | undefined,
  { since, ...sheet }: { kind: SheetKind; finished: boolean; since: string },
  moment: Moment,
): Result<MessageSignature> {
  const refusal = whyNot(sheet, moment);
  if (refusal) return refuse(refusal);
  if (!message) return refuse({ kind: 'wrong-status', status: 'not-on-the-sheet' });
  if (message.signed) return refuse({ kind: 'taken', by: message.signed.by.name });
  if (message.since !== since) return refuse({ kind: 'stale' });
  return ok({ noticeId: message.notice.id, since, at: moment.now.toISOString(), by: stampOf(moment.actor) });
}

/**
 * Finishes a sheet and keeps it as it stands. Refused while anything red on it is unsigned, and when it is finished
 * already. A sheet whose time has come but which has not made itself is made by this.
 */
export function finish(
  { place, made }: { place: SheetPlace; made: Sheet | undefined },
  { items, messages }: { items: readonly SheetItem[]; messages: readonly SheetMessage[] },
  { actor, now }: Moment,
): Result<Sheet> {
  if (!may(actor, 'sign-handover')) return refuse({ kind: 'forbidden' });
  if (made?.finished) return refuse({ kind: 'wrong-status', status: 'finished' });
  if (unsignedReds(items).length > 0) return refuse({ kind: 'wrong-status', status: 'red-unsigned' });
  const at = now.toISOString();
  return ok({
    date: place.date,
    kind: place.kind,
    version: (made?.version ?? 0) + 1,
    madeAt: made?.madeAt ?? at,
    ...entriesOf(items, messages),
    finished: { at, by: stampOf(actor) },
  });
}
