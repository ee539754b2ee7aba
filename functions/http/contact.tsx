import { Hono } from 'hono';
import type { Deps, OpenedConcern } from './context.ts';

export const contactRoutes = (_deps: Deps) => new Hono<OpenedConcern>();
