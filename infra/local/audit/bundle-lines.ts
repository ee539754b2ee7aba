import { type BundleStart, hashedOfLine, lineOfEntry } from '../../../shared/audit/bundle.ts';
import type { KeptCheckpoint } from '../../../shared/audit/checkpoint.ts';
import type { KeptEntry } from '../../../shared/audit/entry.ts';
import { type Hash, merklePath, merkleTree } from '../../../shared/audit/merkle.ts';

type Contents = {
  start: Omit<BundleStart, 'line'>;
  entries: Iterable<KeptEntry> | AsyncIterable<KeptEntry>;
  checkpoints: Iterable<KeptCheckpoint> | AsyncIterable<KeptCheckpoint>;
};

/** The lines of a bundle: what was taken out, its entries, and of every checkpoint what it saw of those chains. */
export async function* bundleLines(
  { start, entries, checkpoints }: Contents,
  { sha256, running }: { sha256: Hash; running: { add: (text: string) => void; end: () => string } },
): AsyncIterable<string> {
  let lines = 0;
  const counted = (text: string): string => {
    running.add(hashedOfLine(text));
    lines += 1;
    return text;
  };
  const line = (value: object): string => counted(JSON.stringify(value));
  const taken = new Set(start.chains.map(({ chain }) => chain));
  yield line({ line: 'bundle', ...start });
  for await (const entry of entries) yield counted(lineOfEntry(entry));
  for await (const { checkpoint, signature, by, ends } of checkpoints) {
    // Whoever has every end under a root has no need of paths to it.
    const isWhole = ends.every(({ chain }) => taken.has(chain));
    const tree = isWhole ? [] : merkleTree(ends, sha256);
    const seen = ends.flatMap((end, at) => (taken.has(end.chain) ? [{ end, path: merklePath(tree, at) }] : []));
    yield line({ line: 'checkpoint', checkpoint, signature, by, seen });
  }
  yield JSON.stringify({ line: 'end', lines, hash: running.end() });
}
