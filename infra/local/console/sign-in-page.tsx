import type { Person } from '../../../shared/actor.ts';
import { Button } from '../../../web/components/button.tsx';
import { Input } from '../../../web/components/input.tsx';
import { InsetText } from '../../../web/components/inset-text.tsx';
import { Page, type Site } from '../../../web/layout.tsx';
import { roles } from './may-do.ts';

type Props = { site: Site; uid: string; people: readonly Person[]; email?: string; error?: string };

/** Stands for the sign-in page of somebody's own organisation: one press on an account, or an address. */
export const ProviderPage = ({ site, uid, people, email, error }: Props) => (
  <Page
    site={{ ...site, phase: { tag: 'Demo', text: 'This stands for your organisation’s own sign-in.' } }}
    title="Choose an account"
    errors={error ? [{ text: error, href: '#email' }] : []}
    page="local-sign-in"
  >
    <InsetText>
      In real use this is your organisation’s sign-in, with a password or passkey and a second factor. Here it asks for
      neither.
    </InsetText>
    <form method="post" action={`/_local/sign-in/${uid}`} novalidate>
      <Input
        name="email"
        label="Email address"
        labelSize="s"
        type="email"
        autocomplete="username"
        spellcheck={false}
        value={email}
        error={error}
      />
      <Button preventDoubleClick>Sign in</Button>
    </form>
    <h2 class="govuk-heading-m">Or choose one</h2>
    <form method="post" action={`/_local/sign-in/${uid}`}>
      <ul class="govuk-list govuk-list--spaced">
        {people.map((person) => (
          <li>
            <button type="submit" name="email" value={person.email} class="app-button-as-link">
              {person.name}
            </button>
            , {roles[person.role].name.toLowerCase()}, {person.organisation.name}
          </li>
        ))}
      </ul>
    </form>
  </Page>
);

/** When the page was left open for too long, or is another browser's. */
export const NoSignInPage = ({ site }: { site: Site }) => (
  <Page site={site} title="This sign-in is over" page="local-sign-in-over">
    <p class="govuk-body">It was finished already, took too long, or began in another browser.</p>
    <Button href="/sign-in">Start again</Button>
  </Page>
);
