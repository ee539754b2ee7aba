import type { BrowserKey, IncidentDeps } from '../context.ts';

/** What the pages of notices need of the world: besides incidents, what lets somebody at a school read theirs by a code. */
export type GateDeps = IncidentDeps & BrowserKey & { codeKey: string };
