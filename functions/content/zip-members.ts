import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { RefusalReason } from '../../shared/attachment/attachment.ts';

/** A Word document of 20 MB unpacks to a few times its size; a bomb to a thousand times. */
const most = { members: 2_000, bytes: 200_000_000, ratio: 100, freeBytes: 10_000_000 };

/** Beginnings of what holds other files, or is a program: ZIP, 7z, RAR, gzip, bzip2, xz, OLE, Windows programs. */
const holdsMore = /^(504b0304|504b0506|377abcaf|52617221|1f8b08|425a68|fd377a58|d0cf11e0|4d5a)/;

export type Unpacked = { found: RefusalReason } | { found: undefined; types: string; relations: Buffer[] };

/** Names of parts are the same in capitals. */
const isRelations = (name: string): boolean => /\.rels$/iu.test(name);
const isText = (name: string): boolean => name === '[Content_Types].xml' || isRelations(name);
const mostText = 1_000_000;

/**
 * Unpacks an archive member by member and keeps nothing of it but what says which kind of document it is. It counts the
 * bytes as they come, whatever the archive claims, and stops at the first that is too many.
 */
export async function unpacked(file: Buffer): Promise<Unpacked> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(file, { lazyEntries: true, autoClose: false });
  } catch {
    return { found: 'damaged' };
  }
  try {
    return await membersOf(zip, file.length);
  } catch {
    return { found: 'damaged' };
  } finally {
    zip.close();
  }
}

async function membersOf(zip: ZipFile, packed: number): Promise<Unpacked> {
  if (zip.entryCount > most.members) return { found: 'unpacks-too-large' };
  const room = Math.min(most.bytes, Math.max(most.freeBytes, packed * most.ratio));
  let [bytes, members, types] = [0, 0, ''];
  const relations: Buffer[] = [];
  for await (const entry of zip.eachEntry()) {
    members += 1;
    if (members > most.members) return { found: 'unpacks-too-large' };
    if (entry.generalPurposeBitFlag & 1) return { found: 'password' };
    const name = entry.fileName;
    if (/vbaProject|vbaData/i.test(name)) return { found: 'macros' };
    const member = await bytesOf(zip, entry, { room: room - bytes, keep: isText(name) ? mostText : 8 });
    if (!member) return { found: 'unpacks-too-large' };
    bytes += member.size;
    if (holdsMore.test(member.start.toString('hex', 0, 8))) return { found: 'archive-inside' };
    if (name === '[Content_Types].xml') types = member.start.toString('utf8');
    else if (isRelations(name)) {
      // What is said behind so much else is said to be overlooked.
      if (member.size > mostText) return { found: 'unpacks-too-large' };
      relations.push(member.start);
    }
  }
  return { found: undefined, types, relations };
}

/** How large a member is and how it begins; undefined as soon as it has more bytes than there is room for. */
async function bytesOf(zip: ZipFile, entry: Entry, { room, keep }: { room: number; keep: number }) {
  let size = 0;
  const start: Buffer[] = [];
  // Left early, the loop ends the stream with it.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk)) throw new Error('a member did not come as bytes');
    if (size < keep) start.push(chunk.subarray(0, keep - size));
    size += chunk.length;
    if (size > room) return undefined;
  }
  return { size, start: Buffer.concat(start) };
}
