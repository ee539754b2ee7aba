import * as z from 'zod';
import { Stamp } from '../actor.ts';

/**
 * That someone opened a record, what part of it, and why where they were asked to say so. `glass`: it was open to them by
 * break-glass alone, by this use of it.
 */
export const Access = z.object({
  at: z.iso.datetime(),
  by: Stamp,
  what: z.string(),
  because: z.string().optional(),
  glass: z.uuid().optional(),
});
export type Access = z.infer<typeof Access>;
