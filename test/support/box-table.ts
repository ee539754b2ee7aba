import path from 'node:path';
import { openSeals } from '../../functions/store/seal/seals.ts';
import { openTable, type Table } from '../../functions/store/table.ts';
import { keyWrappings } from '../../infra/local/key-wrapping.ts';
import { readSecrets } from '../../infra/local/secrets.ts';

/** The table of a box that runs, opened past it with the box's own keys. */
export function openBoxTable({ endpoint, dataDir }: { endpoint: () => string; dataDir: string }): Table {
  const { sealKeys } = readSecrets(path.join(dataDir, 'secrets.json'));
  return openTable({ name: 'front-door', endpoint: endpoint(), seals: openSeals('wyre', keyWrappings(sealKeys)) });
}
