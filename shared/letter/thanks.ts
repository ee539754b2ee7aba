import type { ContactIn, Standing } from '../contact/contact.ts';
import { fill } from '../settings/wording.ts';
import type { Settings } from '../settings.ts';
import { dateInWords } from '../time/words.ts';
import type { LetterBlock, LetterContent } from './letter.ts';
import { letterValues, momentInWords } from './letter-values.ts';
import { headings, terms } from './letter-words.ts';

type Row = { term: string; text: string };

/**
 * The letter to someone who is told no outcome: thanks, that we have considered it, and whom to call. It names no child,
 * no level and no decision; to somebody who gave no name, it names nobody at all.
 */
export function thanks(
  contact: ContactIn<'decision-proposed'>,
  { standing, to, at }: { standing: Exclude<Standing, 'professional'>; to: string; at: string },
  settings: Settings,
): LetterContent {
  const { audiences, worryGrows } = settings.wording;
  const values = letterValues(contact, '', at, settings);
  const rows: (Row | undefined)[] = [
    { term: terms.reference, text: contact.reference },
    { term: terms.date, text: dateInWords(new Date(at)) },
    { term: terms.from, text: `${settings.serviceName}, ${settings.councilName}` },
    standing === 'anonymous' || to === '' ? undefined : { term: terms.to, text: to },
    { term: terms.received, text: momentInWords(contact.submittedAt) },
  ];
  const blocks: LetterBlock[] = [
    { kind: 'facts', rows: rows.filter((row) => row !== undefined) },
    ...audiences.thanks[standing].map((text): LetterBlock => ({ kind: 'paragraph', text })),
    { kind: 'heading', level: 2, text: headings.worry },
    { kind: 'list', items: worryGrows.map((line) => fill(line, values)) },
  ];
  return { title: audiences.thanksTitle, language: 'en-GB', blocks };
}
