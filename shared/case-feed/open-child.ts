import * as z from 'zod';
import { limits } from '../form/limits.ts';
import { PersonDetails } from '../person/person-record.ts';

/** A child who is open to social care, as the case system's file tells of them. */
export const OpenChild = z.object({
  caseId: z.string().min(1).max(limits.identifier),
  details: PersonDetails,
  /** Who works with them and how they are reached, by role: both are told to whoever asks. */
  team: z.string().max(limits.shortText),
  reach: z.string().max(limits.shortText),
  /** The allocated worker's address. */
  worker: z.string().max(limits.email).optional(),
  restricted: z.boolean(),
  /** Who answers for a restricted record and hears at once of whoever asks after it; the worker when left out. */
  owner: z.string().max(limits.email).optional(),
  /** No such child exists: whoever asks after them is looking where they should not. */
  canary: z.boolean(),
  /** Something in their row could not be read, so that nothing is said of them for certain. */
  doubtful: z.boolean(),
});
export type OpenChild = z.infer<typeof OpenChild>;

/** Whoever answers for what happens to a child's record: the owner of one that is restricted, else the worker. */
export const answersFor = ({ restricted, owner, worker }: OpenChild): string | undefined =>
  restricted ? (owner ?? worker) : worker;
