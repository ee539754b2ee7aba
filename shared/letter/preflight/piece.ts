import type { LetterContent } from '../letter.ts';
import type { FoundPlace } from './finding.ts';
import { type FoldedText, folded, type Span } from './folded-text.ts';

/** One text of a letter, with where it stands. `typed`: a person wrote it for this letter; the rest is the council's wording. */
export type Piece = { block: number; under: string; text: FoldedText; typed: boolean };

/** Every text of a letter, in order. `isWording` says which are the council's own words. */
export function piecesOf({ title, blocks }: LetterContent, isWording: (text: string) => boolean): Piece[] {
  let section = title;
  let under = title;
  const piece = (block: number, place: string, text: string, mayBeTyped: boolean): Piece => ({
    block,
    under: place,
    text: folded(text),
    typed: mayBeTyped && !isWording(text),
  });
  return [
    piece(-1, title, title, false),
    ...blocks.flatMap((block, at): Piece[] => {
      switch (block.kind) {
        case 'facts':
          return block.rows.map(({ term, text }) => piece(at, term, text, false));
        case 'list':
          return block.items.map((item) => piece(at, under, item, true));
        case 'heading':
          if (block.level === 2) section = block.text;
          // What is said of each child has the same headings: the one above them tells the children apart.
          under = block.level === 2 ? block.text : `${section}: ${block.text}`;
          return [piece(at, under, block.text, false)];
        default:
          return [piece(at, under, block.text, true)];
      }
    }),
  ];
}

const around = 40;

/** The words around what was found, cut at spaces. */
export function placeOf({ block, under, text }: Piece, { start, end }: Span): FoundPlace {
  const { original } = text;
  const from = start <= around ? 0 : original.lastIndexOf(' ', start - around) + 1;
  const next = original.indexOf(' ', end + around);
  const to = next < 0 ? original.length : next;
  const quote = `${from > 0 ? '… ' : ''}${original.slice(from, to)}${to < original.length ? ' …' : ''}`;
  return { block, under, quote, words: original.slice(start, end) };
}
