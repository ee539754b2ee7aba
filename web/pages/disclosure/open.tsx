import { askers, type Disclosure } from '../../../shared/disclosure/disclosure.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { askerWords } from '../../forms/disclosure-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { personHref } from '../person-record/links.ts';
import { PersonHeader } from '../person-record/person-header.tsx';
import type { Staff } from '../staff.ts';
import { Identity } from './identity.tsx';
import { disclosureHref, disclosuresOfHref } from './links.ts';

/** The form as it was sent. */
export type TypedRequest = Record<
  'asker' | 'name' | 'day' | 'month' | 'year' | 'asked' | 'identity' | 'identityWords',
  string
>;

type Props = Staff & {
  record: FiledRecord;
  open: readonly Disclosure[];
  typed?: TypedRequest;
  errors?: readonly FieldError[];
  notice?: string | undefined;
  conflict?: boolean;
};

/** The open requests about one person, and a form for another. */
export const OpenDisclosurePage = ({ record, open, typed, errors = [], notice, conflict, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Open a subject access request"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/disclosures')}
    backLink={{ href: personHref(record.id), text: 'Back to the person' }}
    beforeContent={<PersonHeader record={record} now={staff.now} />}
    errors={summaryOf(errors)}
    page="open-disclosure"
  >
    {notice && <NotificationBanner text={notice} />}
    {conflict && (
      <NotificationBanner text="Somebody else has just changed what holds this record. The request has not been saved. Send it again." />
    )}
    {open.length > 0 && (
      <InsetText>
        <p class="govuk-body">Already open about this person:</p>
        <ul class="govuk-list">
          {open.map(({ id, asker, came }) => (
            <li>
              <a class="govuk-link" href={disclosureHref(id)}>
                The request of {asker.name}, which came on {plainDateInWords(came)}
              </a>
            </li>
          ))}
        </ul>
      </InsetText>
    )}
    <p class="govuk-body">
      The clock runs from the day the request came to anybody in the council. While it is open nothing about this person
      can be disposed of.
    </p>
    <form method="post" action={disclosuresOfHref(record.id)} novalidate>
      <Radios
        name="asker"
        legend="Who asks?"
        legendSize="s"
        value={typed?.asker ?? ''}
        error={errorOf(errors, 'asker')}
        items={askers.map((each) => ({ value: each, text: askerWords[each] }))}
      />
      <Input
        name="name"
        label="Name of whoever asks"
        labelSize="s"
        value={typed?.name ?? ''}
        error={errorOf(errors, 'name')}
        autocomplete="off"
        spellcheck={false}
      />
      <DateInput
        name="came"
        legend="When did the request come?"
        legendSize="s"
        hint="For example, 27 3 2026"
        value={{ day: typed?.day ?? '', month: typed?.month ?? '', year: typed?.year ?? '' }}
        error={errorOf(errors, 'came-day')}
      />
      <CharacterCount
        name="asked"
        label="What have they asked for? (optional)"
        labelSize="s"
        hint="Leave this empty if they have asked for everything."
        value={typed?.asked ?? ''}
        rows={3}
        maxlength={2000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'asked')}
      />
      <Identity {...{ typed, errors }} open />
      <Button preventDoubleClick>Open the request</Button>
    </form>
  </Page>
);
