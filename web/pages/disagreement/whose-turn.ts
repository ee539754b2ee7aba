import { type Disagreement, type Side, stageOf } from '../../../shared/disagreement/disagreement.ts';
import { isLastStage, isLate } from '../../../shared/disagreement/stages.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { resultWords } from '../../forms/disagreement-words.ts';

type Read = { disagreement: Disagreement; side: Side; settings: Settings; now: Date };

/** Who has to do what next, and by when, in a sentence or two for the side that reads it. */
export function whoseTurn({ disagreement, side, settings, now }: Read): string {
  if (disagreement.status === 'settled') {
    const { settled } = disagreement;
    return `It is over since ${dateTimeInWords(new Date(settled.at))}. ${resultWords[settled.result].meaning}`;
  }
  const stage = stageOf(disagreement);
  const who = side === 'referrer' ? 'you' : disagreement.raisedBy.name;
  if (stage.answer) {
    const until = dateTimeInWords(new Date(stage.answer.acceptBy));
    return side === 'referrer'
      ? 'We have answered. You can accept the answer, or take it to the next step.'
      : `We have answered, and wait for ${who} to accept it or take it on. After ${until} a manager can record that nothing more was heard.`;
  }
  const due = dateTimeInWords(new Date(stage.clock.dueAt));
  const answerer = stage.stage < 2 ? stage.answerer.name : `${stage.parties.council}, through ${stage.answerer.name},`;
  if (!isLate(stage, now)) return `${answerer} has to answer by ${due}.`;
  const onward = isLastStage(settings, stage.stage)
    ? 'No step is left above it, so call us.'
    : 'You need not wait: you can take it to the next step now.';
  return side === 'referrer'
    ? `Our answer is late: ${answerer} had to answer by ${due}. ${onward}`
    : `The answer is late: ${answerer} had to answer by ${due}. It is their task, and nothing is decided by the delay.`;
}
