import { Hono } from 'hono';
import { readReference } from '../../shared/contact/reference.ts';
import { SearchPage } from '../../web/pages/search.tsx';
import type { Deps, SignedIn } from './context.ts';
import { staffOf } from './staff-of.ts';

/** From a whole reference to its contact. There is no list to browse and nothing is found by part of one. */
export const searchRoutes = (deps: Deps) =>
  new Hono<SignedIn>().get('/search', async (c) => {
    const typed = (c.req.query('reference') ?? '').slice(0, 100);
    const staff = staffOf(deps, c.var);
    if (typed.trim() === '') {
      const error = c.req.query('reference') === undefined ? undefined : 'Enter a reference';
      return c.html(<SearchPage {...staff} typed="" error={error} />, error ? 400 : 200);
    }
    const reference = readReference(typed);
    if (!reference) {
      return c.html(<SearchPage {...staff} typed={typed} error="Enter a whole reference, such as FD-7K3M-9QRT" />, 400);
    }
    const id = await deps.store.contacts.byReference(deps.authority, reference);
    if (!id) return c.html(<SearchPage {...staff} typed={typed} error="No contact has this reference" />, 404);
    return c.redirect(`/contacts/${id}`, 303);
  });
