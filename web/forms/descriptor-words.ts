import { descriptorLimits } from '../../shared/descriptors/check-pack.ts';
import type { DescriptorPart } from '../../shared/descriptors/compare-packs.ts';
import type { DescriptorLevel } from '../../shared/descriptors/pack.ts';
import type { TypedDescriptor } from '../../shared/descriptors/pack-draft.ts';
import type { Problem } from '../../shared/result.ts';
import type { FieldError } from './problem-words.ts';
import { beginProblem } from './wording-words.ts';

/** "Level 3", or that it protects. */
export const levelName = (level: DescriptorLevel): string => (level === 'protective' ? 'Protects' : `Level ${level}`);

/** A descriptor of which nothing has been typed. */
export const blankDescriptor: TypedDescriptor = {
  code: '',
  level: '',
  group: '',
  wording: '',
  help: '',
  evidencePrompt: '',
  starred: false,
  marac: false,
};

/** The parts of a descriptor, as they are called on its form. */
export const partNames: Record<DescriptorPart | 'code', string> = {
  code: 'Code',
  level: 'Level',
  group: 'Group',
  wording: 'Wording',
  help: 'Help text',
  evidencePrompt: 'Evidence to ask for',
  starred: 'Critical',
  marac: 'Conference',
};

/** What stands beside the boxes of the evidence where a descriptor does not say more. */
export const standardEvidence = 'What this rests on';

type Say = (params: Readonly<Record<string, string | number>>) => string;
const long = (what: string, max: number) => `${what} must be ${max} characters or fewer`;
const markup = (what: string) => `${what} must be plain words. It has code in it. Take the code out`;

/** What each field of the form says about each thing that can be wrong with it. */
const problems: Record<string, Record<string, Say>> = {
  code: {
    missing: () => 'Enter a code, such as PH5',
    'too-long': () => 'The code must be two or three letters and one or two numbers, such as PH5',
    'not-one': () => 'The code must be two or three letters and one or two numbers, such as PH5',
    markup: () => 'The code must be two or three letters and one or two numbers, such as PH5',
    twice: ({ code }) => `Another descriptor has the code ${code}. Enter a code that is not used`,
    'too-many': ({ max }) => `There are ${max} descriptors, and no room for more. Remove one first`,
  },
  level: {
    missing: () => 'Select the level, or that it protects',
    'not-one': () => 'Select the level, or that it protects',
    'level-missing': ({ level }) =>
      `This is the only descriptor of level ${level}. Add another one of that level first`,
  },
  group: {
    missing: () => 'Enter the group',
    'too-long': () => long('The group', descriptorLimits.group),
    markup: () => markup('The group'),
  },
  wording: {
    missing: () => 'Enter the wording',
    'too-long': () => long('The wording', descriptorLimits.wording),
    markup: () => markup('The wording'),
    'said-twice': () => 'Another descriptor has this wording. Say what is different about this one',
  },
  help: {
    missing: () => 'Enter the help text: what counts, and what does not',
    'too-long': () => long('The help text', descriptorLimits.help),
    markup: () => markup('The help text'),
  },
  evidencePrompt: {
    'too-long': () => long('The evidence to ask for', descriptorLimits.evidencePrompt),
    markup: () => markup('The evidence to ask for'),
  },
  starred: { protects: () => 'What protects cannot be critical. Take this mark out, or select a level' },
  marac: { protects: () => 'What protects cannot lead to a conference. Take this mark out, or select a level' },
  after: { 'not-one': () => 'Select where it comes in the list' },
  descriptors: { unchanged: () => 'Nothing has changed. Change something, or go back without saving' },
};

/** Where the reader is led for what has no control of its own. */
const controlOf: Record<string, string> = { descriptors: 'code' };

/** Problems of one descriptor in words, one for each part. Throws for one that the form knows nothing of. */
export function descriptorProblems(found: readonly Problem[]): FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const { field, code, params = {} } of found) {
    const say = problems[field]?.[code] ?? problems.code?.[code];
    if (!say) throw new Error(`no words for ${code} of ${field}`);
    const id = controlOf[field] ?? (code === 'too-many' ? 'code' : field);
    if (!errors.has(id)) errors.set(id, { id, text: say(params) });
  }
  const order = Object.keys(problems);
  return [...errors.values()].toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/** What is wrong with the time from which descriptors are to count. */
export function packBeginProblem(code: string, params?: Problem['params']): FieldError {
  if (code === 'missing') return { id: 'begin', text: 'Select when the new descriptors begin' };
  if (code === 'unchanged')
    return { id: 'begin', text: 'These descriptors are the newest already, so there is nothing to publish' };
  return beginProblem(code, params);
}

const done: Readonly<Record<string, string>> = {
  saved: 'The draft is saved. Nothing changes until somebody else publishes it.',
  removed: 'The descriptor is taken out of the draft. Nothing changes until somebody else publishes it.',
  discarded: 'The draft is given up. The descriptors in force have not changed.',
  published: 'The new descriptors are in force. Triages that have begun keep theirs.',
  planned: 'The new descriptors are planned. Those in force stay until then.',
  cancelled: 'The planned version is taken back and will not begin. It is kept in the history.',
};

/** What was just done with the descriptors, as the address of the page names it. */
export const descriptorsDone = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(done, code) ? done[code] : undefined;
