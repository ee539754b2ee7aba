import type { FindingCode } from './finding.ts';
import { anywhere, asWords, type Span, squeeze } from './folded-text.ts';
import type { Piece } from './piece.ts';

/** One place where something was found. `part`: only part of a name, which a longer name around it may explain. */
export type Hit = { code: FindingCode; shown: string; piece: Piece; span: Span; part?: true };

/** Everything that says `shown` in whatever writing, also in the middle of other characters. For long strings only. */
export const hitsAnywhere = (pieces: readonly Piece[], code: FindingCode, shown: string, text = shown): Hit[] => {
  const squeezed = squeeze(text);
  return pieces.flatMap((piece) => anywhere(piece.text, squeezed).map((span) => ({ code, shown, piece, span })));
};

/** Everything that says `shown` as whole words, however they are spaced. */
export const hitsAsWords = (pieces: readonly Piece[], code: FindingCode, shown: string, text = shown): Hit[] => {
  const squeezed = squeeze(text);
  return pieces.flatMap((piece) => asWords(piece.text, squeezed).map((span) => ({ code, shown, piece, span })));
};

/** Everything in the letter as it is written that fits a pattern, which must be global. */
export const hitsOfPattern = (pieces: readonly Piece[], pattern: RegExp) =>
  pieces.flatMap((piece) =>
    [...piece.text.original.matchAll(pattern)].map((match) => ({
      match,
      piece,
      span: { start: match.index, end: match.index + match[0].length },
    })),
  );

/** Digits as they are dialled in England. */
export const dialled = (text: string): string => text.replace(/\D/g, '').replace(/^(?:00)?44(?:0)?/, '0');

/** Everywhere that a telephone number stands, dialled from here or from abroad. */
export const hitsOfNumber = (pieces: readonly Piece[], code: FindingCode, shown: string): Hit[] => {
  const digits = dialled(shown);
  return [digits, `44${digits.slice(1)}`, `440${digits.slice(1)}`].flatMap((text) =>
    hitsAnywhere(pieces, code, shown, text),
  );
};

export const within = (inner: Hit, outer: Pick<Hit, 'piece' | 'span'>): boolean =>
  inner.piece === outer.piece && inner.span.start >= outer.span.start && inner.span.end <= outer.span.end;
