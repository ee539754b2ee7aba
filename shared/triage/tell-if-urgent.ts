import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { levelInForce, type Triage } from './triage.ts';

/** Word to the front door when an incident has come to a level that does not wait for the meeting, once. */
export function tellIfUrgent(before: Triage | undefined, after: Triage, moment: Moment): Notice[] {
  const settings = triageSettings(moment.settings);
  const { atOnceFrom } = settings.meeting;
  if (levelInForce(after) < atOnceFrom || (before && levelInForce(before) >= atOnceFrom)) return [];
  const own = settings.agencies.find(({ agency }) => agency === 'childrens-social-care');
  const owed = {
    kind: 'incident-urgent' as const,
    authority: after.authority,
    owner: `incident/${after.incidentId}`,
    to: { email: own?.mailbox?.email ?? '', organisation: moment.settings.councilName },
  };
  return [owe(owed, moment.newId(), moment.now, stampOf(moment.actor))];
}
