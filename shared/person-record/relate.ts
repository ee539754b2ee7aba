import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { PersonRecordId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { CalendarDate } from '../time/dates.ts';
import type { FiledRecord } from './filed-record.ts';
import { type Relationship, relationshipKinds } from './relationship.ts';

/** How one person stands to another, and from when until when it is so. `seen`: what was kept before, 0 where nothing. */
export const Relate = z.object({
  other: PersonRecordId,
  is: z.enum(relationshipKinds),
  from: CalendarDate.optional(),
  until: CalendarDate.optional(),
  seen: Seen,
});
export type Relate = z.infer<typeof Relate>;

/** Says how two people stand to each other. It is kept with both, and each reads it from their own side. */
export function relate(
  self: FiledRecord,
  before: Relationship | undefined,
  { seen, ...said }: Relate,
  { actor, now }: Moment,
): Result<Relationship> {
  if (!may(actor, 'link-people')) return refuse({ kind: 'forbidden' });
  if ((before?.version ?? 0) !== seen) return refuse({ kind: 'stale' });
  const problems: Problem[] = [];
  if (said.other === self.id) problems.push({ field: 'other', code: 'herself' });
  if (said.from && said.until && said.until < said.from) problems.push({ field: 'until', code: 'before-it-began' });
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  return ok({ ...said, version: seen + 1, at: now.toISOString(), by: stampOf(actor) });
}
