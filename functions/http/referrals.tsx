import { Hono } from 'hono';
import type { Deps, OpenedConcern } from './context.ts';

export const referralRoutes = (_deps: Deps) => new Hono<OpenedConcern>();
