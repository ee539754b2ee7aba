import type { SchoolReply } from '../../../shared/school-notice/reply.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { summaryOf } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { linkHref } from './links.ts';
import { RepliesSent } from './replies-sent.tsx';
import { CarriedReply, ReplyForm, type ReplyFormProps, ToReply, type TypedReply } from './reply-form.tsx';
import { type Told, ToldShown } from './told.tsx';

/** `wait`: seconds until another code can be asked for. `typed`: a reply that came after the time to read was over. */
type Waiting = {
  site: Site;
  token: string;
  wait?: number | undefined;
  phone: string;
  typed?: TypedReply | undefined;
};

/** What the link of a notice shows to anyone who follows it, and to what follows it before them: the same for every link. */
export const SchoolNoticeWaitingPage = ({ site, token, wait, phone, typed }: Waiting) => (
  <Page site={site} title="Read a notice from us" page="school-notice-waiting">
    {wait && <InsetText>A code was sent a moment ago. Wait {wait} seconds before you ask for another.</InsetText>}
    {typed && (
      <InsetText>
        Your time to read was over, so your reply was not sent. Once you have entered a new code, what you typed is
        there again.
      </InsetText>
    )}
    <p class="govuk-body">
      If you followed a link in an email from us, a safeguarding notice is waiting for you. We first need to know that
      it is you. We will send a six-digit code to the address that the notice is for.
    </p>
    <form method="post" action={`${linkHref(token)}/code`} novalidate>
      <CarriedReply typed={typed} />
      <Button preventDoubleClick>Send me a code</Button>
    </form>
    <p class="govuk-body">If no code comes, call us on {phone}.</p>
  </Page>
);

type Coded = {
  site: Site;
  settings: Settings;
  token: string;
  error?: string | undefined;
  typed?: TypedReply | undefined;
};

/** The six figures, the same words whether or not the link was a true one. */
export const SchoolNoticeCodePage = ({ site, settings, token, error, typed }: Coded) => {
  const { lifeMinutes, resendSeconds } = settings.limits.signInCode;
  return (
    <Page
      site={site}
      title="Check your email"
      backLink={linkHref(token)}
      errors={error ? [{ text: error, href: '#code' }] : []}
      page="school-notice-code"
    >
      <p class="govuk-body">
        We have sent a six-digit code to the address that the notice is for. It works for {lifeMinutes} minutes.
      </p>
      <form method="post" action={`${linkHref(token)}/open`} novalidate>
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
        <CarriedReply typed={typed} />
        <Button preventDoubleClick>Read the notice</Button>
      </form>
      <form method="post" action={`${linkHref(token)}/code`}>
        <CarriedReply typed={typed} />
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

type Open = {
  site: Site;
  reference: string;
  told: Told;
  /** Whether the newest part of it waits for somebody to say that the school has it, and by whom it was said. */
  asks: boolean;
  acknowledged?: { name: string; at: string } | undefined;
  /** Where the answer goes. */
  action: string;
  done?: string | undefined;
  /** What their school has told us, and the form in which they tell us more. */
  replies: readonly SchoolReply[];
  form: ReplyFormProps;
  /** Where they sign in. */
  signIn: string;
};

/** A notice on a phone at the gate: one press says that the school has it. */
export const SchoolNoticeOpenPage = ({ site, reference, told, asks, acknowledged, action, done, ...rest }: Open) => (
  <Page
    site={site}
    title="Safeguarding notice"
    caption={reference}
    errors={summaryOf(rest.form.errors)}
    page="school-notice-open"
  >
    {done && <NotificationBanner success text={done} />}
    {acknowledged && (
      <p class="govuk-body">
        {acknowledged.name} said on {dateTimeInWords(new Date(acknowledged.at))} that your school has it.
      </p>
    )}
    {asks && !acknowledged && (
      <p class="govuk-body">
        Please confirm before {dateTimeInWords(new Date(told.first.acknowledgeBefore))}. One of you is enough.
      </p>
    )}
    {asks && <Acknowledge action={action} />}
    {rest.form.pupils.length > 0 && <ToReply />}
    <ToldShown {...told} />
    {asks && <Acknowledge action={action} />}
    <RepliesSent replies={rest.replies} signIn={rest.signIn} />
    {rest.form.pupils.length > 0 && <ReplyForm {...rest.form} />}
  </Page>
);

const Acknowledge = ({ action }: { action: string }) => (
  <form method="post" action={action} novalidate>
    <Button preventDoubleClick>Confirm that we have it</Button>
  </form>
);
