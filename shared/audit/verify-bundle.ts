import { BundleCheckpoint, BundleEnd, BundleStart, entryInLine, hashedOfLine } from './bundle.ts';
import type { Hash } from './merkle.ts';
import { chainVerifier, type Finding } from './verify-chains.ts';
import { type IsSigned, verifyCheckpoints } from './verify-checkpoints.ts';

/** Hashes what comes piece by piece. */
export type RunningHash = { add: (text: string) => void; end: () => string };

export type Verified = {
  /** What is wrong, the first of each chain; none when all is as it was written. */
  findings: Finding[];
  entries: number;
  chains: number;
  checkpoints: number;
  /** Chains of records that were there before their chain. */
  begun: string[];
  /** Entries that no checkpoint has seen yet. */
  notYetVouched: number;
};

/** So long may pass between the last checkpoint and the bundle. */
const latestMs = 60 * 60_000;

const read = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/**
 * Verifies a bundle, line by line, with nothing but it and, where there is one, the key that checkpoints are signed with.
 * `running` hashes the lines as they come.
 */
export function bundleVerifier({
  sha256,
  isSigned,
  running,
}: {
  sha256: Hash;
  isSigned?: IsSigned;
  running: RunningHash;
}) {
  const chains = chainVerifier(sha256);
  const checkpoints: BundleCheckpoint[] = [];
  const findings: Finding[] = [];
  let start: BundleStart | undefined;
  let end: BundleEnd | undefined;
  let lines = 0;
  const bundle = (what: string) => findings.push({ of: `line ${lines + 1} of the bundle`, what });

  return {
    take(line: string): void {
      const entry = entryInLine(line);
      if (end) bundle('stands after the end');
      else if (lines === 0) {
        start = BundleStart.safeParse(read(line)).data;
        if (!start) bundle('does not say what was taken out');
      } else if (entry) chains.take(entry.entry, entry.hash);
      else {
        const value = read(line);
        const checkpoint = BundleCheckpoint.safeParse(value).data;
        if (checkpoint) checkpoints.push(checkpoint);
        else {
          end = BundleEnd.safeParse(value).data;
          if (!end) bundle('cannot be read');
        }
      }
      if (!end) {
        running.add(hashedOfLine(line, entry));
        lines += 1;
      }
    },

    end(): Verified {
      if (start) chains.end(start.chains);
      const { findings: wrong, until, vouched } = verifyCheckpoints(checkpoints, { sha256, isSigned, chains });
      if (start && until && Date.parse(start.made) - Date.parse(until) > latestMs)
        wrong.push({ of: 'checkpoints', what: `end at ${until}, long before the bundle was made` });
      const all = [...findings, ...chains.findings, ...wrong];
      if (!end) all.push({ of: 'the bundle', what: 'breaks off before its end' });
      else if (end.lines !== lines || end.hash !== running.end())
        all.push({ of: 'the bundle', what: 'is not as it was made' });
      const newer = [...chains.chains].reduce(
        (sum, [name, { hashes }]) => sum + hashes.length - (vouched.get(name) ?? 0),
        0,
      );
      return {
        findings: all,
        entries: chains.count(),
        chains: chains.chains.size,
        checkpoints: checkpoints.length,
        begun: [...chains.chains].flatMap(([name, { begun }]) => (begun ? [name] : [])),
        notYetVouched: newer,
      };
    },
  };
}
