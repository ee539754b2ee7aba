import * as z from 'zod';
import { Stamp } from '../actor.ts';

/** That someone opened a record, what part of it, and why where they were asked to say so. */
export const Access = z.object({ at: z.iso.datetime(), by: Stamp, what: z.string(), because: z.string().optional() });
export type Access = z.infer<typeof Access>;
