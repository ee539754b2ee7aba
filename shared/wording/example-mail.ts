import { mailWordingOf } from '../settings/mail-wording.ts';
import { fill, type MailKind, type Placeholder } from '../settings/wording.ts';
import type { Settings } from '../settings.ts';
import { exampleValues, meaningOf, placeholdersOf } from './placeholders.ts';

/** What stands in an example email for what is known only when a real one is sent. */
const examples: Partial<Record<Placeholder, string>> = {
  hearBy: '9:14am on Tuesday 24 November',
  answerBy: '5pm on Wednesday 25 November',
  code: '123456',
  link: 'https://front-door.example/letters/0e0e0e0e',
};

/** An email with examples in the place of its placeholders; one without an example shows what it stands for. */
export function exampleMail(settings: Settings, kind: MailKind): { subject: string; paragraphs: string[] } {
  const { subject, paragraphs } = mailWordingOf(settings.wording, kind);
  const meanings = Object.fromEntries(
    placeholdersOf({ subject: [subject], paragraphs }).map((name) => [name, `[${meaningOf(settings, name)}]`]),
  );
  const codeMinutes = String(settings.limits.signInCode.lifeMinutes);
  const values = { ...meanings, ...exampleValues(settings), ...examples, codeMinutes };
  return { subject: fill(subject, values), paragraphs: paragraphs.map((paragraph) => fill(paragraph, values)) };
}
