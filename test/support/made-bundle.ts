import { generateKeyPairSync, sign } from 'node:crypto';
import { canonical } from '../../functions/store/canonical.ts';
import { bundleLines } from '../../infra/local/audit/bundle-lines.ts';
import { runningHash, sha256 } from '../../infra/local/audit/verify-file.ts';
import type { Checkpoint, KeptCheckpoint } from '../../shared/audit/checkpoint.ts';
import type { AuditEntry, ChainEnd, KeptEntry } from '../../shared/audit/entry.ts';
import { merkleRoot } from '../../shared/audit/merkle.ts';

const quarterMs = 15 * 60_000;
const iso = (ms: number) => new Date(ms).toISOString();

/** An entry as it is kept. */
export const keptEntry = (entry: AuditEntry): KeptEntry => {
  const text = canonical(entry);
  return { entry: text, hash: sha256(text) };
};

/** Chains that nobody lived, entry by entry in turn, with a checkpoint for each quarter of an hour in which they moved. */
export async function madeBundle({ chains, entries, everyMs }: { chains: number; entries: number; everyMs: number }) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const began = Date.parse('2026-11-23T09:00:00.000Z');
  const kept: KeptEntry[] = [];
  const ends = new Map<string, ChainEnd>();
  const checkpoints: KeptCheckpoint[] = [];
  let moved = new Map<string, ChainEnd>();
  let from = began;
  const check = (until: number): void => {
    const under = [...moved.values()].toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
    const checkpoint: Checkpoint = {
      ...{ number: checkpoints.length + 1, authority: 'wyre', from: iso(from), until: iso(until) },
      ...{ root: merkleRoot(under, sha256), count: under.length },
      previous: checkpoints.length > 0 ? sha256(checkpoints.at(-1)!.checkpoint) : '',
    };
    const text = canonical(checkpoint);
    const signature = sign(null, Buffer.from(text), privateKey).toString('base64');
    checkpoints.push({ checkpoint: text, signature, by: 'Ed25519', ends: under });
    moved = new Map();
    from = until;
  };
  for (let at = 0; at < entries; at += 1) {
    const time = began + at * everyMs;
    while (time >= from + quarterMs) check(from + quarterMs);
    const chain = `CONTACT#${String(at % chains).padStart(4, '0')}`;
    const before = ends.get(chain);
    const one = keptEntry({
      ...{ chain, seq: (before?.seq ?? 0) + 1, at: iso(time), by: { id: 'p-1', role: 'manager', organisation: 'o-1' } },
      ...{ action: 'rated', items: [{ sk: 'CONTACT', commitment: sha256(`commitment ${at}`) }] },
      prev: before?.hash ?? '',
    });
    kept.push(one);
    const end = { chain, seq: (before?.seq ?? 0) + 1, hash: one.hash };
    ends.set(chain, end);
    moved.set(chain, end);
  }
  check(from + quarterMs);
  const start = { made: iso(from + 60_000), authority: 'wyre', chains: [...ends.values()] };
  const lines: string[] = [];
  for await (const line of bundleLines({ start, entries: kept, checkpoints }, { sha256, running: runningHash() }))
    lines.push(line);
  return { lines, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}
