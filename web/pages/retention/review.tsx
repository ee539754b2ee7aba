import type { Contact } from '../../../shared/contact/contact.ts';
import type { Stands } from '../../../shared/retention/due-for-disposal.ts';
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
import { keptHref } from '../../forms/retention-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { keptRows } from './kept-rows.tsx';

/** The form as it was sent. */
export type Typed = Record<'decision' | 'day' | 'month' | 'year' | 'words' | 'seen' | 'contactSeen', string>;

type Props = Staff & {
  contact: Contact;
  stands: Stands;
  schedule: Schedule;
  seen: { seen: string; contactSeen: string };
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
          <input type="hidden" name="seen" value={(!conflict && typed?.seen) || seen.seen} />
          <input type="hidden" name="contactSeen" value={(!conflict && typed?.contactSeen) || seen.contactSeen} />
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
              {
                value: 'dispose',
                text: 'Dispose of it',
                hint: 'Open the concern first. Check that the case system does not need it, for a sibling or for later records.',
              },
            ]}
          />
          <WarningText>
            What is disposed of cannot be brought back: the concern, its messages, decisions, letters and history. Its
            files leave every list and open for nobody, but what was in them stays locked in the store of files. The
            records of its people stay, and so does who opened it.
          </WarningText>
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
