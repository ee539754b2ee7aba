import * as z from 'zod';

/** In which way somebody looked. The first three are not answered when they cannot be entered; nor, here, is any other. */
export const ReadKind = z.enum(['REVEAL', 'EXPORT', 'BREAK-GLASS', 'SEARCH', 'VIEW', 'DENY']);
export type ReadKind = z.infer<typeof ReadKind>;

/** The ways that the route itself tells, the first that fits; any other is a view. */
const ways: readonly [route: RegExp, kind: ReadKind][] = [
  [/^break-glass$/, 'BREAK-GLASS'],
  [/^POST \/incidents\/:id\/safe-contact |^POST .*\/confidential$/, 'REVEAL'],
  [/\/pdf$|\/csv$|\/download$|\/copy\.(txt|json)$|^GET \/api\//, 'EXPORT'],
  [/^POST \/people$|^GET \/search$/, 'SEARCH'],
];

/** How somebody looked, by what they opened. */
export const readKindOf = (what: string): ReadKind => ways.find(([route]) => route.test(what))?.[1] ?? 'VIEW';
