import type { Context } from 'hono';
import { rowAsTold } from '../../../shared/contact/release.ts';
import { keptFrom } from '../../../shared/permissions.ts';
import { concernRow, concernStatus } from './answer.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { openConcernOnRecord } from './open.ts';
import { notACursor, problem } from './problem.ts';

/** How a concern stands. */
export const readConcernStatus = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const opened = await openConcernOnRecord(deps, c, 'GET /api/v1/concerns/:id');
  if (!opened.ok) return problem(c, opened.refusal);
  return c.json(concernStatus(opened.value, c.var.settings, deps.now()));
};

/** The organisation's concerns, newest first, fifty at a time. */
export const listConcerns =
  ({ store, authority, now }: ApiDeps) =>
  async (c: Context<ApiCall>) => {
    const page = await store.contacts.raisedFrom(authority, c.var.client.organisation.id, c.req.query('cursor'));
    if (page.strayed) return problem(c, notACursor);
    const next = page.cursor && `/api/v1/concerns?cursor=${page.cursor}`;
    const items = page.items
      .filter((row) => !keptFrom(c.var.actor, row))
      .map((row) => concernRow(rowAsTold(row, now())));
    return c.json({ items, ...(next && { next }) });
  };
