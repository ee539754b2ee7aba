import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/** The route that will answer, as `METHOD /path/:with/:parameters`. */
export function routeOf(c: Context): string | undefined {
  const handler = matchedRoutes(c).find(({ method, path }) => method !== 'ALL' && !path.endsWith('*'));
  return handler && `${handler.method} ${handler.path}`;
}
