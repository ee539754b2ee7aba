import type { Actor } from '../../shared/actor.ts';
import type { Settings } from '../../shared/settings.ts';
import type { HeldPost } from '../store/sessions.ts';
import type { Deps } from './context.ts';

export async function replayHeld(_deps: Deps, held: HeldPost, _actor: Actor, _settings: Settings): Promise<string> {
  return held.path;
}
