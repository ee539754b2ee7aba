import type { LookedStore } from '../../store/looked-store.ts';
import type { IncidentDeps } from '../context.ts';

/** What the pages about who has looked need of the world. */
export type LookedDeps = IncidentDeps & { store: LookedStore };
