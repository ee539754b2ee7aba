import type { Concern } from '../form/concern.ts';
import { DraftId, PersonId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Draft } from './draft.ts';
import { expiryAt } from './expiry.ts';
import { scheduled } from './reminders.ts';

/** Starts a draft for the actor, with what their account already says. */
export function startDraft(concern: Concern, moment: Moment): Result<Draft> {
  const { actor, now, newId, settings } = moment;
  if (!may(actor, 'write-a-draft')) return refuse({ kind: 'forbidden' });
  const at = now.toISOString();
  const draft: Draft = {
    id: DraftId.parse(newId()),
    authority: actor.authority,
    settingsVersion: settings.version,
    version: 1,
    owner: PersonId.parse(actor.id),
    ownerName: actor.name,
    organisation: actor.organisation,
    sharedWith: [],
    history: [],
    handsVersion: 0,
    createdAt: at,
    updatedAt: at,
    expires: expiryAt(moment),
    concern,
    saved: {},
    reminded: [],
  };
  return ok(scheduled(draft, settings));
}
