import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { letterHtml } from '../../functions/senders/letter-html.ts';
import { letterPdf } from '../../functions/senders/letter-pdf.ts';
import { type PrintSize, printSizes } from '../../functions/senders/print-layout.ts';
import { canonicalJson } from '../../shared/letter/canonical-json.ts';
import { type ExampleKind, exampleLetter, outcomesWithLetter } from '../../shared/letter/example-cases.ts';
import type { OutcomeCode } from '../../shared/settings/codes.ts';
import { settings } from '../support/decided-contact.ts';
import { letterFonts } from '../support/fonts.ts';
import { elementsOf, textOf } from '../support/page-tree.ts';
import { readPdf } from '../support/read-pdf.ts';

const fonts = letterFonts();
const outcomes = outcomesWithLetter(settings);

const letterOf = (code: OutcomeCode, kind: ExampleKind) => {
  const content = exampleLetter(settings, code, kind);
  const hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  return { content, hash, reference: 'EX-2222-3333', edition: 1, authorisedAt: '2026-11-23T15:30:00.000Z' };
};

/** What each element of the HTML letter is in the structure of a PDF. */
const roleOf: Record<string, string> = { h1: 'H1', h2: 'H2', h3: 'H3', p: 'P', li: 'LBody', th: 'TH', td: 'TD' };
const inHtml = (letter: ReturnType<typeof letterOf>) =>
  elementsOf(letterHtml(letter)).flatMap((element) => {
    const role = roleOf[element.tagName];
    return role ? [{ role, text: textOf(element) }] : [];
  });

/** The parts of a PDF, one that goes on over the end of a sheet as one, and lines as the text that they break. */
async function read(letter: ReturnType<typeof letterOf>, size: PrintSize) {
  const pdf = await readPdf(await letterPdf(letter, fonts, size));
  const expected = inHtml(letter);
  const parts: typeof expected = [];
  // A part that begins on the next sheet is in the structure of this one too, with nothing in it.
  for (const { role, text } of pdf.parts.filter(({ role, text }) => role !== 'Lbl' && text.trim() !== '')) {
    const wanted = expected[parts.length - 1];
    const last = parts.at(-1);
    const goesOn = last?.role === role && last.text !== squeezed(wanted?.text ?? '');
    if (last && goesOn) last.text += squeezed(text);
    else parts.push({ role, text: squeezed(text) });
  }
  return { ...pdf, parts };
}
/** A line that breaks at a hyphen or inside a long word gives no sign of whether there was a space. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

const unpacked = (data: string): string => {
  try {
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
};

describe.each(printSizes)('a letter as PDF in %s print', (size) => {
  it.each(outcomes.map(({ code }) => code))(
    'is tagged and read out in the order of the HTML letter, word for word, for outcome %s',
    async (code) => {
      const letter = letterOf(code, 'one-child');
      const pdf = await read(letter, size);
      expect(pdf).toMatchObject({ title: letter.content.title, language: 'en-GB', marked: true, showsTitle: true });
      expect(pdf.parts).toEqual(inHtml(letter).map(({ role, text }) => ({ role, text: squeezed(text) })));
      expect([...pdf.roles].toSorted()).toEqual(
        expect.arrayContaining([
          'Document',
          'H1',
          'H2',
          'H3',
          'L',
          'LBody',
          'LI',
          'Lbl',
          'P',
          'TD',
          'TH',
          'TR',
          'Table',
        ]),
      );
    },
  );

  it('is read out whole for two children and for long reasons, over the ends of its sheets', async () => {
    for (const kind of ['two-children', 'long-reasons', 'unborn'] as const) {
      const letter = letterOf('C09', kind);
      const pdf = await read(letter, size);
      expect(pdf.parts).toEqual(inHtml(letter).map(({ role, text }) => ({ role, text: squeezed(text) })));
    }
  });

  it('leaves no words out of its structure, nor closes a part twice, at the end of a sheet', async () => {
    for (const kind of ['two-children', 'long-reasons'] as const) {
      const source = (await letterPdf(letterOf('C09', kind), fonts, size)).toString('latin1');
      for (const [, data] of source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
        const drawn = unpacked(data ?? '');
        const marks = [...drawn.matchAll(/\b(B[DM]C|EMC|Tj|TJ)\b/g)].map(([mark]) => mark);
        let open = 0;
        for (const mark of marks) {
          if (mark === 'EMC') open -= 1;
          else if (mark.startsWith('B')) open += 1;
          else expect(open, 'parts that are open where words are drawn').toBe(1);
        }
        expect(open).toBe(0);
      }
    }
  });

  it('says of every header cell what it heads', async () => {
    const letter = letterOf('C09', 'one-child');
    const source = (await letterPdf(letter, fonts, size)).toString('latin1');
    const rows = letter.content.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
    expect(source.match(/\/Scope \/Row/g)).toHaveLength(rows.length);
  });
});

describe('the print of a letter', () => {
  it.each(outcomes.map(({ code }) => code))(
    'is two sheets or fewer for one child, in 10 points, for outcome %s',
    async (code) => {
      for (const kind of ['one-child', 'long-reasons', 'unborn'] as const) {
        const { pages, smallest } = await readPdf(await letterPdf(letterOf(code, kind), fonts));
        expect([kind, pages <= 2, pages], `${kind} takes ${pages}`).toEqual([kind, true, pages]);
        expect(smallest).toBeGreaterThanOrEqual(10);
      }
    },
  );

  it('has nothing below 18 points when it is large, and flows to as many sheets as that takes', async () => {
    const { pages, smallest } = await readPdf(await letterPdf(letterOf('C09', 'one-child'), fonts, 'large'));
    expect(smallest).toBeGreaterThanOrEqual(18);
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThanOrEqual(8);
  });
});
