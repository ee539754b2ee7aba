import { fromBufferPromise } from 'yauzl';

/** The whole register unpacks to about 60 MB; an archive that holds more is none of it. */
const most = { members: 20, bytes: 120_000_000 };

/** A file of an archive, with its name. */
export type Zipped = { name: string; bytes: Uint8Array };

/** Whether a file is an archive, by how it begins. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The CSV files of an archive, or undefined where it is damaged, locked, or unpacks to too much. */
export async function csvFilesIn(bytes: Uint8Array): Promise<Zipped[] | undefined> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false });
    try {
      if (zip.entryCount > most.members) return undefined;
      const found: Zipped[] = [];
      let size = 0;
      for await (const entry of zip.eachEntry()) {
        if (entry.generalPurposeBitFlag & 1) return undefined;
        if (!/\.csv$/i.test(entry.fileName)) continue;
        const chunks: Buffer[] = [];
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          if (!Buffer.isBuffer(chunk)) return undefined;
          size += chunk.length;
          if (size > most.bytes) return undefined;
          chunks.push(chunk);
        }
        found.push({ name: entry.fileName.split('/').at(-1) ?? '', bytes: Buffer.concat(chunks) });
      }
      return found;
    } finally {
      zip.close();
    }
  } catch {
    return undefined;
  }
}
