import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type PidFile, pidFile } from './processes.ts';

/** Something that a person must put right before the box can start; its message is the whole of what they are told. */
export const cannotStart = (message: string) => Object.assign(new Error(message), { name: 'CannotStart' });

export type DataDir = Awaited<ReturnType<typeof openDataDir>>;

/** The names of the files of a box. */
export const boxFiles = (folder: string) => ({
  /** Queues, mail, clock. */
  box: path.join(folder, 'box.db'),
  /** The table: one file with the embedded engine, a folder with DynamoDB Local. */
  table: path.join(folder, 'table.db'),
  tableFolder: path.join(folder, 'table'),
  secrets: path.join(folder, 'secrets.json'),
  /** Files that people added: the quarantine and what is kept. */
  objects: path.join(folder, 'objects'),
  /** What vouches for the chains, the key that it is signed with, and the half of that which anybody may have. */
  checkpoints: path.join(folder, 'checkpoints'),
  auditKey: path.join(folder, 'audit-key.pem'),
  auditPublicKey: path.join(folder, 'audit-key.pub.pem'),
  /** Where its store listens while it runs. */
  endpoint: path.join(folder, 'store.url'),
});

/** Takes the folder for this process, ends what an earlier run left behind, and names the files in it. */
export async function openDataDir(folder: string, boxMark: string) {
  const files = boxFiles(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const box = pidFile(path.join(folder, 'box.pid'), boxMark);
  const engine = pidFile(path.join(folder, 'engine.pid'), path.resolve(folder));
  await takeOver(box, folder);
  await engine.end();
  box.write(process.pid);

  return {
    files,
    engine,
    /** Forgets every case, message and mail. The keys stay, so that nothing outside has to be set up again. */
    forget() {
      for (const file of [files.box, files.table]) {
        for (const part of ['', '-wal', '-shm', '-journal']) rmSync(file + part, { force: true });
      }
      for (const each of [files.tableFolder, files.objects, files.checkpoints])
        rmSync(each, { recursive: true, force: true });
    },
    stopping: () => box.write(process.pid, 'stopping'),
    close: () => box.remove(),
  };
}

/** One that is stopping is waited for and then ended; one that runs keeps its folder. */
async function takeOver(box: PidFile, folder: string) {
  for (let waited = 0; box.read()?.state === 'running'; waited += 50) {
    if (waited >= 1500)
      throw cannotStart(`Another box already uses ${folder}. Stop it, or set DATA_DIR to another folder.`);
    await sleep(50);
  }
  for (let waited = 0; box.read() && waited < 6000; waited += 50) await sleep(50);
  await box.end();
}
