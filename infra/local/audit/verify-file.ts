import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
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

/** Verifies the lines of a bundle, with nothing but them and the key. */
export async function verifyLines(
  lines: Iterable<string> | AsyncIterable<string>,
  isSigned?: IsSigned,
): Promise<Verified> {
  const verifier = bundleVerifier({ sha256, ...(isSigned && { isSigned }), running: runningHash() });
  for await (const line of lines) verifier.take(line);
  return verifier.end();
}

/** The lines of a file, one after the other, however large it is. */
export const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
