import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import busboy from 'busboy';
import type { ObjectFiles } from './object-files.ts';
import { allowedBy } from './post-policy.ts';

export type Posted =
  | { ok: true; key: string; etag: string; size: number; fields: ReadonlyMap<string, string> }
  | { ok: false; status: number; code: string };

type Deps = { files: ObjectFiles; secret: string; wall: () => number };

/** As S3 does: the name only, without its path, wherever a field asks for it. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own way of naming the name.
const filledIn = (text: string, filename: string) => text.replaceAll('${filename}', filename);

/** Takes the one file of a signed form: checks the policy before the first byte is kept, and the size as it comes. */
export function takePost(request: IncomingMessage, bucket: string, { files, secret, wall }: Deps): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const no = (status: number, code: string) => {
      request.resume();
      resolve({ ok: false, status, code });
    };
    let form: busboy.Busboy;
    try {
      form = busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 40 } });
    } catch {
      return no(400, 'MalformedPOSTRequest');
    }
    let taken = false;
    form.on('field', (name, value) => fields.set(name.toLowerCase(), value));
    form.on('file', (_name, file, { filename }) => {
      taken = true;
      for (const [name, value] of fields) fields.set(name, filledIn(value, filename ?? ''));
      const key = fields.get('key') ?? '';
      const allowed = allowedBy(secret, fields, wall);
      const refusal = 'refused' in allowed ? allowed.refused : allowed.bucket !== bucket ? 'AccessDenied' : undefined;
      if ('refused' in allowed || refusal || !files.knows(bucket, key)) {
        file.resume();
        return no(403, refusal ?? 'AccessDenied');
      }
      const hash = createHash('md5');
      let size = 0;
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length;
          hash.update(chunk);
          // The rest is read and thrown away, so that the browser hears why.
          if (size <= allowed.most) done(null, chunk);
          else done();
        },
      });
      files.write(bucket, key, file.pipe(counted)).then((blob) => {
        if (size > allowed.most || size < allowed.least) {
          files.drop(bucket, key, blob);
          return no(400, size > allowed.most ? 'EntityTooLarge' : 'EntityTooSmall');
        }
        const etag = `"${hash.digest('hex')}"`;
        const meta = { name: fields.get('x-amz-meta-name') ?? '' };
        const contentType = fields.get('content-type') ?? 'binary/octet-stream';
        files.put(bucket, key, { blob, etag, size, contentType, meta, held: false, sealed: true });
        resolve({ ok: true, key, etag, size, fields });
      }, reject);
    });
    form.on('close', () => {
      if (!taken) no(400, 'InvalidArgument');
    });
    form.on('error', () => no(400, 'MalformedPOSTRequest'));
    request.on('aborted', () => no(400, 'RequestTimeout'));
    request.pipe(form);
  });
}
