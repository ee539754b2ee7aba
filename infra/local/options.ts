import path from 'node:path';
import type { ScannerPlace } from '../../functions/scanner/clamd.ts';
import { cannotStart } from './data-dir.ts';
import { ProcessFaults } from './faults/box-faults.ts';

export type Options = {
  port: number;
  dataDir: string;
  begin: 'as-before' | 'fresh' | 'empty';
  endpoint?: string;
  clamd?: ScannerPlace;
  /** When a box that begins anew begins; later it goes on from there. */
  clock?: string;
  /** What goes wrong with mail from the start, as `/_local/mail-faults` takes it. */
  mailFaults?: unknown;
  /** What this process suffers besides, for the programs that test it. */
  faults?: ProcessFaults;
};

/** ClamAV's daemon, by its socket or by its host and port. */
function clamdOf({ CLAMD_SOCKET, CLAMD_HOST, CLAMD_PORT }: NodeJS.ProcessEnv): ScannerPlace | undefined {
  if (CLAMD_SOCKET) return { path: CLAMD_SOCKET };
  return CLAMD_HOST ? { host: CLAMD_HOST, port: Number(CLAMD_PORT || 3310) } : undefined;
}

function mailFaultsOf({ MAIL_FAULTS }: NodeJS.ProcessEnv): unknown {
  if (!MAIL_FAULTS) return undefined;
  try {
    return JSON.parse(MAIL_FAULTS);
  } catch {
    throw cannotStart('MAIL_FAULTS must be JSON, such as {"down":true}.');
  }
}

function faultsOf({ FAULTS }: NodeJS.ProcessEnv): ProcessFaults | undefined {
  if (!FAULTS) return undefined;
  try {
    return ProcessFaults.parse(JSON.parse(FAULTS));
  } catch {
    throw cannotStart('FAULTS must be JSON, as infra/local/faults/box-faults.ts has it.');
  }
}

/** Reads what `npm start` was told, by its environment and its arguments. */
export function readOptions(env: NodeJS.ProcessEnv, args: readonly string[]): Options {
  if (env.NODE_ENV === 'production') {
    throw cannotStart('The box is a demonstration: it does not start with NODE_ENV=production.');
  }
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw cannotStart('PORT must be a number from 1 to 65535.');
  const unknown = args.find((arg) => arg !== '--fresh' && arg !== '--empty');
  if (unknown) throw cannotStart(`${unknown} means nothing here. There are --fresh and --empty.`);
  const begin = args.includes('--empty') ? 'empty' : args.includes('--fresh') ? 'fresh' : 'as-before';
  const endpoint = env.DYNAMODB_ENDPOINT;
  const clamd = clamdOf(env);
  const dataDir = path.resolve(env.DATA_DIR || '.data');
  const [clock, mailFaults, faults] = [env.CLOCK, mailFaultsOf(env), faultsOf(env)];
  return {
    ...{ port, dataDir, begin, mailFaults },
    ...(endpoint && { endpoint }),
    ...(clamd && { clamd }),
    ...(clock && { clock }),
    ...(faults && { faults }),
  };
}
