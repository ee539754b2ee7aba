import { Button, ButtonGroup } from './components/button.tsx';
import { Input } from './components/input.tsx';

type DialogsProps = {
  idleMinutes: number;
  warningMinutes: number;
  /** Where a code would be sent; without it, people sign in through their organisation on another page. */
  email?: string | undefined;
};

/** Dialogs that stay closed until their script opens them: a session is about to end, or has ended; the page is hidden. */
export const SessionDialogs = ({ idleMinutes, warningMinutes, email }: DialogsProps) => (
  <>
    <dialog
      id="session-warning"
      class="app-dialog"
      aria-labelledby="session-warning-title"
      data-idle-minutes={idleMinutes}
      data-warning-minutes={warningMinutes}
    >
      <h2 class="govuk-heading-m" id="session-warning-title">
        You will be signed out in <span data-minutes-left>{warningMinutes} minutes</span>
      </h2>
      <p class="govuk-body">You have not used the service for a while. What was saved is safe.</p>
      <Button type="button" attributes={{ 'data-extend': true }}>
        Stay signed in
      </Button>
    </dialog>
    <dialog id="page-hidden" class="app-dialog app-dialog--cover" aria-labelledby="page-hidden-title">
      <form method="dialog">
        <h2 class="govuk-heading-m" id="page-hidden-title">
          Page hidden
        </h2>
        <Button>Show the page again</Button>
      </form>
    </dialog>
    <dialog id="sign-in-again" class="app-dialog" aria-labelledby="sign-in-again-title" data-email={email}>
      <h2 class="govuk-heading-m" id="sign-in-again-title">
        You are signed out
      </h2>
      <p class="govuk-body">What you typed is still on this page. Sign in again to go on where you are.</p>
      {email ? <WithCode email={email} /> : <Elsewhere />}
    </dialog>
  </>
);

const message = { class: 'app-dialog__message', role: 'alert', hidden: true } as const;

const WithCode = ({ email }: { email: string }) => (
  <>
    <p {...message} data-message="offline">
      We could not reach the service. Try again in a moment.
    </p>
    <p {...message} data-message="wait">
      Too many tries. Wait a few minutes, then try again.
    </p>
    <p {...message} data-message="wrong">
      The code is not right, or has expired. Check it, or send another.
    </p>
    <p class="govuk-body" role="status" data-message="sent-again" hidden>
      A new code is on its way. Only the newest code works.
    </p>
    <div data-step="ask">
      <p class="govuk-body">We will send a six-digit code to {email}.</p>
      <ButtonGroup>
        <Button type="button" attributes={{ 'data-send-code': true }}>
          Send me a code
        </Button>
        <Button type="button" variant="secondary" attributes={{ 'data-later': true }}>
          Not now
        </Button>
      </ButtonGroup>
    </div>
    <form data-step="check" method="post" action="/sign-in/code/check" novalidate hidden>
      <Input
        name="code"
        id="sign-in-again-code"
        label="Six-digit code"
        hint="It can take a minute to arrive, and may be in your junk folder."
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        class="govuk-input--width-10 govuk-input--extra-letter-spacing"
      />
      <ButtonGroup>
        <Button attributes={{ 'data-prevent-double-click': 'false' }}>Continue</Button>
        <Button type="button" variant="secondary" attributes={{ 'data-send-again': true }}>
          Send another code
        </Button>
      </ButtonGroup>
    </form>
  </>
);

const Elsewhere = () => (
  <>
    <p class="govuk-body">
      <a class="govuk-link" href="/sign-in/provider" target="_blank" rel="noreferrer">
        Sign in with your organisation (opens in a new tab)
      </a>
      , then come back to this page.
    </p>
    <Button type="button" variant="secondary" attributes={{ 'data-later': true }}>
      Close
    </Button>
  </>
);
