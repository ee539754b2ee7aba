import type { Font, FontCollection } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Letter, LetterBlock } from '../../shared/letter/letter.ts';
import { letterMark } from '../../shared/letter/letter-words.ts';

type OpenFont = Font | FontCollection;

/** Open fonts with the letters of many languages: what a PDF is read aloud from must be in the file itself. */
export type Fonts = { regular: OpenFont; bold: OpenFont };

type Written = Pick<Letter, 'content' | 'reference' | 'edition' | 'hash' | 'authorisedAt'>;
type Doc = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Doc['struct']>;

const margins = { top: 48, bottom: 52, left: 54, right: 54 };
const sizes = { title: 18, 2: 12.5, 3: 11, text: 10, mark: 7.5 } as const;
const termWidth = 128;

/**
 * A letter as an accessible PDF (PDF/UA-1): tagged headings, paragraphs, lists and tables, a language, a title that the
 * window shows, and its fonts inside. The same letter always gives the same bytes. Its metadata names nobody.
 */
export async function letterPdf(letter: Written, fonts: Fonts): Promise<Buffer> {
  const { content, authorisedAt } = letter;
  const doc = new PDFDocument({
    size: 'A4',
    margins,
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

  const whole = doc.struct('Document');
  doc.addStructure(whole);
  whole.add(
    doc.struct('H1', {}, () => {
      doc.font('bold', sizes.title).text(content.title).moveDown(0.6);
    }),
  );
  for (const block of content.blocks) drawBlock(doc, whole, block);
  whole.end();
  drawMarks(doc, letterMark(letter));
  doc.end();
  await finished;
  return Buffer.concat(pieces);
}

/** The library's types are older than it: they know neither PDF/UA nor a default font that is not one of its own. */
const unknownToTypes = (font: OpenFont): object => ({ subset: 'PDF/UA', font });

/** Nor do they know that the library takes a font that is open already. */
const asSource = (font: OpenFont) => font as unknown as PDFKit.Mixins.PDFFontSource;

/** The entries of an element of the structure, which the types leave out: a header cell must say what it heads. */
const dictionaryOf = (element: Structure): Record<string, unknown> =>
  (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data;

/** Goes to the next page when less than this is left, so that nothing is torn from what it belongs to. */
const keepTogether = (doc: Doc, height: number): void => {
  if (doc.y + height > doc.page.height - margins.bottom) doc.addPage();
};

function drawBlock(doc: Doc, whole: Structure, block: LetterBlock): void {
  switch (block.kind) {
    case 'heading': {
      keepTogether(doc, 48);
      const draw = () => {
        doc.moveDown(block.level === 2 ? 0.6 : 0.3);
        doc.font('bold', sizes[block.level]).text(block.text).moveDown(0.25);
      };
      whole.add(doc.struct(block.level === 2 ? 'H2' : 'H3', {}, draw));
      return;
    }
    case 'paragraph':
      whole.add(
        doc.struct('P', {}, () => {
          doc.font('regular', sizes.text).text(block.text, { lineGap: 1.5 }).moveDown(0.45);
        }),
      );
      return;
    case 'list':
      whole.add(drawList(doc, block.items));
      return;
    case 'facts':
      whole.add(drawFacts(doc, block.rows));
  }
}

function drawList(doc: Doc, items: readonly string[]): Structure {
  const list = doc.struct('L');
  for (const [at, item] of items.entries()) {
    const label = doc.struct('Lbl', {}, () => {
      doc.font('regular', sizes.text);
      keepTogether(doc, doc.currentLineHeight(true));
      doc.text('•', margins.left + 4, doc.y, { lineBreak: false });
    });
    const body = doc.struct('LBody', {}, () => {
      doc
        .font('regular', sizes.text)
        .text(item, margins.left + 16, doc.y, { lineGap: 1.5 })
        .moveDown(at === items.length - 1 ? 0.5 : 0.2);
      doc.x = margins.left;
    });
    list.add(doc.struct('LI', {}, [label, body]));
  }
  return list;
}

function drawFacts(doc: Doc, rows: readonly { term: string; text: string }[]): Structure {
  const left = margins.left + termWidth + 10;
  const width = doc.page.width - margins.right - left;
  const table = doc.struct('Table');
  for (const [at, { term, text }] of rows.entries()) {
    let top = 0;
    const header = doc.struct('TH', {}, () => {
      const height = Math.max(
        doc.font('regular', sizes.text).heightOfString(text, { width, lineGap: 1 }),
        doc.font('bold', sizes.text).heightOfString(term, { width: termWidth, lineGap: 1 }),
      );
      keepTogether(doc, Math.min(height, 400));
      top = doc.y;
      doc.text(term, margins.left, top, { width: termWidth, lineGap: 1 });
    });
    dictionaryOf(header).A = { O: 'Table', Scope: 'Row' };
    const cell = doc.struct('TD', {}, () => {
      const below = doc.y;
      doc.font('regular', sizes.text).text(text, left, top, { width, lineGap: 1 });
      doc.x = margins.left;
      doc.y = Math.max(doc.y, below) + (at === rows.length - 1 ? 8 : 2);
    });
    table.add(doc.struct('TR', {}, [header, cell]));
  }
  return table;
}

/** The foot of each page is not part of the text: a reader skips it. */
function drawMarks(doc: Doc, mark: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    const words = `Page ${page + 1} of ${count}. ${mark}`;
    doc.font('regular', sizes.mark).text(words, margins.left, doc.page.height - 36, { lineBreak: false });
    doc.endMarkedContent();
  }
}
