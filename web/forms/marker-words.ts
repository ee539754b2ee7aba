import type { MarkerKind } from '../../shared/person-record/marker.ts';
import type { FieldProblem } from './problem-words.ts';

export const markerKindWords: Record<MarkerKind, string> = {
  'worker-safety': 'Safety of workers',
  'victim-safety': 'Safety of a victim',
  'safe-contact': 'How to make contact safely',
  other: 'Something else that must be known first',
};

/** What the forms of a warning say about each of their fields. */
export const markerProblems: FieldProblem = {
  kind: () => 'Choose what the warning is about',
  words: (code) => {
    if (code === 'too-many') return 'There are 20 warnings on this person already. End one that no longer holds first';
    return code === 'too-big' ? 'The warning must be 200 characters or fewer' : 'Enter what to do or not to do';
  },
  reason: (code) => (code === 'too-big' ? 'The reason must be 500 characters or fewer' : 'Enter your reason'),
  source: (code) => (code === 'too-big' ? 'The source must be 200 characters or fewer' : 'Enter where this comes from'),
  reviewOn: (code) => {
    if (code === 'in-the-past') return 'The day to look at it again must be after today';
    return code === 'too-far'
      ? 'The day to look at it again must be within 12 months'
      : 'Enter a real day to look at it again, such as 27 3 2027';
  },
  do: () => 'Choose whether the warning stays or ends',
};
