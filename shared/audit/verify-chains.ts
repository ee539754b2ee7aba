import type { ChainEnd } from './entry.ts';
import { type LinkedEntry, linkedEntry } from './linked-entry.ts';
import type { Hash } from './merkle.ts';

/** Something that is not as it was written: of which chain, or of what else, and from which entry to which. */
export type Finding = { of: string; from?: number; to?: number; what: string };

export type VerifiedChain = {
  /** The hash of each entry, by its number; the first has number 1. */
  hashes: (string | undefined)[];
  times: string[];
  begun: boolean;
};

const notWhole = 'is not what was written: its hash is another';

/** What is wrong with an entry that is to be the `next` of its chain, after the one with this hash. */
function wrongWith(entry: LinkedEntry, next: number, before = ''): string | undefined {
  if (entry.seq > next) return 'is missing';
  if (entry.seq < next) return 'stands twice, or in the wrong place';
  if (entry.prev !== before) return 'does not follow from the one before it';
  return typeof entry.at === 'string' ? undefined : 'says no time';
}

/**
 * Follows entries as they come, each chain by itself. Of each chain the first entry that is wrong is found, and nothing
 * after it is believed.
 */
export function chainVerifier(sha256: Hash) {
  const chains = new Map<string, VerifiedChain>();
  const broken = new Set<string>();
  const findings: Finding[] = [];
  let entries = 0;

  const found = (of: string, at: number, what: string): void => {
    findings.push({ of, from: at, to: at, what });
    broken.add(of);
  };

  return {
    findings,
    chains,
    count: () => entries,

    /** Takes the next entry: what was hashed, and the hash that it was kept with. */
    take(text: string, hash: string): void {
      entries += 1;
      const entry = linkedEntry(text);
      const isWhole = sha256(text) === hash;
      const name = typeof entry?.chain === 'string' ? entry.chain : 'an entry that cannot be read';
      if (broken.has(name)) return;
      const chain = chains.get(name) ?? { hashes: [], times: [], begun: false };
      const next = chain.hashes.length + 1;
      const wrong = isWhole && entry ? wrongWith(entry, next, chain.hashes[next - 2]) : notWhole;
      if (wrong || !entry) {
        found(name, entry && isWhole ? Math.min(entry.seq, next) : next, wrong ?? notWhole);
        return;
      }
      chain.hashes.push(hash);
      chain.times.push(entry.at);
      if (entry.begun) chain.begun = true;
      if (next === 1) chains.set(name, chain);
    },

    /** Compares where each chain ends with where it should. */
    end(ends: readonly ChainEnd[]): void {
      const told = new Set(ends.map(({ chain }) => chain));
      for (const name of chains.keys()) if (!told.has(name)) found(name, 1, 'is of a chain that was not taken out');
      for (const { chain: name, seq, hash } of ends) {
        if (broken.has(name)) continue;
        const hashes = chains.get(name)?.hashes ?? [];
        if (hashes.length < seq) found(name, hashes.length + 1, 'is missing, with all that followed');
        else if (hashes.length > seq) found(name, seq + 1, 'was added after the chain was taken out');
        else if (hashes[seq - 1] !== hash) found(name, seq, 'is not the one at which the chain ends');
      }
    },

    isBroken: (name: string) => broken.has(name),
    found,
  };
}
export type ChainVerifier = ReturnType<typeof chainVerifier>;
