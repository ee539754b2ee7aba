import type { GlassReason } from '../../shared/restriction/broken-glass.ts';
import type { RestrictionKind } from '../../shared/restriction/restriction.ts';
import type { FieldProblem } from './problem-words.ts';

/** Why few may know of a record. */
export const restrictionWords: Record<RestrictionKind, string> = {
  staff: 'A member of staff, or a relative of one',
  councillor: 'A councillor, or a relative of one',
  'high-profile': 'Somebody the public knows',
  'foster-carer': 'A foster carer of the council',
  allegation: 'An allegation against somebody who works with children',
  adoption: 'Adoption',
  conflict: 'Somebody of the front door knows the family',
  other: 'Another reason',
};

/** Why somebody breaks the glass. */
export const glassReasonWords: Record<GlassReason, string> = {
  'danger-now': 'A child may be in danger now',
  'call-about-it': 'Somebody has called about it, and it cannot wait',
  'nobody-reached': 'Nobody who may open it can be reached',
  'court-or-police': 'A court or the police need an answer now',
  other: 'Another reason',
};

const upTo = (most: string, empty: string) => (code: string) => (code === 'too_big' ? most : empty);

export const glassProblems: FieldProblem = {
  reason: () => 'Select why you need to open it',
  words: upTo('Why you need it must be 1,000 characters or fewer', 'Enter why you need it'),
};

export const reviewProblems: FieldProblem = {
  words: upTo('What you found must be 1,000 characters or fewer', 'Enter what you found'),
};

export const restrictProblems: FieldProblem = {
  kind: () => 'Select why it is restricted',
  words: upTo('The reason must be 500 characters or fewer', 'Enter the reason'),
  readers: () => 'Select only people on this list, and 30 of them at most',
};

export const liftProblems: FieldProblem = {
  words: upTo('The reason must be 500 characters or fewer', 'Enter why it can be open to all again'),
  second: () => 'Select the manager who is to agree',
};

export const conflictProblems: FieldProblem = {
  words: upTo('How you know them must be 500 characters or fewer', 'Enter how you know them'),
};

export const familyProblems: FieldProblem = {
  born: () => 'Your date of birth must be a real date in the past',
  house: () => 'The number or name of your house must be 100 characters or fewer',
  postcode: () => 'Enter a whole postcode',
  relatives: (code) => {
    const [, line] = /^line-(\d+)$/.exec(code) ?? [];
    if (line) return `Line ${line}: enter a first and a last name, then a date like 5 3 2017 or a postcode`;
    const [, alone] = /^name-alone-(\d+)$/.exec(code) ?? [];
    if (alone)
      return `Line ${alone}: add a date of birth or a postcode, because we cannot recognise somebody by a name alone`;
    return code === 'too-many' ? 'Name 30 people at most' : 'What you enter must be 4,000 characters or fewer';
  },
};
