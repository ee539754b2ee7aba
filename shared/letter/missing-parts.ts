import type { LetterBlock, LetterContent } from './letter.ts';
import { headings, terms } from './letter-words.ts';
import { saysSomething } from './typed-text.ts';

/** What no outcome letter may lack. */
export const necessaryParts = [
  'reference',
  'decision',
  'level',
  'rationale',
  'next-step',
  'ask',
  'worry',
  'disagree',
  'handling',
  'decided-by',
] as const;
export type LetterPart = (typeof necessaryParts)[number];

const textsOf = (block: LetterBlock): string[] => {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'facts') return block.rows.map(({ text }) => text);
  return block.kind === 'paragraph' ? [block.text] : [];
};

/** The blocks under a heading, up to the next one. */
const under = (blocks: readonly LetterBlock[], heading: string): LetterBlock[] => {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  if (at < 0) return [];
  const end = blocks.findIndex((block, index) => index > at && block.kind === 'heading');
  return blocks.slice(at + 1, end < 0 ? undefined : end);
};

const saidUnder = (blocks: readonly LetterBlock[], heading: string): boolean =>
  under(blocks, heading).flatMap(textsOf).some(saysSomething);

const fact = (blocks: readonly LetterBlock[], term: string): boolean =>
  blocks.some(
    (block) => block.kind === 'facts' && block.rows.some((row) => row.term === term && saysSomething(row.text)),
  );

/** The part of the letter about each child: from its heading to the next one of its level. */
const aboutEachChild = ({ blocks }: LetterContent): LetterBlock[][] =>
  blocks.flatMap((block, at) => {
    if (block.kind !== 'heading' || !block.text.startsWith(headings.decisionAbout)) return [];
    const end = blocks.findIndex((other, index) => index > at && other.kind === 'heading' && other.level === 2);
    return [blocks.slice(at, end < 0 ? undefined : end)];
  });

/** The necessary parts that a letter lacks, for any child; none when it may be sent. */
export function missingParts(content: LetterContent): LetterPart[] {
  const { blocks } = content;
  const children = aboutEachChild(content);
  const ofEveryChild = (said: (part: LetterBlock[]) => boolean) => children.length > 0 && children.every(said);
  const there: Record<LetterPart, boolean> = {
    reference: fact(blocks, terms.reference),
    decision: ofEveryChild((part) => fact(part, terms.decision)),
    level: ofEveryChild((part) => fact(part, terms.level)),
    rationale: ofEveryChild((part) => saidUnder(part, headings.why)),
    'next-step': ofEveryChild((part) => saidUnder(part, headings.next)),
    ask: saidUnder(blocks, headings.asks),
    worry: saidUnder(blocks, headings.worry),
    disagree: saidUnder(blocks, headings.disagree),
    handling: saidUnder(blocks, headings.handling),
    'decided-by': fact(blocks, terms.decidedBy) && fact(blocks, terms.authorisedBy),
  };
  return necessaryParts.filter((part) => !there[part]);
}
