import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { actOtherwiseAs } from '../../functions/store/acting.ts';
import { createTable, openTable, type Table } from '../../functions/store/table.ts';
import { testSeals } from '../support/seals.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
export const newId = (): string => randomUUID();

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

/** The embedded engine, in memory, in a process of its own: its work is not counted as the service's. */
export async function startEngine(): Promise<{ endpoint: string; process: ChildProcess }> {
  const port = await freePort();
  const binary = new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url).pathname;
  const engine = spawn(binary, ['serve', '--port', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { endpoint, process: engine };
}

actOtherwiseAs({ authority: 'wyre', now: () => new Date(), by: { id: 'bench' } });

/** A table without its stream: nobody reads one here, and the embedded engine writes ever slower while it keeps one. */
export async function newTable(endpoint: string): Promise<Table> {
  const table = openTable({ name: `bench-${randomUUID()}`, endpoint, seals: testSeals() });
  await createTable(table);
  await table.client.send(
    new UpdateTableCommand({ TableName: table.name, StreamSpecification: { StreamEnabled: false } }),
  );
  return table;
}
