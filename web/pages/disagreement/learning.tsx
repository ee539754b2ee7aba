import { CharacterCount } from '../../components/character-count.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { type DisagreementForm, DisagreementFormPage } from './form.tsx';

/** What the front door should learn from a disagreement that is over. */
export const LearningPage = ({ words, ...form }: DisagreementForm & { words: string }) => (
  <DisagreementFormPage {...form} act="learning" title="Mark as one to learn from" send="Save">
    <p class="govuk-body">It is counted in the themes. The referrer does not see this.</p>
    <CharacterCount
      name="words"
      label="What should we learn from it?"
      labelSize="s"
      hint="Do not name the family: people who did not work with them read this."
      value={words}
      rows={5}
      maxlength={2000}
      countType="length"
      threshold={75}
      error={errorOf(form.errors ?? [], 'words')}
    />
  </DisagreementFormPage>
);
