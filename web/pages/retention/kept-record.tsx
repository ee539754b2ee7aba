import { may } from '../../../shared/permissions.ts';
import type { Stands } from '../../../shared/retention/due-for-disposal.ts';
import { holdReasons } from '../../../shared/retention/hold.ts';
import type { Keeping, Kept } from '../../../shared/retention/keeping.ts';
import type { Schedule } from '../../../shared/retention/schedule.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { holdReasonWords, keptHref, keptWords } from '../../forms/retention-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { HoldsOf } from './holds.tsx';
import { keptRows } from './kept-rows.tsx';
import type { TypedHold } from './typed-hold.ts';

type Props = Staff & {
  kept: Kept;
  keeping: Keeping | undefined;
  schedule: Schedule;
  stands: Stands | undefined;
  /** Whether a record of somebody in it is held. */
  byPeople: boolean;
  typed?: TypedHold;
  errors?: readonly FieldError[];
  conflict?: boolean;
  done: string | undefined;
  /** That what was typed is shown again. */
  notice?: string | undefined;
};

const doneWords: Record<string, string> = {
  place: 'The record is on hold.',
  lift: 'The hold is lifted.',
  kept: 'It is kept longer.',
};

/** How long one record is kept, by which line, and what holds it. It says nothing of what is in the record. */
export const KeptRecordPage = ({
  kept,
  keeping,
  schedule,
  stands,
  byPeople,
  typed,
  errors = [],
  conflict,
  done,
  notice,
  ...staff
}: Props) => {
  // A form that is shown again keeps what its sender saw, until they have been shown what others did.
  const seen = typed && !conflict ? typed.seen : (keeping?.version ?? 0);
  const placing = typed?.act === 'place' ? typed : undefined;
  return (
    <Page
      site={staff.site}
      title={`How long this ${keptWords[kept.record.kind].toLowerCase()} is kept`}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/retention')}
      backLink={{ href: '/retention', text: 'Back to how long records are kept' }}
      errors={summaryOf(errors)}
      page="kept-record"
    >
      {done && doneWords[done] && <NotificationBanner success text={doneWords[done]} />}
      {notice && <NotificationBanner text={notice} />}
      {conflict && (
        <NotificationBanner text="Somebody else has just changed what holds this record. What you typed has not been saved. Look again, then send it." />
      )}
      <SummaryList rows={keptRows(kept, schedule, stands)} />
      {stands?.as === 'due' && may(staff.actor, 'dispose-of-records') && (
        <Button href={`${keptHref(kept.record)}/review`}>Decide what happens to it</Button>
      )}
      {keeping?.keepLonger && (
        <>
          <h2 class="govuk-heading-m">Kept longer</h2>
          <p class="govuk-body app-typed">{keeping.keepLonger.words}</p>
          <p class="govuk-body">
            Until {plainDateInWords(keeping.keepLonger.until)}, by {keeping.keepLonger.by.name} on{' '}
            {plainDateInWords(new Date(keeping.keepLonger.at))}
          </p>
        </>
      )}
      {byPeople && (
        <InsetText>
          A record of somebody in this concern is on hold, and holds the concern too. That hold is lifted there.
        </InsetText>
      )}
      <HoldsOf {...{ kept, keeping, errors, staff, seen }} typed={typed?.act === 'lift' ? typed : undefined} />
      {may(staff.actor, 'hold-records') && (
        <form method="post" action={keptHref(kept.record)} novalidate>
          <h2 class="govuk-heading-m">Place a hold</h2>
          <p class="govuk-body">While a hold is in force nobody can dispose of the record.</p>
          <input type="hidden" name="act" value="place" />
          <input type="hidden" name="seen" value={seen} />
          <Radios
            name="reason"
            legend="Why is it to be held?"
            legendSize="s"
            value={placing?.reason ?? ''}
            error={placing && errorOf(errors, 'reason')}
            items={holdReasons.map((reason) => ({ value: reason, text: holdReasonWords[reason] }))}
          />
          <CharacterCount
            name="words"
            label="What is it held for, and until what happens?"
            labelSize="s"
            hint="Name the inquiry, the case or the complaint. Do not name a child."
            value={placing?.words ?? ''}
            rows={4}
            maxlength={1000}
            countType="length"
            threshold={75}
            error={placing && errorOf(errors, 'words')}
          />
          <Button preventDoubleClick>Place the hold</Button>
        </form>
      )}
    </Page>
  );
};
