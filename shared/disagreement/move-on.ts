import * as z from 'zod';
import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import { happening, stampedAt } from '../contact/happening.ts';
import { saysSomething } from '../letter/typed-text.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { stopClock } from '../time/clocks.ts';
import { disagreementChange, tellAnswerers, tellReferrer } from './change-disagreement.ts';
import { type Disagreement, type OpenDisagreement, type SafeMeanwhile, stageOf } from './disagreement.ts';
import { SafetyAsked, saidOfSafety } from './safety.ts';
import { sideOf, speaksForReferrer } from './sides.ts';
import { beginStage, stagesAfter } from './stages.ts';

/** Takes it to a later stage, which need not be the next, with the reason for going there. */
export const MoveOn = SafetyAsked.extend({
  seen: Seen,
  to: z.coerce.number().int().min(0),
  reason: z.string().trim().min(1).max(3000),
});
export type MoveOn = z.infer<typeof MoveOn>;

/** The disagreement at a later stage; the one before is left as it stands, its clock stopped. */
export function atLaterStage(
  disagreement: OpenDisagreement,
  to: Parameters<typeof beginStage>[0],
  why: { reason: string; said: SafeMeanwhile; immediate: boolean },
  moment: Moment,
): OpenDisagreement {
  const { settings, now } = moment;
  const left = stageOf(disagreement);
  const stopped = stopClock(settings.calendar, left.clock, now);
  const immediate = disagreement.immediate || why.immediate;
  return {
    ...disagreement,
    version: disagreement.version + 1,
    immediate,
    stages: [
      ...disagreement.stages.slice(0, -1),
      {
        ...left,
        clock: stopped.ok ? stopped.value : left.clock,
        left: { reason: why.reason, side: why.said.side, ...stampedAt(moment) },
      },
      beginStage(to, settings, { immediate: why.immediate, safe: [why.said], deciders: disagreement, now }),
    ],
  };
}

/**
 * Takes the disagreement on: the referrer's side when the answer does not settle it, is late, or cannot wait; a manager
 * when it needs somebody above them. Nothing moves on by itself.
 */
export function moveOn(contact: Contact, disagreement: Disagreement, command: MoveOn, moment: Moment): Result<Change> {
  const { actor, settings } = moment;
  const { stage } = stageOf(disagreement);
  const side = sideOf(actor, contact);
  // The safeguarding lead may take it to where leads talk, though the stage it leaves is not theirs.
  const allowed =
    side === 'council' ? may(actor, 'lead-on-disagreements') : speaksForReferrer(actor, contact, command.to);
  if (!side || !allowed) return refuse({ kind: 'forbidden' });
  if (disagreement.status !== 'open') return refuse({ kind: 'wrong-status', status: 'settled' });
  if (command.seen !== disagreement.version) return refuse({ kind: 'stale' });
  const to = stagesAfter(settings, stage).find((later) => later.stage === command.to);
  const problems = [
    ...(to ? [] : [{ field: 'to', code: 'not-listed' }]),
    ...(saysSomething(command.reason) ? [] : [{ field: 'reason', code: 'says-nothing' }]),
  ];
  if (!to || problems.length > 0) return refuse({ kind: 'invalid', problems });

  const why = {
    reason: command.reason,
    said: saidOfSafety(command, side, moment),
    immediate: command.safe === 'no',
  };
  const next = atLaterStage(disagreement, to, why, moment);
  const event = {
    ...happening(contact, moment),
    type: 'disagreement-moved-on' as const,
    disagreementId: disagreement.id,
    stage: to.stage,
    reason: command.reason,
  };
  const notices = [
    ...tellReferrer(contact, next, 'disagreement-received', moment),
    ...tellAnswerers(contact, next, moment),
  ];
  return ok(disagreementChange(contact, next, event, notices));
}
