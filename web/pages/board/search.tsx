import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { OpenByReferenceLink } from '../restriction/open-by-reference.tsx';
import type { Staff } from '../staff.ts';

/** Finds one contact by its reference. There is nothing to browse: what is not known is not found. */
export const ReferenceSearch = ({ actor }: Pick<Staff, 'actor'>) => (
  <search>
    <form class="app-reference-search" method="post" action="/search">
      <label class="govuk-label" for="find-reference">
        Find a contact by its reference
      </label>
      <div class="app-reference-search__row">
        <input
          class="govuk-input govuk-input--width-10"
          id="find-reference"
          name="reference"
          type="text"
          autocomplete="off"
          spellcheck={false}
        />
        <Button variant="secondary" class="govuk-!-margin-bottom-0">
          Find
        </Button>
      </div>
    </form>
    <p class="govuk-body">
      <a class="govuk-link" href="/people">
        Find a person by name or number
      </a>
    </p>
    <OpenByReferenceLink actor={actor} />
  </search>
);

type Props = Staff & { typed: string; error?: string };

/** Where a reference leads when it leads nowhere: what was typed, and why it was not found. */
export const SearchPage = ({ typed, error, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Find a contact"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    backLink={{ href: '/board', text: 'Back to the board' }}
    errors={error ? [{ text: error, href: '#reference' }] : []}
    page="search"
  >
    <form method="post" action="/search" novalidate>
      <Input
        name="reference"
        label="Reference"
        hint="Such as FD-7K3M-9QRT. It is in the email that the referrer received and on every letter."
        value={typed}
        error={error}
        width={20}
        autocomplete="off"
        spellcheck={false}
      />
      <Button>Find</Button>
    </form>
    <OpenByReferenceLink actor={staff.actor} />
  </Page>
);
