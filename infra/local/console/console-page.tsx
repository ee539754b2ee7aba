import type { Person, Role } from '../../../shared/actor.ts';
import { InsetText } from '../../../web/components/inset-text.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { Site } from '../../../web/layout.tsx';
import type { AgencySystem } from './deps.ts';
import { inEngland } from './in-england.ts';
import { LocalPage } from './local-page.tsx';
import { roles } from './may-do.ts';

type Props = {
  site: Site;
  people: readonly Person[];
  clients: readonly AgencySystem[];
  now: Date;
  mails: number;
  publicUrl: string;
};

/** The first page of the box: what this is, who one can be, and where things arrive. */
export const ConsolePage = ({ site, people, clients, now, mails, publicUrl }: Props) => (
  <LocalPage site={site} at="/_local" title="A council’s front door on this machine" wide>
    <InsetText>
      <p class="govuk-body">
        Everything here is made up: the council, its partners, the children. Nothing leaves this machine.
      </p>
      <p class="govuk-body">Sign in as a teacher or a safeguarding lead and raise a concern about a child.</p>
      <p class="govuk-body">Sign in as a social worker to take it, rate it, ask a question and propose a decision.</p>
      <p class="govuk-body">Sign in as a manager to authorise the decision, so that the letter goes out.</p>
      <p class="govuk-body">Read what was sent in the inbox, and come back as the referrer to read the letter.</p>
      <p class="govuk-body">Move the clock to see what falls due, and make mail fail to see who is told.</p>
    </InsetText>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/_local/inbox">
          Inbox
        </a>
        : {mails} {mails === 1 ? 'mail' : 'mails'}
      </li>
      <li>
        <a class="govuk-link" href="/_local/clock">
          Clock
        </a>
        : it is now {inEngland(now)}
      </li>
      <li>
        <a class="govuk-link" href="/_local/mail-faults">
          Mail faults
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/_local/queues">
          Queues
        </a>
        , as JSON: what waits, and what was set aside after five failures
      </li>
    </ul>
    {shownRoles.map((role) => (
      <Accounts role={role} people={people.filter((person) => person.role === role)} />
    ))}
    <h2 class="govuk-heading-m">Partners’ systems</h2>
    <p class="govuk-body">
      They get a token at <code class="app-as-written">{publicUrl}/_local/oidc/token</code> with{' '}
      <code>grant_type=client_credentials</code> and use the API that{' '}
      <a class="govuk-link" href="/api/v1/openapi.json">
        its description
      </a>{' '}
      explains.
    </p>
    <Table
      caption="Client credentials"
      captionSize="s"
      narrow="stack"
      head={[{ text: 'Client' }, { text: 'Secret' }, { text: 'Acts for' }, { text: 'Scopes' }]}
      rows={clients.map((client) => [
        { text: client.client_id },
        { text: <code class="app-as-written">{client.client_secret}</code> },
        { text: client.organisation },
        { text: client.scopes.join(' ') },
      ])}
    />
  </LocalPage>
);

const shownRoles: readonly Role[] = [
  'referrer',
  'safeguarding-lead',
  'officer',
  'social-worker',
  'manager',
  'edt-worker',
  'auditor',
  'admin',
];

const Accounts = ({ role, people }: { role: Role; people: readonly Person[] }) => (
  <>
    <h2 class="govuk-heading-m">{roles[role].name}</h2>
    <p class="govuk-body">{roles[role].may}.</p>
    <Table
      caption={<span class="govuk-visually-hidden">Accounts: {roles[role].name}</span>}
      narrow="stack"
      head={[{ text: 'Name' }, { text: 'Email' }, { text: 'Organisation' }, { text: 'Sign in' }]}
      rows={people.map((person) => [
        { text: person.name },
        { text: <span class="app-as-written">{person.email}</span> },
        { text: person.organisation.name },
        { text: <SignInAs person={person} /> },
      ])}
    />
  </>
);

const SignInAs = ({ person }: { person: Person }) => (
  <form method="post" action="/_local/session">
    <input type="hidden" name="email" value={person.email} />
    <button type="submit" class="app-button-as-link">
      Sign in <span class="govuk-visually-hidden">as {person.name}</span>
    </button>
  </form>
);
