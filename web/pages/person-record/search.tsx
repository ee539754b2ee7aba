import { may } from '../../../shared/permissions.ts';
import type { SearchOutcome } from '../../../shared/person-match/search-outcome.ts';
import type { SearchTerms } from '../../../shared/person-record/search-terms.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { OpenByReferenceLink } from '../restriction/open-by-reference.tsx';
import type { Staff } from '../staff.ts';
import { Matches, type PossiblePerson } from './matches.tsx';

type Props = Staff & {
  typed: SearchTerms;
  errors?: readonly FieldError[];
  outcome?: SearchOutcome<PossiblePerson>;
};

/** The first box of a date is where its error leads. */
const anchorOf = (id: string): string => (id === 'birth' ? 'birth-day' : id);

/** Finds somebody whom the authority knows already. Nothing is listed that was not asked for. */
export const PersonSearchPage = ({ typed, errors = [], outcome, ...staff }: Props) => {
  const text = { autocomplete: 'off', spellcheck: false } as const;
  return (
    <Page
      site={staff.site}
      title="Find a person"
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/people')}
      backLink={{ href: '/board', text: 'Back to the board' }}
      errors={errors.map(({ id, text: words }) => ({ text: words, href: `#${anchorOf(id)}` }))}
      page="people"
    >
      {outcome && (
        <section aria-labelledby="found">
          <h2 class="govuk-heading-m" id="found" tabindex={-1}>
            What was found
          </h2>
          <Matches outcome={outcome} actor={staff.actor} />
          <OpenByReferenceLink actor={staff.actor} />
        </section>
      )}
      {outcome && <h2 class="govuk-heading-m">Search again</h2>}
      <p class="govuk-body">
        Enter what you know: a number, or a name with something beside it. Other spellings, short forms, names changed
        over, and a day and month changed over are found too. That you were shown somebody is kept with their record.
      </p>
      {may(staff.actor, 'set-markers') && (
        <p class="govuk-body">
          <a class="govuk-link" href="/people/markers">
            Warnings to look at again
          </a>
        </p>
      )}
      <form method="post" action="/people" novalidate>
        <Input
          name="given"
          label="First names"
          value={typed.given}
          error={errorOf(errors, 'given')}
          width={20}
          {...text}
        />
        <Input
          name="family"
          label="Family name"
          value={typed.family}
          error={errorOf(errors, 'family')}
          width={20}
          {...text}
        />
        <DateInput
          name="birth"
          legend="Date of birth"
          legendSize="s"
          hint="For example, 27 3 2016"
          value={{ day: typed['birth-day'], month: typed['birth-month'], year: typed['birth-year'] }}
          error={errorOf(errors, 'birth')}
        />
        <Input
          name="postcode"
          label="Postcode, or its first part"
          value={typed.postcode}
          error={errorOf(errors, 'postcode')}
          width={10}
          {...text}
        />
        <Input
          name="nhsNumber"
          label="NHS number"
          value={typed.nhsNumber}
          error={errorOf(errors, 'nhsNumber')}
          width={20}
          {...text}
        />
        <Input
          name="upn"
          label="Unique pupil number"
          value={typed.upn}
          error={errorOf(errors, 'upn')}
          width={20}
          {...text}
        />
        <Button>Search</Button>
      </form>
    </Page>
  );
};
