import * as z from 'zod';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { type ConsultationChange, happening } from './change.ts';
import type { Consultation } from './consultation.ts';

export const CloseConsultation = z.object({ seen: Seen });
export type CloseConsultation = z.infer<typeof CloseConsultation>;

/** Closes a question that has its answer. Whoever asked may do so, and so may the front door. */
export function closeConsultation(
  consultation: Consultation,
  { seen }: CloseConsultation,
  moment: Moment,
): Result<ConsultationChange> {
  const { actor } = moment;
  const asker = actor.id === consultation.askedBy.personId && may(actor, 'ask-first');
  if (!asker && !may(actor, 'route-consultations')) return refuse({ kind: 'forbidden' });
  // A question nobody has answered is closed by nobody but its asker, who may have found the answer elsewhere.
  if (consultation.status === 'closed' || (consultation.status === 'waiting' && !asker)) {
    return refuse({ kind: 'wrong-status', status: consultation.status });
  }
  if (seen !== consultation.version) return refuse({ kind: 'stale' });
  const event = { ...happening(consultation, moment), type: 'closed' as const };
  const closed = { at: event.at, by: event.by };
  return ok({
    consultation: { ...consultation, version: event.version, status: 'closed', closed },
    event,
    notices: [],
  });
}
