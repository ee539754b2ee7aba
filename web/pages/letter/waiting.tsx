import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page, type Site } from '../../layout.tsx';

/** `wait`: seconds until another code can be asked for. */
type Props = { site: Site; token: string; wait?: number | undefined };

/** What a letter's link shows to anyone who follows it: the same for every link, true or not. */
export const LetterWaitingPage = ({ site, token, wait }: Props) => {
  const path = `/letters/${encodeURIComponent(token)}`;
  return (
    <Page site={site} title="Read a letter from us" page="letter-waiting">
      {wait && <InsetText>A code was sent a moment ago. Wait {wait} seconds before you ask for another.</InsetText>}
      <p class="govuk-body">
        If you followed a link in an email from us, a letter is waiting for you. Letters can hold information about
        children, so we first need to know that it is you.
      </p>
      <h2 class="govuk-heading-m">With a code</h2>
      <p class="govuk-body">
        We will send a six-digit code to the address that the letter is for. You do not need an account.
      </p>
      <form method="post" action={`${path}/code`} novalidate>
        <Button preventDoubleClick>Send me a code</Button>
      </form>
      <h2 class="govuk-heading-m">With your account</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/sign-in?next=${encodeURIComponent(path)}`}>
          Sign in to read the letter
        </a>
      </p>
    </Page>
  );
};
