/** The form as it was sent. `more`: other words, one on each line. */
export type TypedDecision = Record<
  | 'seen'
  | 'print'
  | 'choice'
  | 'reason'
  | 'words'
  | 'more'
  | 'outReason'
  | 'fieldsReason'
  | 'consultedWho'
  | 'consultedSaid',
  string
> & { out: readonly string[]; fields: readonly string[]; day: Partial<Record<string, string>> };
