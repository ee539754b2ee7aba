import { counted } from './counted.ts';
import type { FieldProblem } from './problem-words.ts';

/** What is wrong with another time for a late decision. `latestWorkingDays`: how far off it may be. */
export const newTimeProblems = (latestWorkingDays: number): FieldProblem => ({
  'by-day': (code) => {
    switch (code) {
      case 'past':
        return 'The day and time must still be to come';
      case 'same':
        return 'The referrer was told this time already. Enter another day or time';
      case 'too-far':
        return `The day must be within the next ${counted(latestWorkingDays, 'working day')}`;
      default:
        return 'The day must be a real date, such as 27 11 2026';
    }
  },
  'by-month': () => 'The month must be 20 characters or fewer',
  'by-year': () => 'The year must be 20 characters or fewer',
  time: () => 'The time must be a time of day, such as 9am or 14:30',
  reason: (code) =>
    code === 'too_big'
      ? 'Why it is late must be 500 characters or fewer'
      : 'Enter why it is late, as the referrer may read it',
});
