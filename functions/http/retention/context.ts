import type { RetentionStore } from '../../store/retention-store.ts';
import type { PeopleDeps } from '../person-record/context.ts';

/** What the pages about how long records are kept need of the world. */
export type RetentionDeps = PeopleDeps & { store: RetentionStore };
