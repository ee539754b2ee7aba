import type { ExampleKind } from '../../shared/letter/example-cases.ts';
import type { Problem } from '../../shared/result.ts';
import { dateTimeInWords } from '../../shared/time/words.ts';
import type { Template, TemplateField } from '../../shared/wording/template.ts';
import type { FieldError } from './problem-words.ts';

/** "Early help", from the code that the settings have for it. */
const sentence = (code: string): string => {
  const words = code.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** What a wording is called. */
export const templateName = (template: Template): string => {
  switch (template.kind) {
    case 'letter':
      return `Letter: ${sentence(template.key).toLocaleLowerCase('en-GB')}`;
    case 'worry-grows':
      return 'All letters: if your worry grows';
    case 'mail':
      return `Email: ${sentence(template.mail).toLocaleLowerCase('en-GB')}`;
  }
};

/** The parts of a wording, as they are called on its form. They are the headings that the letter has. */
export const fieldNames: Record<TemplateField, string> = {
  title: 'Title',
  opening: 'Opening',
  fixedRationale: 'Why we decided this',
  nextSteps: 'What happens next',
  asks: 'What we ask of you',
  disagree: 'If you disagree',
  handling: 'How to handle this letter',
  worryGrows: 'If your worry grows',
  subject: 'Subject',
  paragraphs: 'Text',
};

/** What each part is, and how the letter shows it. */
export const fieldHints: Record<TemplateField, string> = {
  title: 'One line without placeholders. It names no child and no outcome.',
  opening: 'Each line is a paragraph. It comes before the decision.',
  fixedRationale:
    'One line without placeholders. It stands in place of the worker’s reasons, which could put a child at risk.',
  nextSteps: 'Each line is a paragraph. It comes after the next step that the worker wrote.',
  asks: 'Each line is a point of a list. They come after what the worker asks.',
  disagree: 'Each line is a paragraph. The steps, with their times and telephone numbers, follow by themselves.',
  handling: 'Each line is a point of a list.',
  worryGrows: 'Each line is a point of a list. It is printed in every letter.',
  subject: 'One line. It says nothing of a child.',
  paragraphs: 'Each line is a paragraph. An email says nothing of a child.',
};

export const exampleWords: Record<ExampleKind, string> = {
  'one-child': 'One child',
  'long-reasons': 'One child, with long reasons',
  'two-children': 'Two children',
  unborn: 'An unborn baby',
};

type Say = (what: string, params: Readonly<Record<string, string | number>>) => string;

/** What is wrong with one part of a wording. */
const problems: Record<string, Say> = {
  missing: (what) => `Enter the words of ‘${what}’`,
  'empty-paragraph': (what) => `A paragraph of ‘${what}’ has no words. Write some or take the line out`,
  'one-line': (what) => `‘${what}’ must be one line`,
  'too-many': (what, { max }) => `‘${what}’ must have ${max} paragraphs or fewer`,
  'too-long': (what, { max, begins }) =>
    `Each paragraph of ‘${what}’ must be ${max} characters or fewer. Shorten “${begins}…”`,
  markup: (what, { found }) =>
    `‘${what}’ must be plain words. It has code in it: “${found}”. Take the code out. Code is never run, only printed as it stands`,
  'brace-open': (what, { begins }) =>
    `‘${what}’ has a curly bracket without its partner, near “${begins}…”. Write a placeholder as {reference}`,
  'unknown-placeholder': (what, { name }) =>
    `There is no placeholder {${name}}, used in ‘${what}’. Choose one from the table of placeholders`,
  'no-placeholder': (what, { name }) => `‘${what}’ must not have a placeholder. Take out {${name}}`,
  'not-here': (what, { name }) => `{${name}} has no value in this wording. Take it out of ‘${what}’`,
  needed: (what, { name }) => `This email needs {${name}}. Put it back into ‘${what}’`,
  unused: (what, { name }) =>
    `Nothing else uses {${name}}, so nobody would be told it any more. Put it back into ‘${what}’, or use it in another wording first`,
  unchanged: () => 'Nothing has changed. Change some of the words, or go back without saving',
};

/** Problems with a wording in words, one for each part, with the part's own id. */
export function wordingProblems(found: readonly Problem[]): FieldError[] {
  const first = new Map<string, Problem>();
  for (const problem of found) if (!first.has(problem.field)) first.set(problem.field, problem);
  return [...first.values()].map(({ field, code, params = {} }) => {
    const what = Object.entries(fieldNames).find(([name]) => name === field)?.[1] ?? field;
    const say = problems[code];
    if (!say) throw new Error(`no words for ${code}`);
    return { id: field, text: say(what, params) };
  });
}

/** What is wrong with the time from which words are to count. The first control of each is where it can be put right. */
export const beginProblem = (code: string, params: Problem['params'] = {}): FieldError => {
  switch (code) {
    case 'missing':
      return { id: 'begin', text: 'Select when the new words begin' };
    case 'unchanged':
      return { id: 'begin', text: 'These words are in force already, so there is nothing to publish' };
    case 'not-a-date':
      return { id: 'from-day', text: 'The day must be a real date, such as 27 11 2026' };
    case 'not-a-time':
      return { id: 'time', text: 'The time must be a time of day, such as 9am or 14:30' };
    case 'too-far':
      return { id: 'from-day', text: 'The day must be within the next 12 months' };
    case 'before-planned':
      return {
        id: 'begin',
        text: `Version ${params.version} is planned from ${dateTimeInWords(new Date(params.from ?? ''))}. Choose that time or a later one, or take that version back first`,
      };
    default:
      return { id: 'from-day', text: 'The day and time must not be in the past' };
  }
};

const done: Readonly<Record<string, string>> = {
  saved: 'The draft is saved. Nothing changes until somebody else publishes it.',
  discarded: 'The draft is given up. The words in force have not changed.',
  published: 'The new words are in force. Every part of the service uses them within a minute.',
  planned: 'The new words are planned. The words in force stay until then.',
  cancelled: 'The planned version is taken back and will not begin. Its words are kept in the history.',
};

/** What was just done with a wording, as the address of the page names it. */
export const wordingDone = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(done, code) ? done[code] : undefined;
