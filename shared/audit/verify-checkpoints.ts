import type { BundleCheckpoint } from './bundle.ts';
import { Checkpoint, type SignedBy } from './checkpoint.ts';
import { type Hash, merkleRoot, rootOver } from './merkle.ts';
import type { ChainVerifier, Finding } from './verify-chains.ts';

/** Whether a text was signed with the key that the reader trusts. */
export type IsSigned = (text: string, signature: string, by: SignedBy) => boolean;

type Known = { sha256: Hash; isSigned: IsSigned | undefined; chains: ChainVerifier };

/** How far the checkpoints vouch for a chain: its entries up to this number are as a checkpoint saw them. */
type Vouched = Map<string, number>;

const readCheckpoint = (text: string): Checkpoint | undefined => {
  try {
    return Checkpoint.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** The ends that one checkpoint saw, against its root and against the entries. */
function against(
  { checkpoint: { number, root, until, count }, seen }: { checkpoint: Checkpoint; seen: BundleCheckpoint['seen'] },
  vouched: Vouched,
  { sha256, chains }: Known,
): Finding[] {
  const findings: Finding[] = [];
  // Where every end under it is at hand, the root follows from them at once.
  const isWhole =
    seen.length === count &&
    merkleRoot(
      seen.map(({ end }) => end),
      sha256,
    ) === root;
  for (const { end, path } of seen) {
    if (!isWhole && rootOver(end, path, sha256) !== root) {
      findings.push({ of: `checkpoint ${number}`, what: `does not vouch for ${end.chain}: its root is another` });
      continue;
    }
    const own = chains.chains.get(end.chain)?.hashes[end.seq - 1];
    const before = vouched.get(end.chain) ?? 0;
    if (own === end.hash) vouched.set(end.chain, Math.max(before, end.seq));
    else if (!chains.isBroken(end.chain)) {
      const what = `was written anew after the checkpoint of ${until}`;
      chains.found(end.chain, before + 1, what);
      const last = chains.findings.at(-1);
      if (last) last.to = Math.max(end.seq, before + 1);
    }
  }
  return findings;
}

/**
 * Follows the checkpoints from the first to the last, each signed and each after the one before, and holds every chain
 * against what they saw of it. What was written before the while of the last and is under none was kept from them.
 * `vouched`: how many entries of each chain are as a checkpoint saw them.
 */
export function verifyCheckpoints(
  checkpoints: readonly BundleCheckpoint[],
  known: Known,
): { findings: Finding[]; until?: string; vouched: ReadonlyMap<string, number> } {
  const findings: Finding[] = [];
  const vouched: Vouched = new Map();
  let before: { checkpoint: Checkpoint; text: string } | undefined;
  for (const { checkpoint: text, signature, by, seen } of checkpoints) {
    const checkpoint = readCheckpoint(text);
    const next = (before?.checkpoint.number ?? 0) + 1;
    const of = `checkpoint ${checkpoint?.number ?? next}`;
    if (!checkpoint) findings.push({ of, what: 'cannot be read' });
    else if (known.isSigned && !known.isSigned(text, signature, by))
      findings.push({ of, what: 'is not signed by the key' });
    else if (checkpoint.number !== next)
      findings.push({ of: `checkpoint ${next}`, what: 'is missing, or stands in the wrong place' });
    else if (checkpoint.previous !== (before ? known.sha256(before.text) : ''))
      findings.push({ of, what: 'does not follow from the one before it' });
    else if (before && checkpoint.from !== before.checkpoint.until)
      findings.push({ of, what: 'leaves a gap after the one before it' });
    else findings.push(...against({ checkpoint, seen }, vouched, known));
    if (findings.length > 0) return { findings, vouched };
    before = checkpoint && { checkpoint, text };
  }
  const until = before?.checkpoint.until ?? '';
  // The last one may not have found yet what was written late in its own while; the next looks through that again.
  const settled = before?.checkpoint.from ?? '';
  for (const [name, { times }] of known.chains.chains) {
    const last = times.findLastIndex((at) => at < settled) + 1;
    const far = vouched.get(name) ?? 0;
    if (last > far && !known.chains.isBroken(name))
      known.chains.found(name, far + 1, 'is under no checkpoint, though one was made after it');
  }
  return { findings, vouched, ...(until && { until }) };
}
