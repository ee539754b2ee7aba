import { Hono } from 'hono';
import type { Deps, SignedIn } from './context.ts';

export const boardRoutes = (_deps: Deps) => new Hono<SignedIn>();
