/** A form as it was sent: to place a hold, or to lift one. */
export type TypedHold = { act: 'place' | 'lift'; reason: string; words: string; hold: string; seen: number };
