import * as z from 'zod';
import { happening, type IncidentChange, stampedAt } from '../incident/change.ts';
import { type Incident, isCounted } from '../incident/incident.ts';
import { saysSomething } from '../letter/typed-text.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { Triage } from './triage.ts';

/** The second social worker's answer to a lower level. Who does not agree says why. */
export const SecondLevel = z.discriminatedUnion('agree', [
  z.object({ seen: Seen, agree: z.literal('yes') }),
  z.object({ seen: Seen, agree: z.literal('no'), words: z.string().trim().max(2000) }),
]);
export type SecondLevel = z.infer<typeof SecondLevel>;

/** Agrees to a lower level that waits, or not, as a qualified social worker who did not propose it. */
export function secondLevel(
  { incident, triage }: { incident: Incident; triage: Triage },
  command: SecondLevel,
  moment: Moment,
): Result<IncidentChange> {
  if (!may(moment.actor, 'second-a-triage-level')) return refuse({ kind: 'forbidden' });
  const { pending, decided, ...rest } = triage;
  if (!isCounted(incident) || !pending) return refuse({ kind: 'wrong-status', status: incident.status });
  if (command.seen !== triage.version) return refuse({ kind: 'stale' });
  if (pending.by.id === moment.actor.id) return refuse({ kind: 'second-person-needed', triggers: [] });
  const { level, computed } = pending;
  if (command.agree === 'no') {
    if (!saysSomething(command.words))
      return refuse({ kind: 'invalid', problems: [{ field: 'words', code: 'missing' }] });
    return ok({
      triage: {
        ...rest,
        ...(decided && { decided }),
        version: triage.version + 1,
        earlier: [...triage.earlier, pending].slice(-100),
      },
      event: { ...happening(incident.id, moment), type: 'level-not-seconded', level, computed, words: command.words },
      notices: [],
    });
  }
  return ok({
    triage: {
      ...rest,
      version: triage.version + 1,
      decided: { ...pending, second: stampedAt(moment) },
      earlier: [...triage.earlier, ...(decided ? [decided] : [])].slice(-100),
    },
    event: { ...happening(incident.id, moment), type: 'level-seconded', level, computed },
    notices: [],
  });
}
