import { ZipFile } from 'yazl';

/** The test file that every scanner calls a virus, in two parts, so that no scanner takes this source for it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A PDF with what is said put into its catalogue. */
export const pdf = (more = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${more}>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n` +
      'xref\n0 3\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n110\n%%EOF\n',
  );

export const types = (kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml') =>
  `<Types><Override PartName="/word/document.xml" ContentType="${kind}"/></Types>`;

/** An archive with these members. */
export async function zip(members: Record<string, string | Buffer>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(members)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A Word document, with more members where asked. */
export const docx = (more: Record<string, string | Buffer> = {}) =>
  zip({ '[Content_Types].xml': types(), 'word/document.xml': '<w:document/>', ...more });

/** A document that unpacks to a thousand times its size. */
export const bomb = () => docx({ 'word/media/one.xml': Buffer.alloc(90_000_000) });

/** A picture of one pixel, or one that only says that it is larger. */
export function png(width = 1, height = 1): Buffer {
  const one = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const file = Buffer.from(one, 'base64');
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

/** The container of old Office documents, with these names in its directory. */
export const compound = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
    Buffer.alloc(512),
  ]);
