import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

/** Where a reference is entered whose record few may know of, for whoever may open one in an emergency. */
export const OpenByReferenceLink = ({ actor }: { actor: Pick<Actor, 'role'> }) =>
  may(actor, 'break-glass') ? (
    <p class="govuk-body">
      <a class="govuk-link" href="/restricted/open">
        Open a restricted record by its reference
      </a>
    </p>
  ) : null;

type Props = Staff & { typed: string; error?: string | undefined };

/** From a reference to what few may know of. It says nothing of what is there until a reason has been given. */
export const OpenByReferencePage = ({ typed, error, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Open a restricted record by its reference"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    backLink={{ href: '/board', text: 'Back to the board' }}
    errors={error ? [{ text: error, href: '#reference' }] : []}
    page="open-by-reference"
  >
    <p class="govuk-body">
      Searches and lists do not show what few people may know of. If somebody has told you the reference of a concern or
      a domestic abuse incident and it cannot wait, enter it here. You give your reason before anything opens.
    </p>
    <p class="govuk-body">
      The record of a child or an adult has no reference. Open what they were told of in, and go on from its people; or
      enter the address of the record’s page.
    </p>
    <form method="post" action="/restricted/open" novalidate>
      <Input
        name="reference"
        label="Reference"
        labelSize="m"
        hint="Of a concern, such as FD-7K3M-9QRT. That of an incident begins with DA."
        value={typed}
        error={error}
        width={20}
        autocomplete="off"
        spellcheck={false}
      />
      <Button>Continue</Button>
    </form>
  </Page>
);
