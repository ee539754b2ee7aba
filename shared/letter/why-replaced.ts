import type { ContactIn } from '../contact/contact.ts';
import { dateInWords } from '../time/words.ts';
import type { Audience } from './audience.ts';
import type { DecidedChild } from './decided-children.ts';
import { nextEdition } from './editions.ts';
import type { LetterBlock } from './letter.ts';
import { headings } from './letter-words.ts';
import { paragraphsIn } from './typed-text.ts';

/**
 * That this letter replaces an earlier one, which, and why; nothing in a first letter. What was typed as the reason
 * stays out where the outcome allows only a minimal letter, and where the reader is told no reasons of ours.
 */
export function whyReplaced(
  contact: ContactIn<'decision-proposed'>,
  children: readonly Pick<DecidedChild, 'minimal'>[],
  audience: Audience,
): LetterBlock[] {
  const last = contact.earlier.at(-1);
  if (!last) return [];
  const edition = nextEdition(contact);
  const { reason, disagreementId } = last.reopened;
  const kept = audience !== 'full' || children.some((child) => child.minimal);
  const because = disagreementId
    ? 'because you told us that you see it differently, and we looked at our decision again.'
    : 'because we have corrected our decision.';
  return [
    { kind: 'heading', level: 2, text: headings.replaces },
    {
      kind: 'paragraph',
      text: `This is letter ${edition}. It replaces letter ${edition - 1} of ${dateInWords(new Date(last.issued.at))}, ${because} Please go by this one, and keep the earlier one with it.`,
    },
    ...(kept ? [] : paragraphsIn(reason)).map((text): LetterBlock => ({ kind: 'paragraph', text })),
  ];
}
