import type { Letter, LetterBlock } from './letter.ts';
import { letterMark } from './letter-words.ts';

const blockText = (block: LetterBlock): string => {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? `${block.text}\n${'-'.repeat(Math.min(block.text.length, 60))}` : block.text;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `* ${item}`).join('\n');
    case 'facts':
      return block.rows.map(({ term, text }) => `${term}: ${text}`).join('\n');
  }
};

/** A letter as plain text, for those who read mail so. */
export const letterText = ({
  content,
  ...letter
}: Pick<Letter, 'content' | 'reference' | 'edition' | 'hash'>): string =>
  [content.title.toUpperCase(), ...content.blocks.map(blockText), letterMark(letter)].join('\n\n');
