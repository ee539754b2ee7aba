import { createMiddleware } from 'hono/factory';
import type { Deps, SignedIn } from './context.ts';
import { routeOf } from './route-of.ts';

const denied: readonly number[] = [403, 404];

/** The first thing that a path names by an id. Ids are opaque; whatever else stands in a path is not kept. */
const namedIn = (path: string): string | undefined => path.split('/').find((part) => /^[0-9a-f-]{32,64}$/.test(part));

/**
 * Keeps, for whoever is signed in, that they were refused: what is not theirs and what is not there alike, so that
 * neither the answer nor the time that it takes tells them apart. When it cannot be kept, they are told of the fault.
 */
export const keepDenials = ({ store, now, newId }: Pick<Deps, 'store' | 'now' | 'newId'>) =>
  createMiddleware<{ Variables: Partial<SignedIn['Variables']> }>(async (c, next) => {
    await next();
    const { actor } = c.var;
    const what = routeOf(c);
    if (!actor || !what || !denied.includes(c.res.status)) return;
    await store.access.recordDenial(namedIn(c.req.path), actor, { at: now(), id: newId(), what });
  });
