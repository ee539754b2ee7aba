import type { Context } from 'hono';
import * as z from 'zod';
import { type CaseFile, Halt } from '../../../shared/case-feed/feed.ts';
import { takeFile } from '../../../shared/case-feed/take-file.ts';
import { CaseFileId } from '../../../shared/ids.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { openCheckOf } from '../../../shared/settings/open-check.ts';
import { feedRowProblemInWords, haltWords } from '../../../web/forms/case-feed-words.ts';
import { checkFile } from '../case-feed/check-file.ts';
import { momentOf } from '../context.ts';
import { csvBody } from './body.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { idempotencyKey, once } from './once.ts';
import { problem } from './problem.ts';

const Count = z.int().min(0);

/** How a file of the case system was taken. */
export const TakenCaseFile = z.strictObject({
  id: CaseFileId,
  inForce: z.boolean().describe('Whether checks are answered from it now. A file that was halted waits for a manager'),
  extractedAt: z.iso.datetime(),
  children: Count.describe('How many children are open by it'),
  counts: z.strictObject({ added: Count, changed: Count, closed: Count, unchanged: Count, rejected: Count }),
  halts: z.array(z.strictObject({ code: Halt, detail: z.string() })).describe('Why it was halted, if it was'),
  problems: z
    .array(z.strictObject({ row: z.int(), column: z.string(), code: z.string(), detail: z.string() }))
    .max(100)
    .describe('What is wrong, by row and column, the first hundred'),
});
export type TakenCaseFile = z.infer<typeof TakenCaseFile>;

const answerOf = (file: CaseFile): TakenCaseFile => ({
  id: file.id,
  inForce: file.taken !== undefined,
  extractedAt: file.extractedAt,
  children: file.children,
  counts: file.counts,
  halts: file.halts.map((code) => ({ code, detail: haltWords[code] })),
  problems: file.problems
    .slice(0, 100)
    .map(({ row, column, code }) => ({ row, column, code, detail: feedRowProblemInWords(code) })),
});

/**
 * Takes the whole list of open children from the council's own case system, once for each idempotency key: it is compared
 * with the one in force and put into force, or halted for a manager to look at.
 */
export const sendCaseFile = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const { client, actor, settings } = c.var;
  const rules = openCheckOf(settings);
  if (!rules || client.organisation.kind !== 'council') return problem(c, { kind: 'forbidden' });
  const key = idempotencyKey(c.req.header('idempotency-key'));
  const body = await csvBody(c);
  if (!body.ok) return problem(c, body.refusal);
  if (!key.ok) return problem(c, key.refusal);

  const fingerprint = deps.digest(Buffer.from(body.value).toString('base64'));
  const asked = { clientId: client.id, key: key.value, route: 'POST /api/v1/case-files', body: fingerprint };
  const done = await once(deps, asked, async (claim) => {
    const checked = await checkFile(deps, body.value, actor, rules.closedPercent, (id) => [claim(id)]);
    if (checked.ok) return ok(checked.file.id);
    const { code, params } = checked.problem;
    if (code === 'stale') return refuse({ kind: 'stale' });
    return refuse({ kind: 'invalid', problems: [{ field: '', code, ...(params && { params }) }] });
  });
  if (!done.ok) return problem(c, done.refusal);
  return c.json(answerOf(await taken(deps, c, CaseFileId.parse(done.value))));
};

/** The file, put into force if nothing halts it and nobody was quicker: also by a request that is sent again. */
async function taken(deps: ApiDeps, c: Context<ApiCall>, id: CaseFileId): Promise<CaseFile> {
  const { store, authority } = deps;
  const file = await store.caseFeed.find(id);
  if (!file) throw new Error(`case file ${id} is gone`);
  if (file.taken || file.halts.length > 0) return file;
  const change = takeFile(file, await store.caseFeed.head(authority), {}, momentOf(deps, c.var));
  if (!change.ok) return file;
  const saved = await store.caseFeed.take(change.value, deps.newId());
  return saved.ok ? change.value.file : file;
}
