import * as z from 'zod';
import { sex } from '../codes/sex.ts';
import { limits } from '../form/limits.ts';
import { PersonRecordId } from '../ids.ts';
import { Birth } from './birth.ts';

const short = z.string().trim().min(1).max(limits.shortText);
const identifier = z.string().trim().min(1).max(limits.identifier);

/** Where somebody lives or lived. A sealed address is never among these: it lies in a store of its own. */
export const PersonAddress = z.object({
  lines: z.string().trim().min(1).max(limits.mediumText).optional(),
  postcode: identifier.optional(),
  uprn: identifier.optional(),
  former: z.boolean().default(false),
});
export type PersonAddress = z.infer<typeof PersonAddress>;

/**
 * What is told of a child or an adult and may be compared. A child not yet born has an expected date as their birth; one
 * who is not yet named has no `given`, or a word that stands for none. Numbers are as typed, valid or not.
 */
export const PersonDetails = z.object({
  kind: z.enum(['child', 'adult']),
  given: short.optional(),
  family: short.optional(),
  /** Names they also go by or had before, each whole or in part. */
  otherNames: z.array(short).max(limits.rows).default([]),
  birth: Birth,
  sex: z.enum(sex.codes).optional(),
  nhsNumber: identifier.optional(),
  upn: identifier.optional(),
  addresses: z.array(PersonAddress).max(limits.rows).default([]),
  school: z.object({ name: short.optional(), urn: identifier.optional() }).optional(),
});
export type PersonDetails = z.infer<typeof PersonDetails>;

/** A person whom the authority knows: one record for each, whatever concerns and incidents they come in. */
export const PersonRecord = PersonDetails.extend({
  id: PersonRecordId,
  version: z.int().positive(),
});
export type PersonRecord = z.infer<typeof PersonRecord>;
