import type { Actor } from '../../../shared/actor.ts';
import type { OpenCheckSettings } from '../../../shared/settings/open-check.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

export type NewCheckValues = Readonly<Record<string, string>>;

type Props = {
  site: Site;
  actor: Actor;
  rules: OpenCheckSettings;
  values: NewCheckValues;
  errors?: readonly FieldError[];
  notice?: string | undefined;
};

const items = (choices: OpenCheckSettings['purposes']) =>
  choices.map(({ code, words, hint }) => ({ value: code, text: words, ...(hint && { hint }) }));

const hrefOf = (id: string) => (id === 'dateOfBirth' ? '#dateOfBirth-day' : `#${id}`);

/** Where a professional checks whether a child is open to social care: why, how they know the child, and which child. */
export const NewCheckPage = ({ site, actor, rules, values, errors = [], notice }: Props) => {
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errorOf(errors, name) });
  return (
    <Page
      site={site}
      title="Check whether a child is open to us"
      actor={actor}
      navigation={navigationFor(actor, '/checks')}
      backLink={{ href: '/checks', text: 'Back to your checks' }}
      errors={errors.map(({ id, text }) => ({ text, href: hrefOf(id) }))}
      page="open-check-new"
    >
      {notice && <p class="govuk-inset-text">{notice}</p>}
      <p class="govuk-body">
        If you are worried about a child, you need not check first:{' '}
        <a class="govuk-link" href="/concerns/new">
          raise a concern
        </a>
        .
      </p>
      <p class="govuk-body">
        Each check is kept with your name and reason. The child’s worker and your safeguarding lead see it.
      </p>
      <form method="post" action="/checks/new" novalidate>
        <Radios {...field('purpose')} legend="Why are you checking?" legendSize="m" items={items(rules.purposes)} />
        <CharacterCount
          {...field('why')}
          label="Your reason, in a sentence"
          hint="What happened, and what you will do with the answer"
          maxlength={500}
          countType="length"
          threshold={75}
          rows={3}
        />
        <Radios
          {...field('relationship')}
          legend="How do you know the child?"
          legendSize="m"
          items={items(rules.relationships)}
        />
        <h2 class="govuk-heading-m">The child</h2>
        <Input {...field('given')} label="First name" autocomplete="off" spellcheck={false} />
        <Input {...field('family')} label="Family name" autocomplete="off" spellcheck={false} />
        <DateInput
          name="dateOfBirth"
          legend="Date of birth"
          legendSize="s"
          hint="For example, 14 3 2017"
          value={{
            day: values['dateOfBirth-day'] ?? '',
            month: values['dateOfBirth-month'] ?? '',
            year: values['dateOfBirth-year'] ?? '',
          }}
          error={errorOf(errors, 'dateOfBirth')}
        />
        <h2 class="govuk-heading-m">One more thing about them</h2>
        <p class="govuk-body">Enter at least one. The more you enter, the more often we can answer.</p>
        <Input {...field('postcode')} label="Postcode of the child’s home" width={10} autocomplete="off" />
        <Input {...field('nhsNumber')} label="NHS number" width={20} inputmode="numeric" autocomplete="off" />
        <Input {...field('upn')} label="Unique pupil number (UPN)" width={20} autocomplete="off" spellcheck={false} />
        <Button preventDoubleClick>Check</Button>
      </form>
    </Page>
  );
};
