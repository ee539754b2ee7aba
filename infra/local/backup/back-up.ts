import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { CannotDo } from '../cannot-do.ts';
import { boxFiles } from '../data-dir.ts';
import { lookThrough } from './look-through.ts';
import { filesIn, hashOf, Manifest, manifestName } from './manifest.ts';

/** A consistent copy of a database that others may be writing to, as it stood at one moment. */
async function copyOf(file: string, to: string): Promise<void> {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    // All in one step: a copy in many would begin again at each write.
    await backup(db, to, { rate: 2 ** 30 });
  } finally {
    db.close();
  }
}

/** Copies the box of a folder, running or not, and its keys into a file of their own. Answers what the backup holds. */
export async function backUp(dataDir: string, { into, keys }: { into: string; keys: string }, made: Date) {
  const from = boxFiles(dataDir);
  const to = boxFiles(into);
  if (!existsSync(from.table)) throw new CannotDo(`There is no table of an embedded store in ${dataDir}.`);
  if (existsSync(into) && readdirSync(into).length > 0) throw new CannotDo(`${into} is not empty.`);
  if (existsSync(keys)) throw new CannotDo(`${keys} is there already.`);
  if (!path.relative(into, keys).startsWith('..')) throw new CannotDo('Keep the keys outside of the backup.');
  mkdirSync(into, { recursive: true, mode: 0o700 });
  // How far the stream was read is copied before the table, so that nothing of the stream is passed over; files after
  // it, so that each one that the table names is there.
  await copyOf(from.box, to.box);
  await copyOf(from.table, to.table);
  for (const [folder, copy] of [
    [from.objects, to.objects],
    [from.checkpoints, to.checkpoints],
    [from.auditPublicKey, to.auditPublicKey],
  ] as const)
    if (existsSync(folder)) cpSync(folder, copy, { recursive: true });
  const secret = [from.secrets, from.auditKey].map((file) => [path.basename(file), readFileSync(file, 'utf8')]);
  writeFileSync(keys, JSON.stringify(Object.fromEntries(secret)), { mode: 0o600, flag: 'wx' });

  // An engine that opens a table writes to it: it is given a copy of the copy.
  const scratch = mkdtempSync(path.join(path.dirname(path.resolve(into)), '.looked-through-'));
  try {
    for (const file of [to.box, to.table, to.checkpoints, to.auditPublicKey])
      if (existsSync(file)) cpSync(file, path.join(scratch, path.basename(file)), { recursive: true });
    const { audit, ...holds } = await lookThrough(scratch);
    const manifest = Manifest.parse({
      ...{ format: 1, made: made.toISOString(), ...holds },
      files: await filesIn(into),
      keys: await hashOf(keys),
    });
    writeFileSync(path.join(into, manifestName), JSON.stringify(manifest, undefined, 2), { mode: 0o600 });
    return { manifest, audit };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
