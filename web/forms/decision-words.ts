import type { Problem } from '../../shared/result.ts';
import type { Theme } from '../../shared/settings/levels.ts';
import type { OutcomeGroup } from '../../shared/settings/outcomes.ts';
import { type FieldError, noRoom } from './problem-words.ts';

/** The fields of the decision about one child, in the order of the page. */
export const decisionFields = [
  'level',
  'descriptors',
  'outcome',
  'additional',
  'rationale',
  'legalBasis',
  'nextStep',
  'nextStepBy',
  'askOfReferrer',
] as const;
export type DecisionField = (typeof decisionFields)[number];

/** The name of a control, unique on a page that decides for several children. */
export const controlOf = (childId: string, field: DecisionField): string => `${field}-${childId}`;

/** The id that takes focus for a field: the first box of a date, the first choice of a list, the control itself. */
const focusOf = (childId: string, field: DecisionField): string =>
  field === 'nextStepBy' ? `${controlOf(childId, field)}-day` : controlOf(childId, field);

const problems: Record<DecisionField, (code: string) => string> = {
  level: () => 'Select the level of need',
  descriptors: (code) =>
    code === 'none-stands-alone'
      ? 'Select either what you have seen or that you have seen none of these'
      : 'Select what you have seen as evidence, or that you have seen none of these',
  outcome: () => 'Select what will happen',
  additional: (code) =>
    code === 'same-as-outcome' ? 'Select other actions than the outcome itself' : 'Select actions from the list',
  rationale: (code) => {
    if (code === 'too_big') return 'Your reasons must be 8,000 characters or fewer';
    if (code === 'no-room') return noRoom;
    return code === 'too-few-words'
      ? 'Your reasons must be a whole sentence that says what evidence you weighed'
      : 'Enter your reasons, and the evidence for them';
  },
  legalBasis: (code) =>
    code === 'does-not-fit' ? 'Select a legal basis that fits the outcome' : 'Select the legal basis',
  nextStep: (code) =>
    code === 'too_big' ? 'The next step must be 4,000 characters or fewer' : 'Enter what happens next, and who does it',
  nextStepBy: (code) => {
    if (code === 'needed') return 'Enter the day by which the next step happens: the letter for this outcome names it';
    return code === 'in-the-past'
      ? 'The day of the next step must be today or later'
      : 'The day of the next step must be a real date, such as 27 11 2026';
  },
  askOfReferrer: () => 'What you ask of the referrer must be 4,000 characters or fewer',
};

/**
 * Problems with a decision in words, one for each field, in the order of the page. `nameOf` tells the children apart
 * where there are several.
 */
export function decisionProblems(
  found: readonly Problem[],
  children: readonly { id: string; name: string }[],
): FieldError[] {
  const about = (name: string, text: string) =>
    children.length > 1 ? `${name}: ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
  const codeOf = (field: string) => found.find((problem) => problem.field === field)?.code;
  return children.flatMap(({ id, name }) =>
    decisionFields.flatMap((field): FieldError[] => {
      const code = codeOf(`${id}.${field}`);
      return code ? [{ id: focusOf(id, field), text: about(name, problems[field](code)) }] : [];
    }),
  );
}

export const outcomeGroupWords: Record<OutcomeGroup, string> = {
  'no-further-action': 'No further action',
  advice: 'Advice',
  'early-help': 'Early help',
  'existing-work': 'Work that has begun already',
  enquiry: 'Finding out more',
  'social-care': 'Social work',
  protection: 'Protection',
  care: 'Care',
  transfer: 'Another council',
  allegation: 'Allegation about a worker',
  'other-agency': 'Another agency',
  court: 'Court',
  record: 'Putting the record right',
};

export const themeWords: Record<Theme, string> = {
  health: 'Health',
  education: 'Education',
  behaviour: 'Behaviour',
  identity: 'Identity',
  parenting: 'Parenting',
  family: 'Family',
  home: 'Home',
  safety: 'Safety',
  abuse: 'Abuse',
};
