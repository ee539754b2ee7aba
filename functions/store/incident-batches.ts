import * as z from 'zod';
import type { BatchId } from '../../shared/ids.ts';
import { BatchResult, IncidentBatch } from '../../shared/incident-file/batch.ts';
import type { Result } from '../../shared/result.ts';
import { commit, type Write } from './commit.ts';
import { incidentIndexKeys, incidentKeys } from './incident-keys.ts';
import { inIndex, type Page, pageOf } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

/** As many lines as a page shows and, with all their problems, an item of the table holds. */
const linesInPart = 100;
const bytesInPart = 300_000;
/** As many items as one transaction may write, and well below what it may weigh. */
const partsAtOnce = 10;

const StoredPart = z
  .object({ results: z.string() })
  .transform(({ results }) => JSON.parse(results))
  .pipe(z.array(BatchResult));

/**
 * The results of a file as they are kept and shown, part by part: what was refused before all else, otherwise in the order
 * of the file. A refusal with many problems has as many lines.
 */
export function partsOf(results: readonly BatchResult[]): BatchResult[][] {
  const isRefused = ({ how }: BatchResult) => how === 'refused';
  const parts: BatchResult[][] = [];
  let [lines, bytes] = [0, 0];
  for (const result of [...results.filter(isRefused), ...results.filter((one) => !isRefused(one))]) {
    const [own, size] = [Math.max(1, result.problems?.length ?? 1), Buffer.byteLength(JSON.stringify(result))];
    const last = parts.at(-1);
    if (last && lines + own <= linesInPart && bytes + size <= bytesInPart) {
      last.push(result);
      [lines, bytes] = [lines + own, bytes + size];
    } else {
      parts.push([result]);
      [lines, bytes] = [own, size];
    }
  }
  return parts;
}

export const incidentBatchStore = (table: Table) => ({
  /** Keeps what became of a file, once: its parts first, so that whoever finds it finds all of it. */
  async save(batch: IncidentBatch, parts: readonly BatchResult[][], newId: () => string): Promise<Result<void>> {
    const { id, authority, organisation, at } = batch;
    const writes = parts.map(
      (own, part): Write => ({
        item: { ...incidentKeys.batchPart(id, part), results: JSON.stringify(own) },
        over: 'nothing',
      }),
    );
    for (let from = 0; from < writes.length; from += partsAtOnce) {
      const kept = await commit(table, newId(), writes.slice(from, from + partsAtOnce));
      if (!kept.ok) return kept;
    }
    const item = {
      ...batch,
      ...incidentKeys.batch(id),
      ...incidentIndexKeys.batchesOf(authority, organisation.id, `${at}#${id}`),
    };
    return commit(table, newId(), [{ item, over: 'nothing' }]);
  },

  async find(id: BatchId): Promise<IncidentBatch | undefined> {
    const item = await readItem(table, incidentKeys.batch(id));
    return item && IncidentBatch.parse(item);
  },

  /** One part of what became of a file, the first being 0. */
  async results({ id }: Pick<IncidentBatch, 'id'>, part: number): Promise<BatchResult[]> {
    const item = await readItem(table, incidentKeys.batchPart(id, part));
    return item ? StoredPart.parse(item) : [];
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
