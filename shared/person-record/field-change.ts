import * as z from 'zod';
import { PersonRecordId } from '../ids.ts';
import { PersonDetails } from '../person/person-record.ts';
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
