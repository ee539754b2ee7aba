import type { CalendarDate } from '../time/dates.ts';
import { addDays } from '../time/dates.ts';
import { compareRegisters, type RegisterChanges } from './compare-registers.ts';
import type { Establishment } from './establishment.ts';
import type { RegisterProblem } from './read-row.ts';
import type { SchoolRegister } from './register.ts';
import type { LaCode } from './setting.ts';

/** A file of the register as it was read: every row either an establishment or a problem. */
export type RegisterFile = {
  asOf: CalendarDate;
  fingerprint: string;
  establishments: Establishment[];
  problems: RegisterProblem[];
  /** Establishments that it speaks of in rows that cannot be read. */
  unread: string[];
};

/** The register that is held, with its establishments. */
export type HeldRegister = { register: SchoolRegister; establishments: readonly Establishment[] };

/** Why a register is not taken, in figures that a person can check. */
export type RegisterRefusal = { code: string; params?: Record<string, string | number> };

/**
 * What halts an import. The real register loses nothing from day to day and closes a few dozen schools in a busy week, so
 * these are wide for it and narrow for a file that was cut off, filtered, or is another one.
 */
export const registerLimits = {
  /** Of the establishments held, in the whole register and in our own area. */
  missingPercent: 2,
  missingOwnPercent: 5,
  /** Of those that were open. A new school year brings many conversions at once. */
  closedPercent: 10,
  /** Rows that cannot be read. */
  unreadPercent: 1,
  /** So few establishments are no national register. */
  least: 1000,
  /** The latest closure of an older file may lie this long before the latest that is known. */
  closureDays: 30,
} as const;

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (part / whole) * 100);

const lastClosure = (establishments: readonly Establishment[], asOf: CalendarDate): CalendarDate | undefined =>
  establishments
    .flatMap(({ status, closed }) => (status === 'closed' && closed && closed <= asOf ? [closed] : []))
    .reduce<CalendarDate | undefined>(
      (latest, day) => (latest === undefined || day > latest ? day : latest),
      undefined,
    );

/** A dry run: what would be added, changed and closed, or why the file is not taken. It changes nothing. */
export type DryRun =
  | { ok: true; changes: RegisterChanges; problems: RegisterProblem[]; lastClosure?: CalendarDate }
  | { ok: false; refusal: RegisterRefusal; changes?: RegisterChanges };

function refusalOf(
  file: RegisterFile,
  held: HeldRegister | undefined,
  {
    changes,
    latest,
    own,
    today,
  }: { changes: RegisterChanges; latest: CalendarDate | undefined; own: LaCode; today: CalendarDate },
): RegisterRefusal | undefined {
  const { asOf, establishments, problems, fingerprint } = file;
  const rows = establishments.length + new Set(problems.map(({ row }) => row)).size;
  const unread = rows - establishments.length;
  const numbers = new Set<string>();
  const twice = establishments.find(({ urn }) => numbers.size === numbers.add(urn).size);
  if (twice) return { code: 'establishment-twice', params: { urn: twice.urn } };
  if (asOf > today) return { code: 'from-the-future', params: { asOf } };
  if (rows < registerLimits.least) return { code: 'too-few', params: { rows, least: registerLimits.least } };
  if (percent(unread, rows) > registerLimits.unreadPercent) return { code: 'unreadable', params: { unread, rows } };
  if (!establishments.some(({ laCode }) => laCode === own)) return { code: 'none-of-ours', params: { laCode: own } };
  if (!held) return undefined;

  const before = held.register;
  if (fingerprint === before.fingerprint) return { code: 'same-file', params: { asOf: before.asOf } };
  if (asOf < before.asOf) return { code: 'older', params: { asOf, held: before.asOf } };
  if (before.lastClosure && (latest ?? '') < addDays(before.lastClosure, -registerLimits.closureDays)) {
    return { code: 'older-inside', params: { latest: latest ?? '', held: before.lastClosure } };
  }
  const missing = changes.missing.length;
  const of = held.establishments.length;
  if (percent(missing, of) > registerLimits.missingPercent) return { code: 'missing', params: { missing, of } };
  const ours = (list: readonly Establishment[]) => list.filter(({ laCode }) => laCode === own).length;
  const [ownMissing, ownOf] = [ours(changes.missing), ours(held.establishments)];
  if (percent(ownMissing, ownOf) > registerLimits.missingOwnPercent) {
    return { code: 'missing-of-ours', params: { missing: ownMissing, of: ownOf } };
  }
  const open = held.establishments.filter(({ status }) => status !== 'closed').length;
  const closed = changes.closed.length;
  return percent(closed, open) > registerLimits.closedPercent
    ? { code: 'too-many-close', params: { closed, of: open } }
    : undefined;
}

/**
 * Looks what a file of the register would do, before anything is done. A file that is not whole, older than what is held
 * (by its own date, or by the closures that it does not know of) or without many schools is halted, and the last good one
 * stays. `own` is the code of our council, whose schools are looked at for themselves: they could all be missing and be
 * few among 24,500. Rows that cannot be read leave their establishment as it is.
 */
export function dryRun(
  file: RegisterFile,
  held: HeldRegister | undefined,
  { own, today }: { own: LaCode; today: CalendarDate },
): DryRun {
  const compared = compareRegisters(held?.establishments ?? [], file.establishments);
  const unread = new Set(file.unread);
  const changes = { ...compared, missing: compared.missing.filter(({ urn }) => !unread.has(urn)) };
  const latest = lastClosure(file.establishments, file.asOf);
  const refusal = refusalOf(file, held, { changes, latest, own, today });
  if (refusal) return { ok: false, refusal, changes };
  return { ok: true, changes, problems: file.problems, ...(latest && { lastClosure: latest }) };
}
