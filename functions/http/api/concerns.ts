import type { Context } from 'hono';
import * as z from 'zod';
import { rowAsTold } from '../../../shared/contact/release.ts';
import { keptFrom } from '../../../shared/permissions.ts';
import type { Page } from '../../store/page.ts';
import { concernRow, concernStatus } from './answer.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { openConcernOnRecord } from './open.ts';
import { problem } from './problem.ts';

/** How a concern stands. */
export const readConcernStatus = (deps: ApiDeps) => async (c: Context<ApiCall>) => {
  const opened = await openConcernOnRecord(deps, c, 'GET /api/v1/concerns/:id');
  if (!opened.ok) return problem(c, opened.refusal);
  return c.json(concernStatus(opened.value, c.var.settings, deps.now()));
};

const notACursor = { kind: 'invalid', problems: [{ field: 'query:cursor', code: 'not-a-cursor' }] } as const;

/** A cursor is the store's own; here it need only be text of that form, so that nothing odd goes further. */
const Cursor = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,2000}$/)
  .refine((cursor) => {
    try {
      const key = JSON.parse(Buffer.from(cursor, 'base64url').toString());
      return z.record(z.string().min(1), z.string().min(1)).safeParse(key).success && Object.keys(key).length > 0;
    } catch {
      return false;
    }
  });

/** The organisation's concerns, newest first, fifty at a time. */
export const listConcerns =
  ({ store, authority, now }: ApiDeps) =>
  async (c: Context<ApiCall>) => {
    const asked = c.req.query('cursor');
    const cursor = asked === undefined ? undefined : Cursor.safeParse(asked);
    if (cursor?.success === false) return problem(c, { ...notACursor, problems: [...notACursor.problems] });

    let page: Page<Parameters<typeof concernRow>[0]>;
    try {
      page = await store.contacts.raisedFrom(authority, c.var.client.organisation.id, cursor?.data);
    } catch (error) {
      // The engine checks a cursor's keys against its query: what does not fit is the caller's, not ours.
      if (!cursor || !(error instanceof Error) || error.name !== 'ValidationException') throw error;
      return problem(c, { ...notACursor, problems: [...notACursor.problems] });
    }
    const next = page.cursor && `/api/v1/concerns?cursor=${page.cursor}`;
    const items = page.items
      .filter((row) => !keptFrom(c.var.actor, row))
      .map((row) => concernRow(rowAsTold(row, now())));
    return c.json({ items, ...(next && { next }) });
  };
