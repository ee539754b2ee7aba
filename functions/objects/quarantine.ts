import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Came } from '../../shared/attachment/arrived.ts';
import type { Place } from '../../shared/attachment/attachment.ts';
import { type FileId, type ObjectPlaces, objectAt } from './object-places.ts';

/** S3 gives what is not plain ASCII in a name as a word of RFC 2047. */
export const nameFrom = (given: string): string =>
  given.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=(?:\s+(?==\?))?/gi, (_all, how: string, text: string) => {
    if (how.toUpperCase() === 'B') return Buffer.from(text, 'base64').toString('utf8');
    const bytes = text
      .replaceAll('_', ' ')
      .replace(/=([0-9A-F]{2})/gi, (_hex, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8');
  });

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && [404, 403].includes(error.$metadata.httpStatusCode ?? 0);

/** The bytes of files: looked for, read, moved and deleted, each only where its place says. */
export const fileBytes = (places: ObjectPlaces) => ({
  /** What came for a file that was announced; undefined when nothing has. */
  async came(file: FileId): Promise<Came | undefined> {
    try {
      const head = await places.client.send(new HeadObjectCommand(objectAt(places, 'quarantine', file)));
      return { name: nameFrom(head.Metadata?.name ?? ''), size: head.ContentLength ?? 0, etag: head.ETag ?? '' };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },

  /** The bytes that came under this tag; throws when they have been overwritten since. */
  async read(file: FileId, etag: string): Promise<Buffer> {
    const { Body } = await places.client.send(
      new GetObjectCommand({ ...objectAt(places, 'quarantine', file), IfMatch: etag }),
    );
    return Buffer.from((await Body?.transformToByteArray()) ?? new Uint8Array());
  },

  /**
   * Copies a file to another place, out of the quarantine only if its bytes are still those that were checked. What is
   * kept with a contact is held, so that nobody deletes it by accident or on purpose until the hold is taken off.
   */
  async copy(file: FileId, { from, to, etag }: { from: Place; to: Place; etag?: string }): Promise<void> {
    const source = objectAt(places, from, file);
    await places.client.send(
      new CopyObjectCommand({
        ...objectAt(places, to, file),
        CopySource: `${source.Bucket}/${source.Key}`,
        ...(etag && { CopySourceIfMatch: etag }),
        ContentType: 'application/octet-stream',
        MetadataDirective: 'REPLACE',
        ...(to === 'contact' && { ObjectLockLegalHoldStatus: 'ON' as const }),
      }),
    );
  },

  /** Deletes a file from a place; fine when it is not there. What is kept with a contact is not deleted from here. */
  async forget(file: FileId, place: 'quarantine' | 'draft'): Promise<void> {
    await places.client.send(new DeleteObjectCommand(objectAt(places, place, file)));
  },
});
export type FileBytes = ReturnType<typeof fileBytes>;
