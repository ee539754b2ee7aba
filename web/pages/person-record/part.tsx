import { may } from '../../../shared/permissions.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { LetterInProgress } from '../../../shared/person-record/unlink.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { nameOf } from '../../forms/person-record-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { personHref } from './links.ts';

type Props = Staff & {
  record: FiledRecord;
  /** The person whom it is part of now. */
  whole: FiledRecord | undefined;
  letters: readonly LetterInProgress[];
  reason: string;
  seen: number;
  errors: readonly FieldError[];
  conflict: boolean;
};

/** Parts a record from its person again, with what it means for a letter that is being made. */
export const PartPage = ({ record, whole, letters, reason, seen, errors, conflict, ...staff }: Props) => {
  const { actor, now } = staff;
  const { joined } = record;
  const undoUntil = joined?.merged?.undoUntil;
  const tooLate = undoUntil !== undefined && undoUntil < now.toISOString();
  const mayPart = joined && !tooLate && (!undoUntil || may(actor, 'merge-people'));
  const asks = mayPart && !undoUntil && letters.length > 0;
  return (
    <Page
      site={staff.site}
      title={undoUntil ? 'Undo a merge' : 'Part two records'}
      actor={actor}
      navigation={navigationFor(actor, '/people')}
      backLink={{ href: personHref(whole?.id ?? record.id), text: 'Back to the record' }}
      errors={summaryOf(errors)}
      page="people-part"
    >
      {conflict && (
        <NotificationBanner
          role="alert"
          title="Not saved"
          text="The record changed while you were looking at it. What you typed is still here."
        />
      )}
      {joined && whole ? (
        <p class="govuk-body">
          {joined.by.name} {undoUntil ? 'confirmed that' : 'linked'} {nameOf(record)},{' '}
          {record.appearances[0]?.reference}, {undoUntil ? 'is' : 'with'} {nameOf(whole)},{' '}
          {whole.appearances[0]?.reference}, on {dateTimeInWords(new Date(joined.at))}: “{joined.reason}”
        </p>
      ) : (
        <InsetText>This record is not part of another.</InsetText>
      )}
      {tooLate && <InsetText>A merge can be undone for 30 days, and those are over.</InsetText>}
      {asks && (
        <WarningText>
          A letter is being made: {letters.map(({ reference, holder }) => `${reference}, held by ${holder}`).join('; ')}
          . Its decision may rest on what both records said together.
        </WarningText>
      )}
      {mayPart && (
        <form method="post" action={`/people/${record.id}/part`} novalidate>
          <input type="hidden" name="seen" value={seen} />
          <p class="govuk-body">Both are then as they were before. That they were one, and why, stays on both.</p>
          <Textarea
            name="reason"
            label="Why they are not one person"
            labelSize="s"
            rows={3}
            value={reason}
            error={errorOf(errors, 'reason')}
          />
          {asks && (
            <Checkboxes
              name="told"
              items={[
                { value: 'yes', text: 'I have told whoever holds the contact, and they look at the decision again' },
              ]}
              error={errorOf(errors, 'told')}
            />
          )}
          <Button>{undoUntil ? 'Undo the merge' : 'Part the records'}</Button>
        </form>
      )}
    </Page>
  );
};
