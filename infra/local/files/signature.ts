import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const hex = (text: string) => createHash('sha256').update(text).digest('hex');
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** As RFC 3986 has it, and as both sides must write it to sign the same. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

/** Signature Version 4 of a text, by the scope that a credential names (`key/day/region/service/aws4_request`). */
export function signatureOf(secret: string, credential: string, text: string): string {
  const [, day = '', region = '', service = ''] = credential.split('/');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), 'aws4_request');
  return hmac(key, text).toString('hex');
}

/** Whether the fields of a form carry the signature of its policy. */
export const isSignedForm = (secret: string, fields: ReadonlyMap<string, string>): boolean =>
  same(
    signatureOf(secret, fields.get('x-amz-credential') ?? '', fields.get('policy') ?? ''),
    fields.get('x-amz-signature') ?? '',
  );

type Signed = { credential: string; date: string; headers: string; signature: string; expires?: number };

function signedBy(request: IncomingMessage, query: URLSearchParams): Signed | undefined {
  if (query.has('X-Amz-Signature')) {
    return {
      credential: query.get('X-Amz-Credential') ?? '',
      date: query.get('X-Amz-Date') ?? '',
      headers: query.get('X-Amz-SignedHeaders') ?? '',
      signature: query.get('X-Amz-Signature') ?? '',
      expires: Number(query.get('X-Amz-Expires')),
    };
  }
  const found = /Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)/.exec(request.headers.authorization ?? '');
  const date = request.headers['x-amz-date'];
  if (!found || typeof date !== 'string') return undefined;
  return { credential: found[1] ?? '', date, headers: found[2] ?? '', signature: found[3] ?? '' };
}

const instantOf = (date: string) =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** How a request was signed: in its address (a link for a browser), in its headers (by the service), or not at all. */
export function signedHow(
  secret: string,
  request: IncomingMessage,
  wall: () => number,
): 'link' | 'headers' | undefined {
  const url = new URL(request.url ?? '/', 'http://store');
  const signed = signedBy(request, url.searchParams);
  if (!signed) return undefined;
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&');
  const headers = signed.headers
    .split(';')
    .map((name) => `${name}:${[request.headers[name]].flat().join(',').trim()}\n`);
  const payload = String(request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD');
  const canonical = [request.method, url.pathname, query, headers.join(''), signed.headers, payload].join('\n');
  const scope = signed.credential.split('/').slice(1).join('/');
  const text = ['AWS4-HMAC-SHA256', signed.date, scope, hex(canonical)].join('\n');
  if (!same(signatureOf(secret, signed.credential, text), signed.signature)) return undefined;
  const seconds = signed.expires ?? 15 * 60;
  if (wall() > instantOf(signed.date) + seconds * 1000) return undefined;
  return signed.expires === undefined ? 'headers' : 'link';
}
