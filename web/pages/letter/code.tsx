import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { Page, type Site } from '../../layout.tsx';

type Props = { site: Site; settings: Settings; token: string; error?: string | undefined };

/** The six figures, for a reader without an account. The same words whether or not the link was a true one. */
export const LetterCodePage = ({ site, settings, token, error }: Props) => {
  const { lifeMinutes, resendSeconds } = settings.limits.signInCode;
  const path = `/letters/${encodeURIComponent(token)}`;
  return (
    <Page
      site={site}
      title="Check your email"
      backLink={path}
      errors={error ? [{ text: error, href: '#code' }] : []}
      page="letter-code"
    >
      <p class="govuk-body">
        We have sent a six-digit code to the address that the letter is for. It can take a minute, and may be in your
        junk folder. It works for {lifeMinutes} minutes.
      </p>
      <form method="post" action={`${path}/read`} novalidate>
        <Input
          name="code"
          label="Six-digit code"
          labelSize="m"
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          class="govuk-input--width-10 govuk-input--extra-letter-spacing"
          error={error}
        />
        <Button preventDoubleClick>Read the letter</Button>
      </form>
      <form method="post" action={`${path}/code`}>
        <p class="govuk-body">
          No code? Wait {resendSeconds} seconds, then{' '}
          <button type="submit" class="app-button-as-link">
            send another code
          </button>
          .
        </p>
      </form>
    </Page>
  );
};
