import type PDFDocument from 'pdfkit';
import type { LetterBlock } from '../../shared/letter/letter.ts';
import type { Layout } from './print-layout.ts';

export type Doc = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Doc['struct']>;

/** A document and how it is set. */
export type Sheet = { doc: Doc; layout: Layout };

/** The entries of an element of the structure, which the types leave out: a header cell must say what it heads. */
const dictionaryOf = (element: Structure): Record<string, unknown> =>
  (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data;

/** Goes to the next page when less than this is left, so that nothing is torn from what it belongs to. */
const keepTogether = ({ doc, layout }: Sheet, height: number): void => {
  if (doc.y + height > doc.page.height - layout.margins.bottom) newPage(doc);
};

/** The types leave this out too: unlike `addPage` it takes the element that is being drawn over to the new page. */
const newPage = (doc: Doc): void => (doc as unknown as { continueOnNewPage: () => void }).continueOnNewPage();

/** Draws one block of a letter, as part of the structure that is read out. */
export function drawBlock(sheet: Sheet, whole: Structure, block: LetterBlock): void {
  const { doc, layout } = sheet;
  switch (block.kind) {
    case 'heading': {
      keepTogether(sheet, 4 * layout[block.level]);
      const draw = () => {
        doc.font('bold', layout[block.level]);
        if (doc.y > layout.margins.top) doc.moveDown(block.level === 2 ? 0.5 : 0.25);
        doc.text(block.text).moveDown(0.2);
      };
      whole.add(doc.struct(block.level === 2 ? 'H2' : 'H3', {}, draw));
      return;
    }
    case 'paragraph':
      whole.add(
        doc.struct('P', {}, () => {
          doc.font('regular', layout.text).text(block.text, { lineGap: layout.lineGap }).moveDown(0.35);
        }),
      );
      return;
    case 'list':
      whole.add(drawList(sheet, block.items));
      return;
    case 'facts':
      whole.add(drawFacts(sheet, block.rows));
  }
}

function drawList(sheet: Sheet, items: readonly string[]): Structure {
  const { doc, layout } = sheet;
  const { left } = layout.margins;
  const list = doc.struct('L');
  for (const [at, item] of items.entries()) {
    const label = doc.struct('Lbl', {}, () => {
      doc.font('regular', layout.text);
      keepTogether(sheet, doc.currentLineHeight(true));
      doc.text('•', left + layout.bullet / 4, doc.y, { lineBreak: false });
    });
    const body = doc.struct('LBody', {}, () => {
      doc
        .font('regular', layout.text)
        .text(item, left + layout.bullet, doc.y, { lineGap: layout.lineGap })
        .moveDown(at === items.length - 1 ? 0.35 : 0.12);
      doc.x = left;
    });
    list.add(doc.struct('LI', {}, [label, body]));
  }
  return list;
}

function drawFacts(sheet: Sheet, rows: readonly { term: string; text: string }[]): Structure {
  const { doc, layout } = sheet;
  const { left: edge, right } = layout.margins;
  const above = layout.termWidth === 'above';
  const termWidth = layout.termWidth === 'above' ? doc.page.width - edge - right : layout.termWidth;
  const left = above ? edge : edge + termWidth + 10;
  const width = doc.page.width - right - left;
  const lineGap = layout.lineGap;
  const table = doc.struct('Table');
  for (const [at, { term, text }] of rows.entries()) {
    let top = 0;
    const header = doc.struct('TH', {}, () => {
      const ofText = doc.font('regular', layout.text).heightOfString(text, { width, lineGap });
      const ofTerm = doc.font('bold', layout.text).heightOfString(term, { width: termWidth, lineGap });
      keepTogether(sheet, Math.min(above ? ofTerm + ofText : Math.max(ofText, ofTerm), 400));
      top = doc.y;
      doc.text(term, edge, top, { width: termWidth, lineGap });
    });
    dictionaryOf(header).A = { O: 'Table', Scope: 'Row' };
    const cell = doc.struct('TD', {}, () => {
      const below = doc.y;
      doc.font('regular', layout.text).text(text, left, above ? below : top, { width, lineGap });
      doc.x = edge;
      doc.y = Math.max(doc.y, below) + (at === rows.length - 1 ? layout.text * 0.7 : layout.text * (above ? 0.5 : 0.1));
    });
    table.add(doc.struct('TR', {}, [header, cell]));
  }
  return table;
}

/** The foot of each page is not part of the text: a reader skips it. */
export function drawFeet({ doc, layout }: Sheet, reference: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    const words = `${reference}, page ${page + 1} of ${count}`;
    doc
      .font('regular', layout.text)
      .text(words, layout.margins.left, doc.page.height - layout.foot, { lineBreak: false });
    doc.endMarkedContent();
  }
}
