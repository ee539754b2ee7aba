import { exampleCase } from '../letter/example-cases.ts';
import { letterValues, levelInWords, type Values } from '../letter/letter-values.ts';
import { mailWordingOf } from '../settings/mail-wording.ts';
import { standardPlaceholders } from '../settings/standard-placeholders.ts';
import { MailKind, Placeholder, placeholdersIn, type SafePlaceholder } from '../settings/wording.ts';
import type { Settings } from '../settings.ts';
import { type Template, type TemplateWords, templatesOf, wordsOf } from './template.ts';

/** What every email can say, whatever it is about. */
export const inEveryMail = [
  'council',
  'service',
  'form',
  'frontDoorPhone',
  'frontDoorHours',
  'emergencyPhone',
  'emergencyHours',
  'codeMinutes',
  'team',
] as const satisfies readonly SafePlaceholder[];

/** The names in braces in a wording. */
export const placeholdersOf = (words: TemplateWords): string[] => [
  ...new Set(Object.values(words).flat().flatMap(placeholdersIn)),
];

/** What an email of one kind says and no other need: it is given these and must keep them, such as its link. */
export const neededIn = (settings: Settings, template: Template): string[] => {
  if (template.kind !== 'mail') return [];
  const common: readonly string[] = inEveryMail;
  return placeholdersOf(wordsOf(settings, template)).filter((name) => !common.includes(name));
};

/** The values of an example letter, for whoever writes its words. */
export function exampleValues(settings: Settings): Values {
  const { contact, decidedAt } = exampleCase(settings);
  return letterValues(contact, 'A.B., born 2016', decidedAt, settings);
}

/** The values that a letter has besides, in what it says about one child. */
const aboutOneChild = (settings: Settings): Values => ({
  level: levelInWords(settings, 3),
  nextStepBy: 'Friday 27 November 2026',
});

/** What may stand in braces in a wording, with an example of what it becomes where it is known beforehand. */
export function availableIn(settings: Settings, template: Template): { name: Placeholder; example?: string }[] {
  const values: Values = { ...exampleValues(settings), ...(template.kind === 'letter' && aboutOneChild(settings)) };
  const names: readonly string[] =
    template.kind === 'mail' ? [...inEveryMail, ...neededIn(settings, template)] : Object.keys(values);
  return Placeholder.options
    .filter((name) => names.includes(name))
    .map((name) => {
      const example = values[name];
      return { name, ...(example !== undefined && { example }) };
    });
}

/** What a placeholder stands for, as the authority's settings say it. */
export const meaningOf = ({ wording }: Settings, name: string): string =>
  [...wording.placeholders, ...standardPlaceholders].find((placeholder) => placeholder.name === name)?.meaning ?? '';

/** The placeholders that the settings declare and that no wording would use any more. */
export function unusedIn({ wording }: Settings): string[] {
  const used = new Set<string>(
    [
      ...wording.letters.flatMap(({ title, opening, nextSteps, asks, disagree, handling, fixedRationale }) => [
        title,
        ...opening,
        ...nextSteps,
        ...asks,
        ...disagree,
        ...handling,
        fixedRationale ?? '',
      ]),
      ...wording.worryGrows,
      ...MailKind.options.flatMap((kind) => {
        const { subject, paragraphs } = mailWordingOf(wording, kind);
        return [subject, ...paragraphs];
      }),
      wording.feedback.invitation,
      ...wording.feedback.questions.flatMap(({ question, answers }) => [
        question,
        ...answers.map(({ words }) => words),
      ]),
    ].flatMap(placeholdersIn),
  );
  return wording.placeholders.map(({ name }) => name).filter((name) => !used.has(name));
}

/** The wordings that use a placeholder. */
export const usersOf = (settings: Settings, name: string): Template[] =>
  templatesOf(settings).filter((template) => placeholdersOf(wordsOf(settings, template)).includes(name));
