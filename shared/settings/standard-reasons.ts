import type { Choice } from './codes.ts';

/** Lists of reasons that came after an authority may have stored its settings, with which such settings are read. */
export const standardReasons = {
  withdrawing: [
    { code: 'sent-twice', words: 'It was sent twice, or we had told you already', needsText: true },
    { code: 'sent-in-error', words: 'It was sent by mistake, or is about the wrong child', needsText: true },
    { code: 'mistaken', words: 'What I was worried about has turned out differently', needsText: true },
    { code: 'dealt-with', words: 'It is being dealt with in another way', needsText: true },
    { code: 'other', words: 'Another reason', needsText: true },
  ],
} satisfies Record<string, Choice[]>;
