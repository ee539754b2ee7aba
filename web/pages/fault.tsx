import { Page, type Site } from '../layout.tsx';

/** When we fail: what happened, whether answers are safe, and what to do instead. */
export const FaultPage = ({ site }: { site: Site }) => (
  <Page site={site} title="Sorry, there is a problem with the service" page="fault">
    <p class="govuk-body">Try again in a few minutes. Answers that showed as saved are safe.</p>
    <p class="govuk-body">If you cannot wait, call us: the number to call now is at the bottom of the page.</p>
  </Page>
);
