import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCheckpointStore } from '../../../functions/store/checkpoint-head.ts';
import { openTable, type Table } from '../../../functions/store/table.ts';
import { checkpointFolder } from '../audit/box-checkpoints.ts';
import { openBoxFile } from '../box-file.ts';
import { openClock } from '../clock.ts';
import { authority } from '../compose.ts';
import { boxFiles } from '../data-dir.ts';
import { pidFile } from '../processes.ts';
import { startStore } from './store.ts';
import { findEngine } from './store-engine.ts';

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const silent = { info: () => {}, error: () => {} };

/** Where the store of a running box listens; undefined where no box runs. */
async function runningAt(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  const endpoint = readFileSync(file, 'utf8').trim();
  return fetch(endpoint).then(
    () => endpoint,
    () => undefined,
  );
}

type Source = {
  table: Table;
  store: ReturnType<typeof openCheckpointStore>;
  place: ReturnType<typeof checkpointFolder>;
};

/** Does something with the chains and the checkpoints of the box in a folder, at the time of its clock. Where it does not run, its store is started for as long as it takes. */
export async function withBoxTable<T>(folder: string, act: (source: Source, now: Date) => Promise<T>): Promise<T> {
  const files = boxFiles(folder);
  const running = await runningAt(files.endpoint);
  const engine = running
    ? undefined
    : await startStore({
        engine: await findEngine({ modules, tableFile: files.table, tableFolder: files.tableFolder }),
        pids: pidFile(path.join(folder, 'engine.pid'), path.resolve(folder)),
        log: silent,
      });
  const db = openBoxFile(files.box);
  const table = openTable({ name: 'front-door', endpoint: running ?? engine?.endpoint ?? '' });
  try {
    const store = openCheckpointStore(table, authority);
    return await act(
      { table, store, place: checkpointFolder(files.checkpoints) },
      openClock(db, () => Date.now()).now(),
    );
  } finally {
    table.client.destroy();
    db.close();
    await engine?.stop();
  }
}
