import type { Role } from '../actor.ts';
import type { ContactRow } from '../contact/row.ts';
import type { Notice } from '../notice.ts';
import { isTrouble, troubleOfTask } from '../notice-task.ts';
import {
  type ContactSignature,
  type MessageSignature,
  type Sheet,
  type SheetItem,
  type SheetKind,
  type SheetMessage,
  type Signature,
  type Why,
  why,
} from './sheet.ts';

/** What a sheet is made of. `night` is what a morning's tells of; `made` is the sheet as it made itself, once it has. */
export type Shown = {
  kind: SheetKind;
  night: { since: Date; until: Date };
  signatures: readonly Signature[];
  made?: Pick<Sheet, 'items'> | undefined;
};

const isRed = ({ rating, urgent }: ContactRow): boolean => rating === 'red' || (urgent && !rating);

function inTheEvening(row: ContactRow): Why | undefined {
  if (isRed(row)) return 'red';
  if (row.stage === 'new') return 'new';
  if (row.stage === 'waiting') return 'waiting';
  return row.stage === 'to-send' ? 'to-send' : undefined;
}

/** Whether the emergency duty team wrote down, since a moment, what it did. */
export const dealtWithSince = ({ overnightAt }: ContactRow, since: Date): boolean =>
  overnightAt !== undefined && overnightAt >= since.toISOString();

function inTheMorning(row: ContactRow, { night: { since, until }, made }: Shown): Why | undefined {
  if (dealtWithSince(row, since)) return 'overnight';
  // Whenever a sheet makes itself, late or not, nothing red is missing from it.
  if (!made && isRed(row)) return 'red';
  const changedAt = row.changedAt ?? row.submittedAt;
  // What the day's own team has done since is its work, not news of the night.
  if (changedAt >= until.toISOString()) return undefined;
  if (isRed(row)) return 'red';
  if (changedAt < since.toISOString()) return undefined;
  return row.version === 1 || row.submittedAt >= since.toISOString() ? 'arrived' : 'changed';
}

/** Whose changes leave a signature standing: those of the team that has taken over. */
const takers: Record<SheetKind, readonly Role[]> = {
  evening: ['edt-worker'],
  morning: ['officer', 'social-worker', 'manager'],
};

/**
 * A signature holds for the version that was signed, and for what the signer or their team did afterwards. What anybody
 * else changes, such as new information from the referrer, is to be signed again.
 */
const holds = (kind: SheetKind, row: ContactRow, { version, by }: ContactSignature): boolean => {
  if (version === row.version) return true;
  const { changedBy } = row;
  return changedBy !== undefined && (changedBy.id === by.id || takers[kind].includes(changedBy.role));
};

/**
 * What a sheet says of the open work, in the order of its parts, red before the rest. What stood on it when it made itself
 * stays until it is no longer open; what has come since stands on it too.
 */
export function itemsOf(rows: readonly ContactRow[], shown: Shown): SheetItem[] {
  const { kind, signatures, made } = shown;
  const signed = new Map<string, ContactSignature>();
  for (const signature of signatures) {
    if (!('contactId' in signature)) continue;
    const before = signed.get(signature.contactId);
    if (!before || before.version < signature.version) signed.set(signature.contactId, signature);
  }
  const stood = new Map(made?.items.map((entry) => [entry.contactId, entry.why]));
  const items = rows.flatMap((row): SheetItem[] => {
    const because = (kind === 'evening' ? inTheEvening(row) : inTheMorning(row, shown)) ?? stood.get(row.id);
    if (!because) return [];
    const signature = signed.get(row.id);
    const holding = signature && holds(kind, row, signature) ? { signed: signature } : {};
    return [{ row, why: because, red: isRed(row), ...holding }];
  });
  return items.toSorted((a, b) => why.indexOf(a.why) - why.indexOf(b.why) || Number(b.red) - Number(a.red));
}

/** Messages that have not reached anyone and are a person's task, the oldest first. */
export function messagesOf(notices: readonly Notice[], signatures: readonly Signature[]): SheetMessage[] {
  const signed = new Map<string, MessageSignature>();
  for (const signature of signatures) {
    if ('noticeId' in signature) signed.set(`${signature.noticeId}#${signature.since}`, signature);
  }
  return notices.filter(isTrouble).map((notice): SheetMessage => {
    const since = notice.task?.since ?? notice.createdAt;
    const trouble = troubleOfTask(notice);
    const signature = signed.get(`${notice.id}#${since}`);
    return { notice, trouble, since, ...(signature && { signed: signature }) };
  });
}
