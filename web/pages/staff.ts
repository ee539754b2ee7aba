import type { Actor } from '../../shared/actor.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Site } from '../layout.tsx';

/** What every page of the front door is given: who reads it, when, and by which settings. */
export type Staff = { site: Site; actor: Actor; settings: Settings; now: Date };
