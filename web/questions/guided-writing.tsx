import { named } from '../forms/named.ts';
import type { QuestionWords } from '../forms/words.ts';
import type { QuestionPage } from './question-page.ts';

type HelpProps = { words: QuestionWords; field: string; page: QuestionPage };

/** What stands between a question and its answer: help, an example of good writing, and what is worth a second look. */
export const Help = ({ words, field, page }: HelpProps) => {
  const warning = page.warnings.get(field);
  return (
    <>
      {words.hint && named(words.hint, { name: page.about })}
      {words.example && (
        <span class="app-example">
          <span class="app-example__label">For example: </span>
          {words.example}
        </span>
      )}
      {warning && <span class="app-look-again">{warning.text}</span>}
    </>
  );
};
