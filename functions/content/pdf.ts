import type { RefusalReason } from '../../shared/attachment/attachment.ts';

/** Names in a PDF may be written with codes for their letters: `/J#61vaScript`. */
const plainNames = (pdf: string): string =>
  pdf.replace(/#([0-9A-Fa-f]{2})/g, (all, code: string) => {
    const letter = String.fromCharCode(Number.parseInt(code, 16));
    return /[A-Za-z]/.test(letter) ? letter : all;
  });

/** Scripts, programs to be started, and files inside. A document that somebody reads has none of them. */
const acts = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)\b|\/JS\s*(\(|<|\d+ \d+ R)/;

/** What is bad about a PDF, as far as it can be seen without unpacking it; the scanner looks deeper. */
export function foundInPdf(file: Buffer): RefusalReason | undefined {
  const text = file.toString('latin1');
  if (!/startxref\s+\d+\s+%%EOF/.test(text)) return 'damaged';
  if (/\/Encrypt\s*(<<|\d+ \d+ R)/.test(text)) return 'password';
  if (acts.test(plainNames(text))) return 'active-content';
  return undefined;
}
