import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type FileId, type ObjectPlaces, objectAt } from './object-places.ts';

/** A link is followed at once, by the browser that was just sent to it. */
const linkSeconds = 60;

/** RFC 6266 and RFC 8187: the name whole for browsers of today, in plain letters for others. */
export function dispositionOf(name: string): string {
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7E]/g, '')
      .replace(/["\\%;]/g, '-')
      .trim() || 'file';
  const whole = encodeURIComponent(name).replace(
    /['()*!]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/**
 * A short-lived address of one checked file. Whatever the file is, it is saved and never shown: the answer says that it
 * is an attachment and no type that a browser draws, and both are signed into the address.
 */
export const downloadLink = (places: ObjectPlaces, place: 'draft' | 'contact', file: FileId, name: string) =>
  getSignedUrl(
    places.client,
    new GetObjectCommand({
      ...objectAt(places, place, file),
      ResponseContentDisposition: dispositionOf(name),
      ResponseContentType: 'application/octet-stream',
      ResponseCacheControl: 'no-store',
    }),
    { expiresIn: linkSeconds },
  );
