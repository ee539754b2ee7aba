import type { Actor } from './actor.ts';
import type { Settings } from './settings.ts';

/** All that a rule may know of the world: who acts, when, by which settings, and where new ids come from. */
export type Moment = {
  actor: Actor;
  now: Date;
  newId: () => string;
  settings: Settings;
  /** SHA-256 of a text, in hex. */
  digest: (text: string) => string;
};
