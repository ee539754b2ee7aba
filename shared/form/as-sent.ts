import { answersTo, peopleOf, slotOf, withAnswers } from './answers.ts';
import { isAsked, questionsIn } from './asked.ts';
import type { Concern } from './concern.ts';
import { factsOf } from './facts.ts';
import type { Answers, Questions } from './question.ts';
import { applies } from './rows.ts';
import { everyTask } from './tasks.ts';
import type { Facts } from './when.ts';

/**
 * The concern as it goes: only what its sender saw on the last page before sending. A draft keeps answers to questions
 * that no longer apply, in case somebody changes their mind back; what is sent does not.
 */
export function asSent(concern: Concern): Concern {
  let sent = concern;
  for (const task of everyTask) {
    const { name, scope } = task;
    const ids = scope === 'concern' ? [undefined] : peopleOf(concern, scope).map(({ id }) => id);
    for (const id of ids) {
      const facts = factsOf(concern, id);
      const answers = applies(task, facts) ? askedOnly(task.questions, answersTo(concern, name, id), facts) : {};
      if (Object.keys(answersTo(concern, name, id)).length === 0) continue;
      sent = withAnswers(sent, name, { answers, raw: concern.asTyped?.[slotOf(name, id)] }, id);
    }
  }
  return sent;
}

function askedOnly(questions: Questions, answers: Answers, facts: Facts): Answers {
  const asked: Answers = {};
  for (const [name, question] of questionsIn(questions)) {
    const answer = answers[name];
    if (answer === undefined || !isAsked(question, questions, answers, facts)) continue;
    asked[name] = answer;
  }
  return asked;
}
