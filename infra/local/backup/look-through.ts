import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { putBackStore } from '../../../functions/store/put-back.ts';
import type { Verified } from '../../../shared/audit/verify-bundle.ts';
import { endsOfAll, takenOut } from '../audit/taken-out.ts';
import { signedWith, verifyLines } from '../audit/verify-file.ts';
import { boxFiles } from '../data-dir.ts';
import { withBoxTable } from '../store/with-box-table.ts';
import type { Manifest } from './manifest.ts';

/** What the table of a folder holds: its counts and its chains, each verified against its checkpoints. */
export async function lookThrough(folder: string): Promise<Pick<Manifest, 'counts' | 'chains'> & { audit: Verified }> {
  const { auditPublicKey } = boxFiles(folder);
  return withBoxTable(folder, async (source, now) => {
    const ends = await endsOfAll(source, now);
    const isSigned = existsSync(auditPublicKey) ? signedWith(readFileSync(auditPublicKey, 'utf8')) : undefined;
    const audit = await verifyLines(takenOut(source, ends, now), isSigned);
    const ended = hash('sha256', JSON.stringify(ends.map(({ chain, seq, hash: last }) => [chain, seq, last])));
    const counts = await putBackStore(source.table, source.store.authority).counts();
    return { counts, chains: { count: ends.length, entries: audit.entries, ends: ended }, audit };
  });
}
