import { randomUUID } from 'node:crypto';
import type { ApiEnv } from './env.ts';
import { jsonLog } from './log.ts';
import { hashOf } from './store/sessions.ts';
import { openTable } from './store/table.ts';

const now = () => new Date();

/** What every entry takes from the machine: its clock, its chance and its log. */
export const world = {
  now,
  newId: () => randomUUID(),
  digest: hashOf,
  /** Not by the console: Lambda would put words before each line, and alarms could not read it. */
  log: jsonLog((line) => process.stdout.write(`${line}\n`), now),
};

/** The table that the environment names. */
export const tableOf = (env: Pick<ApiEnv, 'TABLE_NAME' | 'DYNAMODB_ENDPOINT'>) =>
  openTable({ name: env.TABLE_NAME, endpoint: env.DYNAMODB_ENDPOINT });
