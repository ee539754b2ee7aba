import * as z from 'zod';
import { Stamp } from '../actor.ts';

/** So often can the emergency duty team write down what it did about one contact: their words lie in its item. */
export const mostNightWork = 20;

/** What the emergency duty team did, as codes, what came of it, and who wrote it down. Entered with the contact, when it does not say. */
export const NightWork = z.object({
  actions: z.array(z.string()),
  words: z.string(),
  at: z.iso.datetime().optional(),
  by: Stamp,
});
export type NightWork = z.infer<typeof NightWork>;
