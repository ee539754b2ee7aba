import { WarningText } from '../../components/warning-text.tsx';

/**
 * Whether a letter's words are still those whose fingerprint was kept when it was made. It is worked out anew each time
 * that a worker opens the letter.
 */
export const Fingerprint = ({ matches }: { matches: boolean }) =>
  matches ? (
    <p class="govuk-body">
      Checked just now: the words below are those that were authorised. Their fingerprint is the one kept with the
      letter.
    </p>
  ) : (
    <WarningText>
      The words below are not those that were authorised: their fingerprint is not the one kept with the letter. Do not
      send it or rely on it. Tell an administrator now, and compare it with the copy that its recipient has.
    </WarningText>
  );
