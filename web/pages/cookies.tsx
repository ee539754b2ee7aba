import { Table } from '../components/table.tsx';
import { Page, type Site } from '../layout.tsx';

/** Only cookies that the service cannot do without, so there is a page and no banner. */
export const CookiesPage = ({ site }: { site: Site }) => (
  <Page site={site} title="Cookies" page="cookies">
    <p class="govuk-body">
      We only use cookies that the service needs to work. We do not measure or follow you. None of them holds anything
      about a child. In your browser each name begins with __Host-, which keeps other websites from setting it.
    </p>
    <Table
      narrow="stack"
      caption="Cookies we use"
      head={[{ text: 'Name' }, { text: 'What it is for' }, { text: 'Ends' }]}
      rows={[
        [
          { text: 'session' },
          { text: 'Keeps you signed in' },
          { text: 'When you sign out, or after a time without use' },
        ],
        [{ text: 'sign-in' }, { text: 'Holds a sign-in together while it is under way' }, { text: 'After 15 minutes' }],
        [
          { text: 'known-device' },
          { text: 'Lets you ask for a code when somebody else asks for codes in your name. It does not sign you in' },
          { text: 'After 180 days' },
        ],
        [{ text: 'held' }, { text: 'Finds a form that you sent after you were signed out' }, { text: 'After 1 day' }],
        [
          { text: 'board' },
          { text: 'For council staff: leads back to the work board as you left it' },
          { text: 'When you close the browser' },
        ],
        [{ text: 'letter' }, { text: 'Lets you read a letter after you typed its code' }, { text: 'After 30 minutes' }],
        [
          { text: 'school-notice' },
          { text: 'Lets you read a notice to a school after you typed its code' },
          { text: 'After 30 minutes' },
        ],
        [
          { text: 'letter-code and school-notice-code' },
          { text: 'Hold a code together with the browser that asked for it' },
          { text: 'After 30 minutes' },
        ],
      ]}
    />
    <p class="govuk-body">
      If the connection fails while you type, your browser keeps the words that were not saved yet, encrypted, until
      they are. Signing out removes them.
    </p>
  </Page>
);
