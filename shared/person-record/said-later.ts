import * as z from 'zod';
import { Stamp } from '../actor.ts';

/**
 * Who said after the event that something told is different, and why, as far as it may be read with the record. It stands
 * alone, for those who write it and know nothing else of records.
 */
export const SaidLater = z.object({ by: Stamp, why: z.string().optional() });
export type SaidLater = z.infer<typeof SaidLater>;
