import type { NoteLevel } from '../../shared/record-note/record-note.ts';
import type { FieldProblem } from './problem-words.ts';

/** What each level is called, who reads it, and what the button says that saves it. */
export const noteLevelWords: Record<NoteLevel, { name: string; readers: string; save: string }> = {
  'front-door': {
    name: 'Front door only',
    readers: 'Everybody at the front door reads it. No partner does.',
    save: 'Save for the front door only',
  },
  partners: {
    name: 'Partners in this referral',
    readers: 'Whoever raised this, and those in their organisation who see their referrals, read it as well.',
    save: 'Save and show to partners in this referral',
  },
  restricted: {
    name: 'Restricted',
    readers: 'Only managers, auditors and you read it.',
    save: 'Save as restricted',
  },
};

/** What the form of a note says about each of its fields. */
export const noteProblems: FieldProblem = {
  level: () => 'Choose who reads the note',
  text: (code) => {
    if (code === 'too-many') return 'There are 500 notes here, and there is no room for more';
    return code === 'too-big' ? 'The note must be 4,000 characters or fewer' : 'Enter the note';
  },
};
