import type { Stamp } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening } from './happening.ts';
import { isLateDecision } from './promised-time.ts';

/** Gives the task of a late decision to another manager, because whoever had it has left, is away, or was nobody. */
export function giveLateDecision(contact: Contact, manager: Stamp, moment: Moment): Result<Change> {
  const last = contact.late?.at(-1);
  if (!last || !isLateDecision(contact) || last.manager?.id === manager.id) {
    return refuse({ kind: 'wrong-status', status: contact.status });
  }
  const event = {
    ...happening(contact, moment),
    type: 'late-decision-given' as const,
    to: manager,
    ...(last.manager && { from: last.manager }),
  };
  return ok({
    contact: {
      ...contact,
      version: event.version,
      late: [...(contact.late ?? []).slice(0, -1), { ...last, manager }],
    },
    event,
    letters: [],
    notices: [],
  });
}
