import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTable, openTable, type Table } from '../../functions/store/table.ts';
import { openDataDir } from '../../infra/local/data-dir.ts';
import { pidFile } from '../../infra/local/processes.ts';
import { type StoreProcess, startStore } from '../../infra/local/store/store.ts';
import { findEngine, startEngine } from '../../infra/local/store/store-engine.ts';

let folder: string;
let running: StoreProcess[] = [];
const log = { info: () => {}, error: () => {} };
const modules = path.resolve(import.meta.dirname, '../../node_modules');

const engineIn = () =>
  findEngine({ modules, tableFile: path.join(folder, 'table.db'), tableFolder: path.join(folder, 'table') });
const pids = () => pidFile(path.join(folder, 'engine.pid'), folder);
const start = async () => {
  const store = await startStore({ engine: await engineIn(), pids: pids(), log });
  running.push(store);
  return store;
};
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const put = (table: Table, pk: string) =>
  table.client.send(new PutCommand({ TableName: table.name, Item: { pk, sk: 'x' } }));
const get = async (table: Table, pk: string) =>
  (await table.client.send(new GetCommand({ TableName: table.name, Key: { pk, sk: 'x' } }))).Item;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'));
});
afterEach(async () => {
  for (const store of running) await store.stop();
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

describe('the store process', () => {
  it('finds the last record of a stream without reading the others, so that no write waits for those before it', async () => {
    await start();
    const db = new DatabaseSync(path.join(folder, 'table.db'), { readOnly: true });
    const asked = db
      .prepare(
        'explain query plan SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?',
      )
      .all('front-door');
    db.close();
    expect(JSON.stringify(asked)).toContain('COVERING INDEX stream_in_order');
  });

  it('is started again at the same address when it is killed, with everything that was acknowledged', async () => {
    const store = await start();
    const table = openTable({ name: 'front-door', endpoint: store.endpoint });
    await createTable(table);
    await put(table, 'kept');
    const killed = store.pid()!;
    process.kill(killed, 'SIGKILL');
    for (let tries = 0; store.pid() === killed && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await get(table, 'kept')).toEqual({ pk: 'kept', sk: 'x' });
    table.client.destroy();
  });

  it('ends when it is stopped and leaves nothing to look for', async () => {
    const store = await start();
    const pid = store.pid()!;
    await store.stop();
    expect(isAlive(pid)).toBe(false);
    expect(pids().read()).toBeUndefined();
  });

  it('is found and ended by the next start when the box was ended by force', async () => {
    const orphan = startEngine(await engineIn(), 45_831);
    pids().write(orphan.pid!);
    const dataDir = await openDataDir(folder, 'a mark that nobody has');
    expect(dataDir.engine.read()).toBeUndefined();
    expect(isAlive(orphan.pid!)).toBe(orphan.signalCode === null && orphan.exitCode === null);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(orphan.signalCode).toBe('SIGKILL');
  });

  it('spares a process that only has the number of an old one', async () => {
    pids().write(process.ppid);
    await openDataDir(folder, 'a mark that nobody has');
    expect(isAlive(process.ppid)).toBe(true);
  });

  it('refuses a folder that another box is using, in one sentence', async () => {
    writeFileSync(path.join(folder, 'box.pid'), JSON.stringify({ pid: process.ppid, state: 'running' }));
    await expect(openDataDir(folder, 'node')).rejects.toThrow(/^Another box already uses .+ DATA_DIR/);
  });
});
