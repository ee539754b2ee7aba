import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { bundleVerifier, type Verified } from '../../../shared/audit/verify-bundle.ts';
import type { IsSigned } from '../../../shared/audit/verify-checkpoints.ts';

export const sha256 = (text: string): string => hash('sha256', text);

/** Tells whether a text was signed by the key whose public half is given, in either way that checkpoints are signed. */
export function signedWith(pem: string): IsSigned {
  const key: KeyObject = createPublicKey(pem);
  const isEd25519 = key.asymmetricKeyType === 'ed25519';
  return (text, signature, by) =>
    isEd25519 === (by === 'Ed25519') &&
    verify(isEd25519 ? null : 'sha256', Buffer.from(text), key, Buffer.from(signature, 'base64'));
}

const mostWaiting = 64 * 1024;

/** A hash of many short texts, of which many are hashed at once. */
export const runningHash = () => {
  const running = createHash('sha256');
  let waiting = '';
  return {
    add(text: string): void {
      waiting += text;
      if (waiting.length < mostWaiting) return;
      running.update(waiting);
      waiting = '';
    },
    end: () => running.update(waiting).digest('hex'),
  };
};

const verifierFor = (isSigned?: IsSigned) =>
  bundleVerifier({ sha256, ...(isSigned && { isSigned }), running: runningHash() });

/** Verifies the lines of a bundle, with nothing but them and the key. */
export async function verifyLines(
  lines: Iterable<string> | AsyncIterable<string>,
  isSigned?: IsSigned,
): Promise<Verified> {
  const verifier = verifierFor(isSigned);
  for await (const line of lines) verifier.take(line);
  return verifier.end();
}

/** Verifies a file piece by piece, however large it is. Its lines may have come to end as they do on Windows. */
export async function verifyFile(file: string, isSigned?: IsSigned): Promise<Verified> {
  const verifier = verifierFor(isSigned);
  let begun = '';
  const take = (line: string) => verifier.take(line.endsWith('\r') ? line.slice(0, -1) : line);
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    const lines = `${begun}${piece}`.split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) take(line);
  }
  if (begun !== '') take(begun);
  return verifier.end();
}
