import { Hono } from 'hono';
import type { Deps, Plain } from './context.ts';

export const letterLinkRoutes = (_deps: Deps) => new Hono<Plain>();
