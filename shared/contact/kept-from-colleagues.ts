import * as z from 'zod';

/**
 * From whom of the organisation that raised it a concern is kept because they may be an adult in it: some, by the ids of
 * their accounts, or all but whoever raised it, because it is about one of them and nobody can tell whom.
 */
export const KeptFromColleagues = z.union([z.literal('all'), z.array(z.string()).max(50)]);
export type KeptFromColleagues = z.infer<typeof KeptFromColleagues>;
