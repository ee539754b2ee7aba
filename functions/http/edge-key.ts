import { createMiddleware } from 'hono/factory';
import { same } from '../store/code.ts';

/** The header by which the public door makes itself known. */
export const edgeKeyHeader = 'front-door-key';

/** Turns away what went around the public door, where floods and known attackers are stopped. */
export const throughTheEdge = (key: string) =>
  createMiddleware(async (c, next) => {
    if (!same(c.req.header(edgeKeyHeader) ?? '', key)) return c.text('Not found', 404);
    return next();
  });
