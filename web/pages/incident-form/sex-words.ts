import { sex } from '../../../shared/codes/sex.ts';

/** Sex as the published list words it. */
export const sexWords: Readonly<Record<string, string>> = Object.fromEntries(sex.labels);
