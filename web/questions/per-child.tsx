import type { Child } from 'hono/jsx';
import type { PerChildQuestion } from '../../shared/form/question.ts';
import { Fieldset } from '../components/fieldset.tsx';
import { questionWords } from '../forms/concern/concern-words.ts';
import { named } from '../forms/named.ts';
import type { QuestionGroup, QuestionPage } from './question-page.ts';

export type GroupProps<Q> = {
  name: string;
  question: Q;
  group: QuestionGroup;
  page: QuestionPage;
  draw: (props: { group: QuestionGroup; page: QuestionPage }) => Child;
};

/** The same few questions about each child, one child after the other. */
export const PerChild = ({ name, question, group, page, draw }: GroupProps<PerChildQuestion>) => {
  const path = [...group.path, name];
  const { label, hint } = questionWords(page.task, path);
  return (
    <div class="govuk-form-group">
      <Fieldset legend={named(label, { name: page.about })} legendSize="m">
        {hint && <div class="govuk-hint">{named(hint, { name: page.about })}</div>}
        {page.children.length === 0 && <p class="govuk-body">Add a child to the concern first.</p>}
        {page.children.map((child) => {
          const questions = {
            questions: question.each,
            prefix: `${group.prefix}${name}-${child.id}-`,
            path,
            child: child.name,
          };
          return <div class="app-block">{draw({ group: questions, page })}</div>;
        })}
      </Fieldset>
    </div>
  );
};
