import * as z from 'zod';
import { PersonRecordId } from '../ids.ts';
import { PersonDetails } from '../person/person-record.ts';
import { detailsOf } from './filed-record.ts';
import { SaidLater } from './said-later.ts';

/**
 * That a record says something else than before, because whoever told us put it right. Nothing is written over: what it
 * said stays here. `reference`: of the contact or incident in which it was told.
 */
export const FieldChange = z.object({
  record: PersonRecordId,
  /** The version of the record that this made. */
  version: z.int().positive(),
  at: z.iso.datetime(),
  reference: z.string(),
  said: SaidLater.optional(),
  before: PersonDetails,
  after: PersonDetails,
});
export type FieldChange = z.infer<typeof FieldChange>;

/**
 * A change as it is shown and kept where the address of the record has become secret: without any address, and without the
 * reason of what was said of one, in which the address may stand in other words. Who said it stays.
 */
export function withoutAddresses(change: FieldChange): FieldChange {
  const [before, after] = [change.before, change.after].map((details) => detailsOf({ ...details, addresses: [] }));
  if (!before || !after) return change;
  const hadOne = change.before.addresses.length + change.after.addresses.length > 0;
  // Nothing else differs: it was of an address, which was taken out of it before.
  const wasOfOne = JSON.stringify(before) === JSON.stringify(after);
  const { said, ...rest } = change;
  const kept = said && (hadOne || wasOfOne) ? { by: said.by } : said;
  return { ...rest, ...(kept && { said: kept }), before, after };
}
