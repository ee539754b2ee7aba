import * as z from 'zod';
import { Stamp } from '../actor.ts';

/** Who published a version of the settings, when, and which wording it changed. The first version has none. */
export const Publication = z.object({ at: z.iso.datetime(), by: Stamp, template: z.string() });
export type Publication = z.infer<typeof Publication>;

/** Who took a version back before it began. */
export const Cancellation = z.object({ at: z.iso.datetime(), by: Stamp });
export type Cancellation = z.infer<typeof Cancellation>;
