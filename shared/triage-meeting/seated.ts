import type { Actor } from '../actor.ts';
import { may } from '../permissions.ts';
import type { Settings } from '../settings.ts';
import { agencyOf } from '../triage-outcome/reader.ts';

/**
 * Whether somebody has a seat in the triage of an authority: its front door, and people of the agencies that its settings
 * name. Nobody has one where the authority runs no triage.
 */
export function isSeated(actor: Actor, { authority, domesticAbuse }: Settings): boolean {
  if (!domesticAbuse || actor.authority !== authority || !may(actor, 'see-triage')) return false;
  return may(actor, 'read-incidents') || agencyOf(actor, domesticAbuse) !== undefined;
}
