import type { Contact } from '../../../shared/contact/contact.ts';
import type { Stands } from '../../../shared/retention/due-for-disposal.ts';
import type { Ongoing } from '../../../shared/retention/ongoing.ts';
import type { Schedule } from '../../../shared/retention/schedule.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { keptHref, ongoingWords } from '../../forms/retention-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { keptRows } from './kept-rows.tsx';

/** The form as it was sent. */
export type Typed = Record<'decision' | 'day' | 'month' | 'year' | 'words' | 'seen', string>;

type Props = Staff & {
  contact: Contact;
  stands: Stands;
  schedule: Schedule;
  seen: string;
  /** What keeps it from being disposed of now. */
  notYet: readonly Ongoing[];
  typed?: Typed;
  errors?: readonly FieldError[];
  conflict?: boolean;
};

/** One concern whose time is over: whether it goes, or is kept until a later day. */
export const ReviewDisposalPage = ({
  contact,
  stands,
  schedule,
  seen,
  notYet,
  typed,
  errors = [],
  conflict,
  ...staff
}: Props) => {
  const record = { kind: 'contact', id: contact.id } as const;
  return (
    <Page
      site={staff.site}
      title="Decide what happens to a concern"
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/retention')}
      backLink={{ href: keptHref(record), text: 'Back to how long it is kept' }}
      errors={summaryOf(errors)}
      page="review-disposal"
    >
      {conflict && (
        <NotificationBanner text="Something has just changed about this concern or what holds it. Nothing was disposed of. Look again before you decide." />
      )}
      <SummaryList rows={keptRows({ record, reference: contact.reference }, schedule, stands)} />
      {stands.as === 'due' ? (
        <form method="post" action={`${keptHref(record)}/review`} novalidate>
          <input type="hidden" name="seen" value={(!conflict && typed?.seen) || seen} />
          {notYet.length > 0 && (
            <InsetText>
              <p class="govuk-body">It cannot be disposed of yet:</p>
              <ul class="govuk-list govuk-list--bullet">
                {notYet.map((why) => (
                  <li>{ongoingWords[why]}</li>
                ))}
              </ul>
            </InsetText>
          )}
          <Radios
            name="decision"
            legend="What happens to it?"
            legendSize="m"
            value={typed?.decision ?? ''}
            error={errorOf(errors, 'decision')}
            items={[
              {
                value: 'keep',
                text: 'Keep it longer',
                conditional: <KeepLonger {...{ typed, errors }} />,
              },
              ...(notYet.length === 0 ? [disposing] : []),
            ]}
          />
          {notYet.length === 0 && <WhatGoes />}
          <Button variant="warning" preventDoubleClick>
            Save the decision
          </Button>
        </form>
      ) : (
        <InsetText>Nothing is to be decided about it now.</InsetText>
      )}
    </Page>
  );
};

const disposing = {
  value: 'dispose',
  text: 'Dispose of it',
  hint: 'Open the concern first. Check that the case system does not need it, for a sibling or for later records.',
};

/** What goes and what stays, with how long copies hold it: nobody should believe that more is gone than is. */
const WhatGoes = () => (
  <>
    <WarningText>
      You cannot bring back what you dispose of: the concern, its messages, decisions, letters and history.
    </WarningText>
    <p class="govuk-body">These stay:</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>the records of the people in it, and who opened it</li>
      <li>copies in backups, for up to 35 days</li>
      <li>
        what is in its files. Nobody can open them from the service, but they stay locked in the store of files until
        the council ends the lock
      </li>
      <li>emails, letters and copies that have left the service</li>
    </ul>
  </>
);

const KeepLonger = ({ typed, errors }: { typed: Typed | undefined; errors: readonly FieldError[] }) => (
  <>
    <DateInput
      name="until"
      legend="Until when?"
      hint="For example, 31 8 2035"
      value={{ day: typed?.day ?? '', month: typed?.month ?? '', year: typed?.year ?? '' }}
      error={errorOf(errors, 'until-day')}
    />
    <CharacterCount
      name="words"
      label="Why is it still needed?"
      value={typed?.words ?? ''}
      rows={3}
      maxlength={1000}
      countType="length"
      threshold={75}
      error={errorOf(errors, 'words')}
    />
  </>
);
