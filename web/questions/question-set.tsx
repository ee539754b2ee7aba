import type { Child } from 'hono/jsx';
import { questionsIn } from '../../shared/form/asked.ts';
import type { LeafQuestion, Question } from '../../shared/form/question.ts';
import type { When } from '../../shared/form/when.ts';
import { classes } from '../components/element.ts';
import { LevelDescriptors } from './level-descriptors.tsx';
import { PerChild } from './per-child.tsx';
import { QuestionField } from './question-field.tsx';
import type { QuestionGroup, QuestionPage } from './question-page.ts';
import { Repeating } from './repeating.tsx';
import { belowOptions, isBelowOption, isLeftOut, isOpen } from './reveals.ts';

type SetProps = { group: QuestionGroup; page: QuestionPage };

/** Questions in order, each with those that open below it. Without scripts all of them show. */
export const QuestionSet = ({ group, page }: SetProps) => (
  <>
    {questionsIn(group.questions).map(([name, question]) => {
      if (isLeftOut(question.when, page) || isBelowOption(group.questions, name)) return null;
      return (
        <Reveal when={question.when} group={group} page={page}>
          {page.task === 'analysis' && name === 'level' && <LevelDescriptors levels={page.settings.levels} />}
          <One name={name} question={question} group={group} page={page} />
        </Reveal>
      );
    })}
  </>
);

type OneProps = SetProps & { name: string; question: Question };

const One = ({ name, question, group, page }: OneProps) => {
  if (question.kind === 'per-child')
    return <PerChild name={name} question={question} group={group} page={page} draw={drawSet} />;
  if (question.kind === 'list')
    return <Repeating name={name} question={question} group={group} page={page} draw={drawSet} />;
  return (
    <QuestionField name={name} question={question} group={group} page={page} below={below(name, { group, page })} />
  );
};

const drawSet = (props: SetProps): Child => <QuestionSet {...props} />;

function below(name: string, { group, page }: SetProps): ReadonlyMap<string, Child> | undefined {
  const codes = belowOptions(group.questions).get(name);
  if (!codes) return undefined;
  return new Map(
    [...codes].map(([code, names]) => [
      code,
      names.map((inner) => {
        const question = group.questions[inner];
        return (
          question && isLeaf(question) && <QuestionField name={inner} question={question} group={group} page={page} />
        );
      }),
    ]),
  );
}

const isLeaf = (question: Question): question is LeafQuestion =>
  question.kind !== 'per-child' && question.kind !== 'list';

/** A question that depends on another. Its script closes and opens it as the other changes. */
const Reveal = ({ when, group, page, children }: SetProps & { when: When | undefined; children?: Child }) => {
  if (!when || 'facts' in when) return <>{children}</>;
  return (
    <div
      class={classes('app-reveal', !isOpen(when, group, page) && 'app-reveal--closed')}
      data-reveal-by={group.prefix + when.answer}
      data-reveal-when={when.in.join(' ')}
    >
      {children}
    </div>
  );
};
