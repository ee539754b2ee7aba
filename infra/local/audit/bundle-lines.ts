import type { BundleStart } from '../../../shared/audit/bundle.ts';
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
  const line = (value: object): string => {
    const text = JSON.stringify(value);
    running.add(`${text}\n`);
    lines += 1;
    return text;
  };
  const taken = new Set(start.chains.map(({ chain }) => chain));
  yield line({ line: 'bundle', ...start });
  for await (const { entry, hash } of entries) yield line({ entry, hash });
  for await (const { checkpoint, signature, by, ends } of checkpoints) {
    // Whoever has every end under a root has no need of paths to it.
    const isWhole = ends.every(({ chain }) => taken.has(chain));
    const tree = isWhole ? [] : merkleTree(ends, sha256);
    const seen = ends.flatMap((end, at) => (taken.has(end.chain) ? [{ end, path: merklePath(tree, at) }] : []));
    yield line({ line: 'checkpoint', checkpoint, signature, by, seen });
  }
  yield JSON.stringify({ line: 'end', lines, hash: running.end() });
}
