import type { Rating } from '../../shared/settings/codes.ts';
import type { Settings } from '../../shared/settings.ts';
import type { TagColour } from '../components/tag.tsx';
import type { FieldProblem } from './problem-words.ts';

/** The name of a rating; of one that these settings no longer have, its code. */
export const ratingWords = (settings: Settings, code: Rating): string =>
  settings.ratings.find((rating) => rating.code === code)?.label ?? code;

export const ratingColour = (settings: Settings, code: Rating): TagColour =>
  settings.ratings.find((rating) => rating.code === code)?.tone ?? 'grey';

export const ratingProblems: FieldProblem = {
  colour: () => 'Select how urgent this is',
  reason: (code) =>
    code === 'too_big' ? 'Your reason must be 2,000 characters or fewer' : 'Enter your reason for this rating',
};
