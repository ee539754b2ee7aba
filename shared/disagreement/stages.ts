import type { Stamp } from '../actor.ts';
import type { EscalationStage } from '../settings/clocks.ts';
import type { Settings } from '../settings.ts';
import type { ClockPolicy } from '../time/clock-policy.ts';
import { type Clock, startClock } from '../time/clocks.ts';
import type { Disagreement, DisagreementStage, SafeMeanwhile } from './disagreement.ts';

type Deciders = Pick<Disagreement, 'decisionMaker' | 'authoriser'>;

const byNumber = ({ escalation }: Settings): EscalationStage[] =>
  escalation.toSorted((one, other) => one.stage - other.stage);

/** The stages after this one, the nearest first. */
export const stagesAfter = (settings: Settings, stage: number): EscalationStage[] =>
  byNumber(settings).filter((other) => other.stage > stage);

/** Whether nobody stands above this stage: what it answers is the end of the matter. */
export const isLastStage = (settings: Settings, stage: number): boolean => stagesAfter(settings, stage).length === 0;

/** The stage with this number or the nearest above it; the last one where there is none. */
export function stageFrom(settings: Settings, number: number): EscalationStage {
  const stages = byNumber(settings);
  const found = stages.find(({ stage }) => stage >= number) ?? stages.at(-1);
  if (!found) throw new Error('settings without stages of escalation');
  return found;
}

/** Where a disagreement goes when a child is not safe meanwhile. */
export const immediateStage = (settings: Settings): EscalationStage =>
  stageFrom(settings, settings.limits.disagreement.immediateStage);

const policyOf = (stage: EscalationStage, immediate: boolean, settings: Settings): ClockPolicy => {
  const common = { code: `disagreement-${stage.stage}`, mayPause: false, maximumPauseWorkingDays: 0 };
  return immediate
    ? {
        ...common,
        kind: 'working-minutes',
        minutes: settings.limits.disagreement.immediateMinutes,
        runsPastClosing: true,
      }
    : { ...common, kind: 'working-days', days: stage.workingDays, rule: 'A' };
};

/** The clock of a stage that begins now: its working days, or the same day when a child is not safe. */
export const stageClock = (stage: EscalationStage, immediate: boolean, settings: Settings, now: Date): Clock =>
  startClock(policyOf(stage, immediate, settings), settings.calendar, now);

/** So long after an answer the referrer has to say whether they accept it, as long as the stage itself may take. */
export const acceptBy = (stage: DisagreementStage, settings: Settings, now: Date): string =>
  stageClock(stageFrom(settings, stage.stage), false, settings, now).dueAt;

type Begins = { immediate: boolean; safe: SafeMeanwhile[]; deciders: Deciders; now: Date };

/**
 * A stage as it begins. The first is answered by whoever decided, each later one by a manager, who from the third on
 * writes down what those above them answer.
 */
export function beginStage(stage: EscalationStage, settings: Settings, begins: Begins): DisagreementStage {
  const point = settings.contacts.escalation.find(({ code }) => code === stage.contact);
  const { decisionMaker, authoriser } = begins.deciders;
  const answerer: Stamp = stage.stage === 0 ? decisionMaker : authoriser;
  return {
    stage: stage.stage,
    name: stage.name,
    parties: { referrer: stage.referrer, council: stage.council },
    ...(point && { contact: { name: point.name, phone: point.phone } }),
    answerer,
    clock: stageClock(stage, begins.immediate, settings, begins.now),
    safe: begins.safe,
  };
}

/** Whether the council's answer is still to come and its time is over. */
export const isLate = ({ answer, left, clock }: DisagreementStage, now: Date): boolean =>
  !answer && !left && now > new Date(clock.dueAt);
