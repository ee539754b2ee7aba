import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import type { Content } from '../../shared/attachment/accept-file.ts';
import type { RefusalReason } from '../../shared/attachment/attachment.ts';
import type { FileType } from '../../shared/attachment/file-type.ts';
import { foundInPdf } from './pdf.ts';
import { textIn, typeOfText } from './plain-text.ts';
import { fetchesNothing } from './relations.ts';
import { unpacked } from './zip-members.ts';

type Looked = { type: FileType | undefined; found?: RefusalReason | undefined };

/** A picture that needs gigabytes to draw stops the reader's machine. The best telephones make 200 megapixels. */
const mostPixels = 250_000_000;

/** What a file is by its bytes, whatever it is called, and the first thing that is bad about it. */
export async function contentOf(file: Buffer): Promise<Content> {
  const sha256 = createHash('sha256').update(file).digest('hex');
  const { type, found } = await lookedAt(file);
  return { type, found, sha256 };
}

async function lookedAt(file: Buffer): Promise<Looked> {
  const start = file.subarray(0, 8).toString('latin1');
  if (start.startsWith('PK')) return document(file);
  if (endsInArchive(file)) return { type: undefined, found: 'two-in-one' };
  if (start.startsWith('%PDF-')) return { type: 'pdf', found: foundInPdf(file) };
  const text = textIn(file);
  if (text !== undefined) return { type: typeOfText(text) };
  const detected = await fileTypeFromBuffer(file).catch(() => undefined);
  switch (detected?.mime) {
    case 'image/jpeg':
      return picture(file, 'jpg');
    case 'image/png':
      return picture(file, 'png');
    case 'image/heic':
    case 'image/heif':
      return picture(file, 'heic');
    case 'application/x-cfb':
      return compound(file);
    default:
      return { type: undefined };
  }
}

/** An archive is taken only as a Word document without macros and with nothing packed inside it. */
async function document(file: Buffer): Promise<Looked> {
  const inside = await unpacked(file);
  if (inside.found !== undefined) return { type: 'docx', found: inside.found };
  if (/macroEnabled/i.test(inside.types)) return { type: 'docx', found: 'macros' };
  if (!inside.types.includes('wordprocessingml.document.main+xml')) return { type: undefined };
  // A template or an object that is fetched from elsewhere when the document is opened can run what it likes.
  return { type: 'docx', found: inside.relations.every(fetchesNothing) ? undefined : 'active-content' };
}

/** A picture that is also something else would be drawn here and run there. */
function picture(file: Buffer, type: FileType): Looked {
  if (/<(script|html|svg)|%PDF-/i.test(file.subarray(0, 2_048).toString('latin1')))
    return { type, found: 'two-in-one' };
  try {
    const { width, height } = imageSize(new Uint8Array(file));
    return { type, found: width * height > mostPixels ? 'too-many-pixels' : undefined };
  } catch {
    return { type, found: 'damaged' };
  }
}

/** The old container of Office: an email of Outlook, a Word document under a password, or one of the old documents. */
function compound(file: Buffer): Looked {
  const names = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (names('EncryptedPackage')) return { type: 'docx', found: 'password' };
  if (names('_VBA_PROJECT')) return { type: undefined, found: 'macros' };
  return { type: names('__properties_version1.0') ? 'msg' : undefined };
}

/** Whether the file ends as a ZIP does: archives are read from their end, so one can hide behind anything. */
function endsInArchive(file: Buffer): boolean {
  const tail = file.subarray(-66_000);
  const at = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (at === -1 || at + 22 > tail.length) return false;
  return at + 22 + tail.readUInt16LE(at + 20) <= tail.length && tail.readUInt16LE(at + 10) > 0;
}
