import { randomUUID } from 'node:crypto';
import type { ApiEnv } from './env.ts';
import { jsonLog } from './log.ts';
import { openSeals } from './store/seal/seals.ts';
import { hashOf } from './store/sessions.ts';
import { openTable } from './store/table.ts';
import { kmsWrappings } from './wrapping/kms-wrappings.ts';

const now = () => new Date();

/** What every entry takes from the machine: its clock, its chance and its log. */
export const world = {
  now,
  newId: () => randomUUID(),
  digest: hashOf,
  /** Not by the console: Lambda would put words before each line, and alarms could not read it. */
  log: jsonLog((line) => process.stdout.write(`${line}\n`), now),
};

export type TableEnv = Pick<ApiEnv, 'TABLE_NAME' | 'AUTHORITY' | 'SEAL_KEYS' | 'DYNAMODB_ENDPOINT'>;

/** The table that the environment names, with the keys of the compartments that the function has to do with. */
export const tableOf = (env: TableEnv) =>
  openTable({
    name: env.TABLE_NAME,
    endpoint: env.DYNAMODB_ENDPOINT,
    seals: openSeals(env.AUTHORITY, kmsWrappings(env.SEAL_KEYS)),
  });
