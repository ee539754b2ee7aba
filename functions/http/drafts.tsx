import { Hono } from 'hono';
import type { Deps, OpenedDraft } from './context.ts';

export const draftRoutes = (_deps: Deps) => new Hono<OpenedDraft>();
