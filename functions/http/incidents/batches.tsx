import { Hono } from 'hono';
import { type Actor, stampOf } from '../../../shared/actor.ts';
import { BatchId } from '../../../shared/ids.ts';
import { isKeptFromIncident } from '../../../shared/incident/open-incident.ts';
import { type BatchResult, countsOf, type IncidentBatch } from '../../../shared/incident-file/batch.ts';
import { sampleFile } from '../../../shared/incident-file/sample-file.ts';
import { fileProblemInWords } from '../../../web/forms/incident-file-words.ts';
import { BatchPage } from '../../../web/pages/incident/batch.tsx';
import { FileGuidePage } from '../../../web/pages/incident/guide.tsx';
import { UploadIncidentsPage } from '../../../web/pages/incident/upload.tsx';
import { partsOf } from '../../store/incident-batches.ts';
import type { FileProblem } from '../columned-lines.ts';
import type { IncidentDeps, SignedIn } from '../context.ts';
import { fileIn } from '../file-in.ts';
import { refused } from '../refused.tsx';
import { policeOnly } from './police.ts';
import { readIncidentFile } from './read-file.ts';
import { reporterOf } from './reporter.ts';
import { takeBatch } from './take-batch.ts';

/**
 * What became of the incidents of a file, without those that are kept from whoever reads it; with each that has come to be
 * restricted since, said to be so.
 */
async function knownTo({ store }: IncidentDeps, actor: Actor, results: readonly BatchResult[]): Promise<BatchResult[]> {
  const rows = await store.incidents.rows(results.flatMap(({ incidentId }) => incidentId ?? []));
  return results.flatMap((result) => {
    const row = result.incidentId && rows.get(result.incidentId);
    if (!row) return [result];
    return isKeptFromIncident(actor, row) ? [] : [{ ...result, ...(row.restricted && { restricted: true }) }];
  });
}

/** A file of incidents: how it is made, sending it, and what became of it. */
export const batchRoutes = (deps: IncidentDeps) =>
  new Hono<SignedIn>()
    .get('/incidents/batches/new', policeOnly, (c) => {
      const { site, actor } = c.var;
      return c.html(<UploadIncidentsPage {...{ site, actor }} />);
    })
    .get('/incidents/batches/guide', policeOnly, (c) => {
      const { site, actor, settings } = c.var;
      return c.html(<FileGuidePage {...{ site, actor }} forces={settings.domesticAbuse?.forces ?? []} />);
    })
    .get('/incidents/batches/sample', policeOnly, (c) =>
      c.body(sampleFile(), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="incidents-sample.csv"',
      }),
    )
    .post('/incidents/batches', policeOnly, async (c) => {
      const { site, actor, settings } = c.var;
      const again = (problem: FileProblem) => {
        const errors = [{ id: 'file', text: fileProblemInWords(problem) }];
        return c.html(<UploadIncidentsPage {...{ site, actor, errors }} />, 400);
      };
      const file = await fileIn(c);
      if ('code' in file) return again(file);
      const read = readIncidentFile(file);
      if (!read.ok) return again(read.problem);
      const telling = { actor, settings, reporter: reporterOf(actor), channel: 'batch' as const };
      const results = await takeBatch(deps, read.incidents, telling);
      const parts = partsOf(results);
      const batch: IncidentBatch = {
        id: BatchId.parse(deps.newId()),
        authority: actor.authority,
        at: deps.now().toISOString(),
        by: stampOf(actor),
        organisation: actor.organisation,
        counts: countsOf(results),
        parts: parts.length,
      };
      const saved = await deps.store.incidentBatches.save(batch, parts, deps.newId);
      return saved.ok ? c.redirect(`/incidents/batches/${batch.id}`, 303) : refused(c, saved.refusal);
    })
    .get('/incidents/batches/:id', policeOnly, async (c) => {
      const { site, actor } = c.var;
      const id = BatchId.safeParse(c.req.param('id'));
      const batch = id.success ? await deps.store.incidentBatches.find(id.data) : undefined;
      const isTheirs = batch?.authority === actor.authority && batch.organisation.id === actor.organisation.id;
      if (!isTheirs) return refused(c, { kind: 'not-found' });
      const asked = c.req.query('page') ?? '';
      const page = Math.min(/^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1, Math.max(1, batch.parts));
      const results = await knownTo(deps, actor, await deps.store.incidentBatches.results(batch, page - 1));
      return c.html(<BatchPage {...{ site, actor, batch, results, page }} />);
    });
