import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { actOtherwiseAs } from '../../functions/store/acting.ts';
import { createTable, openTable } from '../../functions/store/table.ts';
import { pidFile } from '../../infra/local/processes.ts';
import { startStore } from '../../infra/local/store/store.ts';
import { findEngine } from '../../infra/local/store/store-engine.ts';
import { testSeals } from '../support/seals.ts';

// What a run lays into the table before anybody comes is nobody’s request.
actOtherwiseAs({ authority: 'wyre', now: () => new Date(), by: { id: 'faults' } });

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const silent = { info: () => {}, error: () => {} };

export type KillableEngine = Awaited<ReturnType<typeof startKillableEngine>>;

/** The engine of the box with its file on disk, which the box's own launcher starts again whenever it was killed. */
export async function startKillableEngine(folder: string) {
  const engine = await findEngine({
    modules,
    tableFile: path.join(folder, 'table.db'),
    tableFolder: path.join(folder, 'table'),
  });
  const store = await startStore({ engine, pids: pidFile(path.join(folder, 'engine.pid'), folder), log: silent });
  const table = openTable({ name: 'front-door', endpoint: store.endpoint, seals: testSeals() });
  await createTable(table);
  // Nobody reads its stream here, and the embedded engine writes ever slower while it keeps one.
  const StreamSpecification = { StreamEnabled: false };
  await table.client.send(new UpdateTableCommand({ TableName: table.name, StreamSpecification }));
  return {
    endpoint: store.endpoint,
    table,
    stop: store.stop,
    /** Kills it with SIGKILL and waits until it answers again. */
    async kill() {
      const pid = store.pid();
      if (pid) process.kill(pid, 'SIGKILL');
      while (store.pid() === pid || !(await answers(store.endpoint))) await sleep(20);
    },
  };
}

const answers = (endpoint: string) =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );
