import { type ConsultationRow, countByAdvice } from '../../../shared/consultation/row.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Pagination } from '../../components/pagination.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { dateInWords } from '../../forms/answers-in-words.ts';
import { adviceWords } from '../../forms/consultation-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { askedCells, ConsultationLists } from './board.tsx';

type Props = Staff & { month: string; before: string; after?: string; rows: readonly ConsultationRow[]; more: boolean };

const hrefOf = (month: string) => `/consultations/closed?month=${month}`;
const shown = 100;

/** The questions that were closed in one month: how many with which advice, and each of them, the latest first. */
export const ClosedConsultationsPage = ({ month, before, after, rows, more, ...staff }: Props) => {
  const counts = countByAdvice(rows);
  const became = rows.filter(({ contact }) => contact).length;
  return (
    <Page
      site={staff.site}
      title="Questions closed"
      heading={`Questions closed in ${dateInWords(month)}`}
      wide
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/consultations/board')}
      page="consultations-closed"
    >
      <ConsultationLists current="closed" />
      {rows.length === 0 ? (
        <p class="govuk-body">No question was closed in this month.</p>
      ) : (
        <>
          <SummaryList
            rows={[
              { key: 'All questions', value: `${rows.length}${more ? ' or more' : ''}` },
              ...(['raise-a-concern', 'early-help', 'no-action', 'call-now'] as const).map((kind) => ({
                key: adviceWords[kind].text,
                value: String(counts.get(kind) ?? 0),
              })),
              { key: 'Closed without advice', value: String(counts.get('none') ?? 0) },
              { key: 'Known to be about a contact', value: String(became) },
            ]}
          />
          <Table
            narrow="stack"
            caption="Questions"
            captionSize="m"
            head={[{ text: 'Question' }, { text: 'Asked by' }, { text: 'Last advice' }, { text: 'Closed' }]}
            rows={rows.slice(0, shown).map((row) => [
              ...askedCells(row),
              {
                text: (
                  <>
                    {row.advice ? adviceWords[row.advice.kind].text : 'None'}
                    {row.contact && (
                      <>
                        <br />
                        <span class="app-quiet">Contact {row.contact}</span>
                      </>
                    )}
                  </>
                ),
              },
              { text: row.closedAt && dateTimeInWords(new Date(row.closedAt)) },
            ])}
          />
          {rows.length > shown && <p class="govuk-body">The latest {shown} are listed. The figures count all.</p>}
        </>
      )}
      <Pagination
        label="Months"
        previous={{ href: hrefOf(before), text: 'Month before', label: dateInWords(before) }}
        next={after ? { href: hrefOf(after), text: 'Month after', label: dateInWords(after) } : undefined}
      />
    </Page>
  );
};
