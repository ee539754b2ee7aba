import { canonical } from '../../functions/store/canonical.ts';
import { runningHash, sha256 } from '../../infra/local/audit/verify-file.ts';
import type { Random } from '../../infra/local/seeds/random.ts';
import { entryInLine, hashedOfLine, lineOfEntry } from '../../shared/audit/bundle.ts';
import type { AuditEntry } from '../../shared/audit/entry.ts';

export const kinds = ['bit flip', 'delete', 'insert', 'swap', 'truncate', 're-chain', 'checkpoint', 're-sign'] as const;
export type Kind = (typeof kinds)[number];

/** A bundle after somebody has been at it, and where: the chain and the entry, or the checkpoint. */
export type Mutated = { lines: string[]; chain?: string; seq?: number; checkpoint?: number };

type Line = { at: number; entry: AuditEntry };

const entriesIn = (lines: readonly string[]): Line[] =>
  lines.flatMap((line, at) => {
    const kept = entryInLine(line);
    return kept ? [{ at, entry: JSON.parse(kept.entry) }] : [];
  });

/** Whoever changes a bundle makes its last line right again: that takes no key. */
function closed(lines: readonly string[]): string[] {
  const body = lines.slice(0, -1);
  const running = runningHash();
  for (const line of body) running.add(hashedOfLine(line));
  return [...body, JSON.stringify({ line: 'end', lines: body.length, hash: running.end() })];
}

/** Writes a chain anew from one entry on, with every hash right, and makes the first line say where it now ends. */
function rechained(lines: readonly string[], { chain, seq }: AuditEntry, change: (entry: AuditEntry) => AuditEntry) {
  const next = [...lines];
  let prev: string | undefined;
  let last = { seq: 0, hash: '' };
  for (const { at, entry } of entriesIn(lines).filter((line) => line.entry.chain === chain && line.entry.seq >= seq)) {
    const made = entry.seq === seq ? change(entry) : { ...entry, prev: prev ?? '' };
    const text = canonical(made);
    prev = sha256(text);
    last = { seq: made.seq, hash: prev };
    next[at] = lineOfEntry({ entry: text, hash: prev });
  }
  const start = JSON.parse(next[0] ?? '');
  start.chains = start.chains.map((end: { chain: string }) => (end.chain === chain ? { chain, ...last } : end));
  next[0] = JSON.stringify(start);
  return next;
}

/** Does one thing to a bundle that somebody might do who has the table but not the key. */
export function mutate(lines: readonly string[], kind: Kind, random: Random): Mutated {
  const all = entriesIn(lines);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random.next() * from.length)]!;
  const { at, entry } = pick(all);
  const place = { chain: entry.chain, seq: entry.seq };
  const next = [...lines];
  if (kind === 'bit flip') {
    const kept = entryInLine(lines[at] ?? '')!;
    const bytes = Buffer.from(kept.entry);
    bytes[Math.floor(random.next() * bytes.length)]! ^= 1 << Math.floor(random.next() * 7);
    next[at] = lineOfEntry({ ...kept, entry: bytes.toString() });
    return { lines: closed(next), ...place };
  }
  if (kind === 'delete') {
    next.splice(at, 1);
    return { lines: closed(next), ...place };
  }
  if (kind === 'insert') {
    next.splice(at + 1, 0, lines[at] ?? '');
    return { lines: closed(next), ...place };
  }
  if (kind === 'swap') {
    const other = all.find((line) => line.entry.chain === entry.chain && line.entry.seq === entry.seq + 1);
    if (!other) return mutate(lines, kind, random);
    [next[at], next[other.at]] = [lines[other.at] ?? '', lines[at] ?? ''];
    return { lines: closed(next), ...place };
  }
  if (kind === 'truncate') {
    const gone = new Set(
      all.filter((line) => line.entry.chain === entry.chain && line.entry.seq >= entry.seq).map((line) => line.at),
    );
    const start = JSON.parse(lines[0] ?? '');
    const before = all.find((line) => line.entry.chain === entry.chain && line.entry.seq === entry.seq - 1);
    start.chains = start.chains.flatMap((end: { chain: string }) => {
      if (end.chain !== entry.chain) return [end];
      return before
        ? [{ chain: entry.chain, seq: entry.seq - 1, hash: entryInLine(lines[before.at] ?? '')!.hash }]
        : [];
    });
    next[0] = JSON.stringify(start);
    return { lines: closed(next.filter((_, line) => !gone.has(line))), ...place };
  }
  if (kind === 're-chain')
    return { lines: closed(rechained(lines, entry, (one) => ({ ...one, by: { id: 'somebody-else' } }))), ...place };
  const checkpoints = lines.flatMap((line, where) => (line.startsWith('{"line":"checkpoint"') ? [where] : []));
  const where = pick(checkpoints);
  const number = checkpoints.indexOf(where) + 1;
  if (kind === 'checkpoint' && number < checkpoints.length) {
    next.splice(where, 1);
    return { lines: closed(next), checkpoint: number };
  }
  const told = JSON.parse(lines[where] ?? '');
  const claims = { ...JSON.parse(told.checkpoint), count: 0 };
  next[where] = JSON.stringify({ ...told, checkpoint: canonical(claims) });
  return { lines: closed(next), checkpoint: number };
}
