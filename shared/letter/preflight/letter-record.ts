import type { Person } from '../../actor.ts';
import type { Organisation } from '../../agency.ts';
import type { Correction } from '../../contact/corrected-concern.ts';
import type { Concern } from '../../form/concern.ts';

/** What must be known of another contact, so that nothing of one family gets into the letter about another. */
export type OtherFamily = { reference: string; children: readonly string[] };

/** What a letter is checked against besides its contact. It is read anew each time, because all of it may change. */
export type LetterRecord = {
  /** The concern as it was sent. */
  concern: Concern;
  /** The concern with its referrer's corrections, where there are any: both are true of the family. */
  corrected?: Concern;
  /** Corrections that no answer could take in, such as words for a choice: nobody but a person knows what they mean. */
  unread?: readonly Pick<Correction, 'id' | 'answer'>[];
  /** What was said in correction of a secret answer, in the referrer's words. */
  secretWords?: readonly string[];
  /** The organisation that the letter goes to, and everyone with an account there. */
  organisation: Organisation;
  people: readonly Person[];
  /** The other contacts that are open. */
  others: readonly OtherFamily[];
};
