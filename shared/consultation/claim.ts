import * as z from 'zod';
import { type Person, stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { type ConsultationChange, happening } from './change.ts';
import type { Consultation } from './consultation.ts';

/** Takes a question that nobody holds. `seen` is the version on the page. */
export const ClaimConsultation = z.object({ seen: Seen });
export type ClaimConsultation = z.infer<typeof ClaimConsultation>;

/** Makes the actor its holder. Of two who claim at once, the second is told who has it. */
export function claimConsultation(
  consultation: Consultation,
  { seen }: ClaimConsultation,
  moment: Moment,
): Result<ConsultationChange> {
  if (!may(moment.actor, 'answer-consultations')) return refuse({ kind: 'forbidden' });
  if (consultation.status === 'closed') return refuse({ kind: 'wrong-status', status: consultation.status });
  if (consultation.holder) return refuse({ kind: 'taken', by: consultation.holder.name });
  if (seen !== consultation.version) return refuse({ kind: 'stale' });
  const event = { ...happening(consultation, moment), type: 'claimed' as const };
  return ok({ consultation: { ...consultation, version: event.version, holder: event.by }, event, notices: [] });
}

/** Routes a question to a qualified colleague, whoever holds it now. */
export function routeConsultation(
  consultation: Consultation,
  { seen, to }: ClaimConsultation & { to: Person },
  moment: Moment,
): Result<ConsultationChange> {
  if (!may(moment.actor, 'route-consultations')) return refuse({ kind: 'forbidden' });
  if (consultation.status === 'closed') return refuse({ kind: 'wrong-status', status: consultation.status });
  const answers = to.active && may(to, 'answer-consultations');
  if (!answers || to.authority !== consultation.authority) {
    return refuse({ kind: 'invalid', problems: [{ field: 'to', code: 'cannot-answer' }] });
  }
  if (seen !== consultation.version) return refuse({ kind: 'stale' });
  const holder = stampOf({ ...moment.actor, ...to });
  const event = { ...happening(consultation, moment), type: 'routed' as const, to: holder };
  return ok({ consultation: { ...consultation, version: event.version, holder }, event, notices: [] });
}
