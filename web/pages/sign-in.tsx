import type { Settings } from '../../shared/settings.ts';
import { Button } from '../components/button.tsx';
import type { SummaryError } from '../components/error-summary.tsx';
import { Input } from '../components/input.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { Page, type Site } from '../layout.tsx';

type Error = { field: string; text: string };

const summary = (errors: readonly Error[]): SummaryError[] =>
  errors.map(({ field, text }) => ({ text, href: `#${field}` }));
const errorOf = (errors: readonly Error[], field: string) => errors.find((error) => error.field === field)?.text;

type SignInProps = { site: Site; next: string; email?: string; errors?: readonly Error[]; held?: boolean };

/** Two ways in: the organisation's own account, or a code to a work address. */
export const SignInPage = ({ site, next, email = '', errors = [], held }: SignInProps) => (
  <Page site={site} title="Sign in" errors={summary(errors)} backLink="/" page="sign-in">
    {held && (
      <InsetText>
        You had been signed out when you pressed the button. What you typed is kept: sign in and it will be saved.
      </InsetText>
    )}
    <h2 class="govuk-heading-m">With your organisation’s account</h2>
    <p class="govuk-body">Council staff, and organisations that have joined their sign-in to this service.</p>
    <Button href={`/sign-in/provider?next=${encodeURIComponent(next)}`} variant="secondary">
      Continue with your organisation
    </Button>
    <h2 class="govuk-heading-m">With a code sent to your work email</h2>
    <form method="post" action="/sign-in/code" novalidate>
      <input type="hidden" name="next" value={next} />
      <Input
        name="email"
        label="Work email address"
        hint="We will send a six-digit code to this address, if it has an account."
        type="email"
        autocomplete="email"
        spellcheck={false}
        value={email}
        error={errorOf(errors, 'email')}
      />
      <Button preventDoubleClick>Send me a code</Button>
    </form>
  </Page>
);

type CodeProps = { site: Site; settings: Settings; errors?: readonly Error[]; sentAgain?: boolean };

/** The six digits. The same words whether or not the address has an account. */
export const CodePage = ({ site, settings, errors = [], sentAgain }: CodeProps) => {
  const { lifeMinutes, resendSeconds } = settings.limits.signInCode;
  return (
    <Page site={site} title="Check your email" errors={summary(errors)} backLink="/sign-in" page="sign-in-code">
      {sentAgain && (
        <InsetText>
          If the address has an account, there is a code in its mailbox or on its way. Use the newest one.
        </InsetText>
      )}
      <p class="govuk-body">
        If the address you gave has an account, we have sent it a six-digit code. It can take a minute, and may be in
        your junk folder. It works for {lifeMinutes} minutes.
      </p>
      <form method="post" action="/sign-in/code/check" novalidate>
        <Input
          name="code"
          label="Six-digit code"
          labelSize="m"
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          class="govuk-input--width-10 govuk-input--extra-letter-spacing"
          error={errorOf(errors, 'code')}
        />
        <Button preventDoubleClick>Continue</Button>
      </form>
      <form method="post" action="/sign-in/code">
        <input type="hidden" name="again" value="yes" />
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

/** When the organisation's sign-in did not work out. */
export const SignInFailedPage = ({ site, unknown }: { site: Site; unknown: boolean }) => (
  <Page site={site} title="We could not sign you in" backLink="/sign-in" page="sign-in-failed">
    <p class="govuk-body">
      {unknown
        ? 'Your organisation knows you, but you do not have an account here. Ask your safeguarding lead, or telephone the front door.'
        : 'The sign-in was not finished, or took too long. Nothing was lost. Try again.'}
    </p>
    <Button href="/sign-in">Try again</Button>
  </Page>
);

export const SignedOutPage = ({ site }: { site: Site }) => (
  <Page site={site} title="You have signed out" page="signed-out">
    <p class="govuk-body">Everything that was saved is safe. On a shared computer, close the browser too.</p>
    <Button href="/sign-in">Sign in again</Button>
  </Page>
);
