import type { BrowserKey, SchoolNoticeDeps } from '../context.ts';

/** What the pages of notices need of the world: besides incidents, what lets somebody at a school read theirs by a code. */
export type GateDeps = SchoolNoticeDeps & BrowserKey & { codeKey: string };
