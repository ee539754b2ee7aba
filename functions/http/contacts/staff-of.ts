import type { Actor } from '../../../shared/actor.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Site } from '../../../web/layout.tsx';
import type { Staff } from '../../../web/pages/staff.ts';
import type { Deps } from '../context.ts';

/** What every page of the front door is given, for this request. */
export const staffOf = (
  { now }: Pick<Deps, 'now'>,
  { site, actor, settings }: { site: Site; actor: Actor; settings: Settings },
): Staff => ({ site, actor, settings, now: now() });
