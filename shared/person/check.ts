/** What a check found. A failed check warns and never blocks, so the value is then kept exactly as typed. */
export type Check<Why extends string, Found = unknown> =
  | ({ valid: true; value: string } & Found)
  | { valid: false; value: string; why: Why };

/** Text without spaces of any kind and without the invisible marks that come with copied text. */
export const withoutSpaces = (text: string): string => text.replace(/[\s\p{Cf}]/gu, '');

/** The same, without hyphens and dashes either. */
export const withoutSeparators = (text: string): string => text.replace(/[\s\p{Cf}\p{Pd}]/gu, '');
