import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../functions/store/store.ts';
import { seedAuthority } from '../../infra/local/seeds/seed.ts';
import { itemsOf, writeAll } from '../../infra/local/seeds/write-lives.ts';
import { startBox } from '../faults/box.ts';
import { livesWithLetter } from '../faults/sender/waiting-letters.ts';
import { openBoxTable } from '../support/box-table.ts';
import { digest, freePort } from './world.ts';

const patienceMs = 180_000;

/**
 * The seconds in which so many letters, all due at once, leave the box: from the moment when the first is owed to the
 * moment when its mail service has taken the last. Throws when they have not all left in three minutes.
 */
export async function secondsToSend(count: number): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'front-door-letters-'));
  const box = await startBox({ port: await freePort(), dataDir });
  try {
    const table = openBoxTable(box);
    const authority = await seedAuthority({ store: openStore(table, 'wyre'), digest });
    const now = new Date(Date.now() - 60 * 60_000);
    const lives = livesWithLetter(authority, { count, now, seed: 12, digest });
    const items = lives.flatMap(itemsOf);
    const began = performance.now();
    await writeAll(table, items);
    while (performance.now() - began < patienceMs) {
      const inbox: unknown = await fetch(`${box.base}/_local/inbox.json`).then((answer) => answer.json());
      if (Array.isArray(inbox) && inbox.length >= count) return (performance.now() - began) / 1000;
      await sleep(1_000);
    }
    throw new Error(`${count} letters did not leave the box`);
  } finally {
    await box.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
