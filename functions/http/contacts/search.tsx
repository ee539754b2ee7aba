import { type Context, Hono } from 'hono';
import { readReference } from '../../../shared/contact/reference.ts';
import { SearchPage } from '../../../web/pages/board/search.tsx';
import type { Deps, SignedIn } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { staffOf } from './staff-of.ts';

/**
 * From a whole reference to its contact. There is no list to browse and nothing is found by part of one. The form is
 * sent in a body: who types a name into it by mistake leaves it in no address, history or log.
 */
export const searchRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/search', (c) => {
      const typed = c.req.query('reference');
      return typed === undefined ? c.html(<SearchPage {...staffOf(deps, c.var)} typed="" />) : found(deps, c, typed);
    })
    .post('/search', async (c) => {
      const body = await formBody(c);
      return body.ok ? found(deps, c, textOf(body.value, 'reference')) : refused(c, body.refusal);
    });

async function found(deps: Deps, c: Context<SignedIn>, whole: string): Promise<Response> {
  const typed = whole.slice(0, 100);
  const staff = staffOf(deps, c.var);
  if (typed.trim() === '') return c.html(<SearchPage {...staff} typed="" error="Enter a reference" />, 400);
  const reference = readReference(typed);
  if (!reference) {
    return c.html(<SearchPage {...staff} typed={typed} error="Enter a whole reference, such as FD-7K3M-9QRT" />, 400);
  }
  const id = await deps.store.contacts.byReference(deps.authority, reference);
  const [row] = id ? await deps.store.contacts.rows(staff.actor, [id]) : [];
  if (!id || !row || row.hidden)
    return c.html(<SearchPage {...staff} typed={typed} error="No contact has this reference" />, 404);
  return c.redirect(`/contacts/${id}`, 303);
}
