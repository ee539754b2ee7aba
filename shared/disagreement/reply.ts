import * as z from 'zod';
import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import { happening, stampedAt } from '../contact/happening.ts';
import { isSentence } from '../contact/propose-decision.ts';
import { awaitsRelease } from '../contact/release.ts';
import { canBeReopened, reopened } from '../contact/reopen.ts';
import { saysSomething } from '../letter/typed-text.ts';
import type { Moment } from '../moment.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { LevelNumber } from '../settings/codes.ts';
import { stopClock } from '../time/clocks.ts';
import { disagreementChange, tellReferrer, withStage } from './change-disagreement.ts';
import { type Disagreement, type DisagreementStage, stageOf } from './disagreement.ts';
import { AnswerResult } from './result.ts';
import { SafetyAsked, saidOfSafety } from './safety.ts';
import { mayAnswer } from './sides.ts';
import { acceptBy, isLastStage } from './stages.ts';

/**
 * The council's answer at the present stage, with the evidence for it. `levels`: what the level of each child becomes,
 * where it is to change. `onBehalfOf`: who gave the answer, where a manager writes it down for somebody above them.
 */
export const Reply = SafetyAsked.extend({
  seen: Seen,
  result: AnswerResult,
  words: z.string().trim().min(1).max(6000),
  levels: z.array(z.object({ childId: z.string(), level: z.coerce.number().pipe(LevelNumber) })).max(12),
  onBehalfOf: z.string().trim().max(200),
});
export type Reply = z.infer<typeof Reply>;

/** From this stage on the answer is given by people who have no account here. */
export const firstStageOnBehalf = 2;

function problemsWith(reply: Reply, disagreement: Disagreement, stage: DisagreementStage): Problem[] {
  const { result, levels } = reply;
  const changes = result !== 'upheld';
  const each = disagreement.children.map(({ childId, council }) => ({
    childId,
    was: council.level,
    becomes: levels.find((level) => level.childId === childId)?.level,
  }));
  return [
    ...(isSentence(reply.words) ? [] : [{ field: 'words', code: 'too-few-words' }]),
    ...(changes ? each.filter(({ becomes }) => becomes === undefined) : []).map(({ childId }) => ({
      field: `level-${childId}`,
      code: 'needed',
    })),
    ...(result === 'changed' && each.every(({ was, becomes }) => becomes === was)
      ? [{ field: 'result', code: 'nothing-changes' }]
      : []),
    ...(stage.stage >= firstStageOnBehalf && !saysSomething(reply.onBehalfOf)
      ? [{ field: 'onBehalfOf', code: 'needed' }]
      : []),
  ];
}

/**
 * Answers the stage, once. Where the decision is to change, the contact is opened again at once, so that a new decision
 * and its letter do not wait for anybody's consent. What the last stage answers is final.
 */
export function reply(
  contact: Contact,
  disagreement: Disagreement,
  command: Reply,
  { holderGone }: { holderGone: boolean },
  moment: Moment,
): Result<Change> {
  const { settings, now } = moment;
  if (!mayAnswer(moment.actor, contact, disagreement)) return refuse({ kind: 'forbidden' });
  if (disagreement.status !== 'open') return refuse({ kind: 'wrong-status', status: 'settled' });
  const stage = stageOf(disagreement);
  if (stage.answer) return refuse({ kind: 'wrong-status', status: 'answered' });
  if (command.seen !== disagreement.version) return refuse({ kind: 'stale' });
  const problems = [
    ...problemsWith(command, disagreement, stage),
    // What can still be called back is called back, and not written anew.
    ...(command.result !== 'upheld' && awaitsRelease(contact, now)
      ? [{ field: 'result', code: 'letter-leaving' }]
      : []),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });

  const { result, words } = command;
  const changes = result !== 'upheld';
  const reopens = changes && canBeReopened(contact, settings);
  const known = disagreement.children.map(({ childId }) => childId);
  const onBehalfOf = stage.stage >= firstStageOnBehalf ? command.onBehalfOf : undefined;
  const stopped = stopClock(settings.calendar, stage.clock, now);
  const answered: Disagreement = {
    ...withStage(disagreement, {
      ...stage,
      clock: stopped.ok ? stopped.value : stage.clock,
      safe: [...stage.safe, saidOfSafety(command, 'council', moment)],
      answer: {
        result,
        words,
        levels: changes ? command.levels.filter(({ childId }) => known.includes(childId)) : [],
        ...(onBehalfOf && { onBehalfOf }),
        acceptBy: acceptBy(stage, settings, now),
        ...stampedAt(moment),
      },
    }),
    immediate: disagreement.immediate || command.safe === 'no',
  };
  const final: Disagreement = isLastStage(settings, stage.stage)
    ? { ...answered, status: 'settled', settled: { result, how: 'final', ...stampedAt(moment) } }
    : answered;
  const event = {
    ...happening(contact, moment),
    type: 'disagreement-answered' as const,
    disagreementId: disagreement.id,
    stage: stage.stage,
    result,
    words,
    ...(onBehalfOf && { onBehalfOf }),
    reopened: reopens,
  };
  const next = reopens
    ? reopened(contact, { reason: words, holderGone, disagreementId: disagreement.id }, moment)
    : contact;
  const notices = tellReferrer(contact, disagreement, 'disagreement-answered', moment);
  return ok(disagreementChange(next, final, event, notices));
}
