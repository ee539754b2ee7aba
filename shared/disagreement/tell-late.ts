import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import { happening } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { disagreementChange, tellReferrer, withStage } from './change-disagreement.ts';
import { type Disagreement, stageOf } from './disagreement.ts';
import { isLate } from './stages.ts';

/** Owes the referrer word that the answer is late, once for each stage. Nothing is decided by time alone. */
export function tellLate(contact: Contact, disagreement: Disagreement, moment: Moment): Result<Change> {
  if (disagreement.status !== 'open') return refuse({ kind: 'wrong-status', status: 'settled' });
  const stage = stageOf(disagreement);
  if (!isLate(stage, moment.now) || stage.lateToldAt) return refuse({ kind: 'wrong-status', status: 'not-late' });
  const event = {
    ...happening(contact, moment),
    type: 'disagreement-late' as const,
    disagreementId: disagreement.id,
    stage: stage.stage,
  };
  const told = withStage(disagreement, { ...stage, lateToldAt: moment.now.toISOString() });
  return ok(disagreementChange(contact, told, event, tellReferrer(contact, told, 'disagreement-late', moment)));
}
