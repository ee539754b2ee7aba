import * as z from 'zod';

/**
 * The version of a record that whoever sends a form saw. What is no version was seen by nobody: it is none that a record
 * ever has, so the form is refused as one that is out of date, with all that was typed kept.
 */
export const Seen = z.coerce.number().int().nonnegative().catch(-1);
