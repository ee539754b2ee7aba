import type { ContactRow } from '../../../shared/contact/row.ts';
import { dateTimeInWords, timeInWords } from '../../../shared/time/words.ts';
import { Pagination } from '../../components/pagination.tsx';
import { Table } from '../../components/table.tsx';
import { dateInWords } from '../../forms/answers-in-words.ts';
import { categoryWords } from '../../forms/category-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  /** The month that is shown, such as `2026-11`, and those around it. */
  month: string;
  before: string;
  after?: string;
  rows: readonly ContactRow[];
  next?: string;
};

const hrefOf = (month: string, cursor?: string) =>
  `/closed?month=${month}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;

/** The contacts whose outcome went out in one month, the latest first. */
export const ClosedPage = ({ month, before, after, rows, next, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Outcomes sent"
    heading={`Outcomes sent in ${dateInWords(month)}`}
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    page="closed"
  >
    {rows.length === 0 ? (
      <p class="govuk-body">No outcome was sent in this month.</p>
    ) : (
      <Table
        narrow="stack"
        caption="Contacts"
        captionSize="m"
        head={[{ text: 'Contact' }, { text: 'Concern' }, { text: 'Raised by' }, { text: 'Outcome sent' }]}
        rows={rows.map((row) => [
          {
            text: (
              <>
                <a class="govuk-link" href={`/contacts/${row.id}`}>
                  {row.reference}
                </a>
                <br />
                {row.children.join(', ')}
              </>
            ),
          },
          { text: row.primaryConcern ? categoryWords(row.primaryConcern) : 'Main concern not given' },
          { text: `${row.raisedBy.name}, ${row.raisedBy.organisation}` },
          {
            text: row.closedAt && (
              <>
                {dateTimeInWords(new Date(row.closedAt))}
                {row.releaseAt && staff.now < new Date(row.releaseAt) && (
                  <span class="app-line">Leaves at {timeInWords(new Date(row.releaseAt))}, and can be recalled</span>
                )}
                {row.status === 'withdrawn' && <span class="app-line">Closed as withdrawn, without a letter</span>}
              </>
            ),
          },
        ])}
      />
    )}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={hrefOf(month, next)}>
          Show earlier ones in this month
        </a>
      </p>
    )}
    <Pagination
      label="Months"
      previous={{ href: hrefOf(before), text: 'Month before', label: dateInWords(before) }}
      next={after ? { href: hrefOf(after), text: 'Month after', label: dateInWords(after) } : undefined}
    />
  </Page>
);
