import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { actOtherwiseAs, partOfService } from '../../../functions/store/acting.ts';
import { putBackStore } from '../../../functions/store/put-back.ts';
import { openSeals } from '../../../functions/store/seal/seals.ts';
import { putBack as held } from '../../../shared/notice-put-back.ts';
import { openBoxFile } from '../box-file.ts';
import { CannotDo } from '../cannot-do.ts';
import { newId } from '../compose.ts';
import { boxFiles } from '../data-dir.ts';
import { keyWrappings } from '../key-wrapping.ts';
import { readSecrets } from '../secrets.ts';
import { withBoxTable } from '../store/with-box-table.ts';
import { lookThrough } from './look-through.ts';
import { differences, filesIn, hashOf, Manifest, manifestName } from './manifest.ts';

const Keys = z.record(z.enum(['secrets.json', 'audit-key.pem']), z.string());

/** The backup, once each file of it is as it was written. */
async function whole(from: string, keys: string): Promise<Manifest> {
  if (!existsSync(path.join(from, manifestName))) throw new CannotDo(`There is no backup in ${from}.`);
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(from, manifestName), 'utf8')));
  const wrong = differences(manifest.files, await filesIn(from));
  if (wrong.length > 0) throw new CannotDo(`This backup is not whole, and nothing was put back:\n${wrong.join('\n')}`);
  if (!existsSync(keys) || (await hashOf(keys)) !== manifest.keys)
    throw new CannotDo(`${keys} are not the keys of this backup: nothing in it can be read.`);
  return manifest;
}

/**
 * Puts a backup back into an empty folder: everybody has to sign in again, and what was on its way is held for a person,
 * because it may have been sent since. Answers the backup, what the table holds now, and what was done to it.
 */
export async function putBack(dataDir: string, { from, keys }: { from: string; keys: string }) {
  const manifest = await whole(from, keys);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new CannotDo(`${dataDir} is not empty: nothing is ever written over.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(from).filter((each) => each !== manifestName))
    cpSync(path.join(from, name), path.join(dataDir, name), { recursive: true });
  for (const [name, text] of Object.entries(Keys.parse(JSON.parse(readFileSync(keys, 'utf8')))))
    writeFileSync(path.join(dataDir, name), text, { mode: 0o600 });

  const { audit, ...holds } = await lookThrough(dataDir);
  if (JSON.stringify(holds) !== JSON.stringify({ counts: manifest.counts, chains: manifest.chains }))
    throw new CannotDo('What was put back holds something else than what was copied. Do not use it.');

  const files = boxFiles(dataDir);
  // What a queue holds is a bell: the minute hand rings again for whatever is owed.
  const box = openBoxFile(files.box);
  box.exec('delete from messages');
  box.close();
  const done = await withBoxTable(dataDir, async ({ table, store: { authority } }, now) => {
    actOtherwiseAs({ authority, now: () => now, by: partOfService('put-back') });
    const seals = openSeals(authority, keyWrappings(readSecrets(files.secrets).sealKeys));
    const store = putBackStore({ ...table, seals }, authority);
    const forgotten = await store.forgetWhoIsIn();
    return { forgotten, ...(await store.holdOwed((notice) => held(notice, now), newId)) };
  });
  return { manifest, audit, ...done };
}
