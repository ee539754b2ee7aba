import { CharacterCount } from '../../components/character-count.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { type DisagreementForm, DisagreementFormPage } from './form.tsx';

/** The referrer's side takes its disagreement back. */
export const WithdrawPage = ({ words, ...form }: DisagreementForm & { words: string }) => (
  <DisagreementFormPage {...form} act="withdraw" title="Withdraw the disagreement" send="Withdraw it" warning>
    <p class="govuk-body">
      It ends here, and stays on the record with your reason. If you are still worried about a child, do not withdraw
      it: take it to a later step, or phone.
    </p>
    <CharacterCount
      name="words"
      label="Why do you take it back?"
      labelSize="s"
      value={words}
      rows={4}
      maxlength={2000}
      countType="length"
      threshold={75}
      error={errorOf(form.errors ?? [], 'words')}
    />
  </DisagreementFormPage>
);
