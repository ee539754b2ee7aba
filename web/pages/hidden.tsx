import { Page, type Site } from '../layout.tsx';

/** What stands on the screen instead of a page that somebody walking past should not read. It says nothing of anyone. */
export const HiddenPage = ({ site }: { site: Site }) => (
  <Page site={site} title="Page hidden" page="hidden">
    <p class="govuk-body">Use your browser’s Back button to go back to where you were. You are still signed in.</p>
    <p class="govuk-body">
      <a class="govuk-link" href="/home">
        Go to your home page
      </a>
    </p>
  </Page>
);
