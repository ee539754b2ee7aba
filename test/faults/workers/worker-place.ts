import type { JSONWebKeySet } from 'jose';
import type { ProcessFaults } from '../../../infra/local/faults/box-faults.ts';
import type { DieAt } from '../../../infra/local/faults/fail-points.ts';

export const issuer = 'http://issuer.localhost';
export const audience = 'front-door';

/** Where a worker listens, which table it opens, whose tokens it takes and what it suffers. */
export type WorkerPlace = {
  port: number;
  publicUrl: string;
  endpoint: string;
  table: string;
  keys: JSONWebKeySet;
  faults: ProcessFaults;
};

/** What a worker is told while it runs: where to die, or that the faults are over. */
export type WorkerTold = { dieAt: DieAt } | { end: true };
