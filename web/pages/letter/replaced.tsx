import { InsetText } from '../../components/inset-text.tsx';

/** That another letter has taken this one's place; on paper too. `href`: where the reader may read that. */
export const LetterReplaced = ({ href }: { href?: string | undefined }) => (
  <InsetText>
    <strong>A newer letter has replaced this one.</strong> It says what has changed, and why. Please go by that.{' '}
    {href ? (
      <a class="govuk-link" href={href}>
        Read the newer letter
      </a>
    ) : (
      'We have sent you an email with a link to it.'
    )}
  </InsetText>
);
