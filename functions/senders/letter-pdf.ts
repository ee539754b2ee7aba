import type { Font, FontCollection } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Letter } from '../../shared/letter/letter.ts';
import { letterMark } from '../../shared/letter/letter-words.ts';
import { drawBlock, drawFeet } from './letter-drawing.ts';
import { layouts, type PrintSize } from './print-layout.ts';

type OpenFont = Font | FontCollection;

/** Open fonts with the letters of many languages: what a PDF is read aloud from must be in the file itself. */
export type Fonts = { regular: OpenFont; bold: OpenFont };

type Written = Pick<Letter, 'content' | 'reference' | 'edition' | 'hash' | 'authorisedAt'>;

/**
 * A letter as an accessible PDF (PDF/UA-1): tagged headings, paragraphs, lists and tables, a language, a title that the
 * window shows, and its fonts inside. The same letter in the same size always gives the same bytes. Its metadata names
 * nobody.
 */
export async function letterPdf(letter: Written, fonts: Fonts, size: PrintSize = 'ordinary'): Promise<Buffer> {
  const { content, authorisedAt } = letter;
  const layout = layouts[size];
  const doc = new PDFDocument({
    size: 'A4',
    margins: { ...layout.margins },
    pdfVersion: '1.7',
    tagged: true,
    lang: content.language,
    displayTitle: true,
    bufferPages: true,
    ...unknownToTypes(fonts.regular),
    info: {
      Title: content.title.replace(/[<>&]/g, ' '),
      Creator: 'Family Front Door',
      Producer: 'Family Front Door',
      CreationDate: new Date(authorisedAt),
    },
  });
  const pieces: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.once('end', resolve).once('error', reject);
  });
  doc.registerFont('regular', asSource(fonts.regular)).registerFont('bold', asSource(fonts.bold));

  const sheet = { doc, layout };
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  whole.add(
    doc.struct('H1', {}, () => {
      doc.font('bold', layout.title).text(content.title).moveDown(0.4);
    }),
  );
  for (const block of content.blocks) drawBlock(sheet, whole, block);
  drawBlock(sheet, whole, { kind: 'paragraph', text: letterMark(letter) });
  whole.end();
  drawFeet(sheet, letter.reference);
  doc.end();
  await finished;
  return Buffer.concat(pieces);
}

/** The library's types are older than it: they know neither PDF/UA nor a default font that is not one of its own. */
const unknownToTypes = (font: OpenFont): object => ({ subset: 'PDF/UA', font });

/** Nor do they know that the library takes a font that is open already. */
const asSource = (font: OpenFont) => font as unknown as PDFKit.Mixins.PDFFontSource;
