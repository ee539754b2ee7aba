import type { FileType } from '../../shared/attachment/file-type.ts';

/** Bytes that stand in no text: controls other than tab, new lines and form feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const notText = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/;

/** The text that a file is, in UTF-8, in UTF-16 with its mark, or in the letters of old Windows; undefined otherwise. */
export function textIn(file: Buffer): string | undefined {
  const wide = file.length >= 2 && ['fffe', 'feff'].includes(file.subarray(0, 2).toString('hex'));
  const label = wide ? (file[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(file);
  } catch {
    if (wide) return undefined;
    text = file.toString('latin1');
  }
  return notText.test(text) ? undefined : text;
}

const headersOfMail = ['from', 'received', 'date', 'subject', 'mime-version', 'message-id', 'return-path'];

/** An email begins with lines of headers, at least two of them those that every email has. */
function isMail(text: string): boolean {
  const [head = ''] = text.slice(0, 64_000).split(/\r?\n\r?\n/);
  const lines = head.split(/\r?\n/);
  if (!lines.every((line) => /^[!-9;-~]+:/.test(line) || /^[ \t]/.test(line))) return false;
  const names = new Set(lines.map((line) => line.split(':')[0]?.toLowerCase()));
  return headersOfMail.filter((name) => names.has(name)).length >= 2;
}

/** What a browser, a shell or an office program might run or draw although it is only text. */
const markup = /<(!doctype|html|head|body|script|svg|iframe|object|embed|\?xml|\?php|%)/i;
const started = /^\s*(#!|\{\\rtf|%!ps|%pdf|@echo|mz)/i;

/** What kind of text it is; undefined for text that is more than words. */
export function typeOfText(text: string): FileType | undefined {
  if (isMail(text)) return 'eml';
  if (markup.test(text.slice(0, 4_000)) || (started.test(text) && !/^\s*mz[a-z ]/i.test(text))) return undefined;
  return 'txt';
}
