import { may } from '../../../shared/permissions.ts';
import type { Comparison } from '../../../shared/person-match/compare.ts';
import { againstWords, fieldNames, fieldWords, rungWords, tierWords } from '../../../shared/person-match/words.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { Joining } from '../../../shared/person-record/link.ts';
import { appearancesFor } from '../../../shared/person-record/may-open.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { nameOf, valuesOf } from '../../forms/person-record-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { compareHref, personHref, sourceHref } from './links.ts';
import { toldOften } from './matches.tsx';

type Props = Staff & {
  one: FiledRecord;
  other: FiledRecord;
  comparison: Comparison;
  joining: Joining;
  reason: string;
  /** The versions that the reader has seen, where they are not those that are there now. */
  seen?: { seen: number; otherSeen: number } | undefined;
  errors: readonly FieldError[];
  conflict: boolean;
};

const TheRecord = ({ title, record, actor }: { title: string; record: FiledRecord; actor: Staff['actor'] }) => (
  <li>
    {title}:{' '}
    <a class="govuk-link" href={personHref(record.id)}>
      {nameOf(record)}
    </a>
    . {toldOften(actor, record)}:{' '}
    {appearancesFor(actor, record)
      .slice(0, 3)
      .map((told, at) => (
        <>
          {at > 0 && ', '}
          <a class="govuk-link app-whole" href={sourceHref(told)}>
            {told.reference}
          </a>
        </>
      ))}
  </li>
);

/** Two records side by side. Every difference is said in words, and nothing is chosen beforehand. */
export const ComparePage = ({ one, other, comparison, joining, reason, errors, conflict, seen, ...staff }: Props) => {
  const { actor } = staff;
  const [its, theirs] = [valuesOf(one), valuesOf(other)];
  const href = compareHref(one.id, other.id);
  const apart = !one.joined && !other.joined;
  const mayLink = apart && may(actor, 'link-people');
  const mayMerge = apart && may(actor, 'merge-people');
  return (
    <Page
      site={staff.site}
      title="Compare two records"
      wide
      actor={actor}
      navigation={navigationFor(actor, '/people')}
      backLink={{ href: personHref(one.id), text: 'Back to the record' }}
      errors={summaryOf(errors)}
      page="people-compare"
    >
      {conflict && (
        <NotificationBanner
          role="alert"
          title="Not saved"
          text="One of the records changed while you were looking at them. What you typed is still here: look at both again, and send it if it still holds."
        />
      )}
      <p class="govuk-body">
        <strong>{tierWords[comparison.tier]}.</strong> {rungWords[comparison.rung]}.
      </p>
      {comparison.against.map((field) => againstWords[field] && <WarningText>{againstWords[field]}.</WarningText>)}
      <ul class="govuk-list">
        <TheRecord title="This record" record={one} actor={actor} />
        <TheRecord title="The other record" record={other} actor={actor} />
      </ul>
      <Table
        narrow="stack"
        caption="Both records, field by field"
        captionSize="m"
        firstCellIsHeader
        head={[{ text: 'What' }, { text: 'This record' }, { text: 'The other record' }, { text: 'How they compare' }]}
        rows={comparison.fields.map((found) => [
          { text: fieldNames[found.field] },
          { text: its[found.field] },
          { text: theirs[found.field] },
          {
            text: found.result === 'differs' ? <strong>{fieldWords(found)}</strong> : fieldWords(found),
          },
        ])}
      />
      {!apart && (
        <p class="govuk-body">One of these records is part of another person’s already. Open it from there.</p>
      )}
      {!apart && reason !== '' && <InsetText>What you had typed: {reason}</InsetText>}
      {mayLink && (
        <form method="post" action={`${href}/link`} novalidate>
          <input type="hidden" name="seen" value={seen?.seen ?? one.version} />
          <input type="hidden" name="otherSeen" value={seen?.otherSeen ?? other.version} />
          <Textarea
            name="reason"
            label="What you have seen, and why they are, or are not, one person"
            labelSize="s"
            hint="It is kept with both records."
            rows={3}
            value={reason}
            error={errorOf(errors, 'reason')}
          />
          <div class="govuk-button-group">
            {joining.kind === 'link' && <Button>They are one person: link the records</Button>}
            {joining.kind === 'merge' && mayMerge && (
              <Button attributes={{ formaction: `${href}/merge` }}>They are one person: propose a merge</Button>
            )}
            <Button variant="secondary" attributes={{ formaction: `${href}/not-the-same` }}>
              They are not the same person
            </Button>
          </div>
          <p class="govuk-body">
            {joining.kind === 'link'
              ? 'A link joins what both records say on one page. Nothing in either is changed, and it can be undone at any time.'
              : 'Both have been told of more than once, so a colleague must confirm that they are one. It can be undone for 30 days.'}
          </p>
        </form>
      )}
    </Page>
  );
};
