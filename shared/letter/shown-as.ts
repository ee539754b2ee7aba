import type { Letter } from './letter.ts';
import { hasLeft } from './letter-release.ts';

/** What of a letter those outside are shown whom it is for: its words, that it is being checked, or that it was taken back. */
export type LetterShown = 'words' | 'checked' | 'taken-back';

/**
 * How a letter is shown to those whom it is for, by every way to it; undefined where nothing is: it has not left, or was
 * never anything to them. One that was held after it had left is told of as taken back, for they were told that it waits.
 */
export function shownAs(letter: Pick<Letter, 'status' | 'releaseAt' | 'held' | 'withheld'>, now: Date) {
  const { held, withheld } = letter;
  const shown: LetterShown | undefined = hasLeft(letter, now)
    ? held
      ? 'checked'
      : 'words'
    : held && withheld
      ? 'taken-back'
      : undefined;
  return shown;
}
