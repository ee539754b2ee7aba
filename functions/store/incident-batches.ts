import * as z from 'zod';
import type { BatchId } from '../../shared/ids.ts';
import { BatchResult, IncidentBatch } from '../../shared/incident-file/batch.ts';
import { commit, type Write } from './commit.ts';
import { incidentIndexKeys, incidentKeys } from './incident-keys.ts';
import { inIndex, type Page, pageOf } from './page.ts';
import { readItem, readItems } from './read.ts';
import type { Table } from './table.ts';

/** As many results as fit into an item with all their problems. */
const inPart = 100;

const StoredPart = z
  .object({ results: z.string() })
  .transform(({ results }) => JSON.parse(results))
  .pipe(z.array(BatchResult));

/** How many items the results of a file take. */
export const partsOf = (results: readonly BatchResult[]): number => Math.ceil(results.length / inPart);

export const incidentBatchStore = (table: Table) => ({
  /** Keeps what became of a file, once. */
  save(batch: IncidentBatch, results: readonly BatchResult[], token: string) {
    const { id, authority, organisation, at } = batch;
    const head: Write = {
      item: {
        ...batch,
        ...incidentKeys.batch(id),
        ...incidentIndexKeys.batchesOf(authority, organisation.id, `${at}#${id}`),
      },
      over: 'nothing',
    };
    const parts = Array.from({ length: partsOf(results) }, (_, part): Write => {
      const own = results.slice(part * inPart, (part + 1) * inPart);
      return { item: { ...incidentKeys.batchPart(id, part), results: JSON.stringify(own) }, over: 'nothing' };
    });
    return commit(table, token, [head, ...parts]);
  },

  async find(id: BatchId): Promise<IncidentBatch | undefined> {
    const item = await readItem(table, incidentKeys.batch(id));
    return item && IncidentBatch.parse(item);
  },

  /** What became of every incident of a file, in its order. */
  async results({ id, parts }: Pick<IncidentBatch, 'id' | 'parts'>): Promise<BatchResult[]> {
    const items = await readItems(
      table,
      Array.from({ length: parts }, (_, part) => incidentKeys.batchPart(id, part)),
    );
    return items.flatMap((item) => StoredPart.parse(item));
  },

  /** The files that an organisation sent, newest first. */
  of: (authority: string, organisationId: string, cursor?: string): Promise<Page<IncidentBatch>> =>
    pageOf(
      IncidentBatch,
      table,
      inIndex('gsi2', incidentIndexKeys.batchesOf(authority, organisationId, '').gsi2pk, {
        ScanIndexForward: false,
        Limit: 20,
      }),
      cursor,
    ),
});
