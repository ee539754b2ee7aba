import * as z from 'zod';
import { type Person, stampOf } from '../actor.ts';
import { ContactId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import type { Notice } from '../notice.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { ClockPolicy, dueFrom } from '../time/clock-policy.ts';
import { type BrokenGlass, type GlassRecord, glassHours, glassReasons } from './broken-glass.ts';
import { tellOf } from './tell-managers.ts';

/** Another manager has looked at it by the end of the next working day. */
const review = ClockPolicy.parse({ code: 'glass-review', kind: 'working-days', days: 1, rule: 'A' });

/** Opens a restricted record for some hours, with the reason that another manager reads. */
export const BreakGlass = z.object({
  reason: z.enum(glassReasons),
  words: z.string().trim().min(1).max(1000),
});
export type BreakGlass = z.infer<typeof BreakGlass>;

/** What is opened, whom it is kept from whatever they say, and who answers for it. */
export type Glass = {
  record: GlassRecord;
  reference?: string | undefined;
  keptFrom: readonly string[];
  /** Whoever holds it, restricted it, or is a manager: they are told at once. */
  told: readonly Person[];
};

/**
 * Breaks the glass before a restricted record: it is open to this person alone for some hours, whoever answers for it is
 * owed word of it at once, and another manager looks at it by the end of the next working day.
 */
export function breakGlass(
  { record, reference, keptFrom, told }: Glass,
  { reason, words }: BreakGlass,
  moment: Moment,
): Result<{ use: BrokenGlass; notices: Notice[] }> {
  const { actor, now, newId, settings } = moment;
  if (!may(actor, 'break-glass')) return refuse({ kind: 'forbidden' });
  if (keptFrom.includes(actor.id)) return refuse({ kind: 'not-found' });
  const use: BrokenGlass = {
    ...{ id: newId(), authority: actor.authority, version: 1, record, reason, words },
    ...(reference && { reference }),
    by: stampOf(actor),
    at: now.toISOString(),
    until: new Date(now.getTime() + glassHours * 3_600_000).toISOString(),
    keptFrom: [...keptFrom],
    reviewBy: dueFrom(review, settings.calendar, now).toISOString(),
  };
  const owner = record.kind === 'person' ? {} : { owner: `${record.kind}/${record.id}` as const };
  const contact = record.kind === 'contact' ? { contactId: ContactId.parse(record.id) } : {};
  const notices = tellOf({ kind: 'glass-broken', ...owner, ...contact, keptFrom }, told, moment);
  return ok({ use, notices });
}
