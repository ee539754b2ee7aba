import { mailWordingOf } from '../settings/mail-wording.ts';
import { type LetterTemplate, MailKind } from '../settings/wording.ts';
import type { Settings } from '../settings.ts';

/** One wording that is changed by itself: a letter's, what every letter says about growing worry, an email's. */
export type Template =
  | { id: string; kind: 'letter'; key: string }
  | { id: 'worry-grows'; kind: 'worry-grows' }
  | { id: string; kind: 'mail'; mail: MailKind };

/** The parts of a wording, in the order in which they are read. */
export const templateFields = [
  'title',
  'opening',
  'fixedRationale',
  'nextSteps',
  'asks',
  'disagree',
  'handling',
  'worryGrows',
  'subject',
  'paragraphs',
] as const;
export type TemplateField = (typeof templateFields)[number];

/** One line and no more; every other part is paragraphs. */
export const isOneLine = (field: TemplateField): boolean =>
  field === 'title' || field === 'subject' || field === 'fixedRationale';

/** A wording's words by part, each a list of paragraphs. */
export type TemplateWords = Partial<Record<TemplateField, readonly string[]>>;

/** The same as it stands in the boxes of a form: a paragraph on each line. */
export type TypedWords = Partial<Record<TemplateField, string>>;

/** Every wording that the settings hold. */
export const templatesOf = ({ wording }: Settings): Template[] => [
  ...wording.letters.map(({ key }): Template => ({ id: `letter-${key}`, kind: 'letter', key })),
  { id: 'worry-grows', kind: 'worry-grows' },
  ...MailKind.options.map((mail): Template => ({ id: `mail-${mail}`, kind: 'mail', mail })),
];

export const templateWithId = (settings: Settings, id: string): Template | undefined =>
  templatesOf(settings).find((template) => template.id === id);

const letterOf = ({ wording }: Settings, key: string): LetterTemplate => {
  const found = wording.letters.find((letter) => letter.key === key);
  if (!found) throw new Error(`there is no letter ${key}`);
  return found;
};

/** What a wording says in these settings. A letter has reasons of its own only where it may not have the worker's. */
export function wordsOf(settings: Settings, template: Template): TemplateWords {
  const { wording } = settings;
  switch (template.kind) {
    case 'letter': {
      const { title, opening, fixedRationale, nextSteps, asks, disagree, handling } = letterOf(settings, template.key);
      const reasons = fixedRationale === null ? {} : { fixedRationale: [fixedRationale] };
      return { title: [title], opening, ...reasons, nextSteps, asks, disagree, handling };
    }
    case 'worry-grows':
      return { worryGrows: wording.worryGrows };
    case 'mail': {
      const { subject, paragraphs } = mailWordingOf(wording, template.mail);
      return { subject: [subject], paragraphs };
    }
  }
}

/** The parts that a wording has in these settings. */
export const fieldsOf = (settings: Settings, template: Template): TemplateField[] => {
  const words = wordsOf(settings, template);
  return templateFields.filter((field) => words[field]);
};

export const asTyped = (words: TemplateWords): TypedWords =>
  Object.fromEntries(Object.entries(words).map(([field, paragraphs]) => [field, paragraphs.join('\n')]));

/** Whether two wordings say the same. */
export const saySame = (one: TemplateWords, other: TemplateWords): boolean =>
  templateFields.every((field) => one[field]?.join('\n') === other[field]?.join('\n'));

/** The settings with other words for one wording; all else stays as it is. */
export function withWords(settings: Settings, template: Template, words: TemplateWords): Settings {
  const { wording } = settings;
  const lines = (field: TemplateField): string[] => [...(words[field] ?? [])];
  const line = (field: TemplateField): string => words[field]?.[0] ?? '';
  const changed = (part: Partial<Settings['wording']>): Settings => ({ ...settings, wording: { ...wording, ...part } });
  switch (template.kind) {
    case 'letter':
      return changed({
        letters: wording.letters.map((letter) =>
          letter.key === template.key
            ? {
                ...letter,
                title: line('title'),
                opening: lines('opening'),
                nextSteps: lines('nextSteps'),
                asks: lines('asks'),
                disagree: lines('disagree'),
                handling: lines('handling'),
                fixedRationale: letter.fixedRationale === null ? null : line('fixedRationale'),
              }
            : letter,
        ),
      });
    case 'worry-grows':
      return changed({ worryGrows: lines('worryGrows') });
    case 'mail':
      return changed({
        mails: { ...wording.mails, [template.mail]: { subject: line('subject'), paragraphs: lines('paragraphs') } },
      });
  }
}
