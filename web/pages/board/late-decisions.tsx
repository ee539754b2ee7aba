import { lastNewTime } from '../../../shared/contact/promised-time.ts';
import type { ContactRow } from '../../../shared/contact/row.ts';
import { may } from '../../../shared/permissions.ts';
import { Table } from '../../components/table.tsx';
import type { Staff } from '../staff.ts';
import { RatingTag, RowClock } from './row.tsx';

type Props = { rows: readonly ContactRow[]; more: boolean; staff: Staff };

/** Decisions that passed their time: each is a manager's task until it is made. */
export const LateDecisions = ({ rows, more, staff }: Props) => {
  if (rows.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">Late decisions</h2>
        <p class="govuk-body">No late decision is here.</p>
      </>
    );
  }
  return (
    <>
      <Table
        narrow="stack"
        caption="Late decisions"
        captionSize="m"
        head={[{ text: 'Contact' }, { text: 'Time' }, { text: 'Held by' }, { text: 'Whose task' }]}
        rows={rows.map((row) => [
          { text: <Which row={row} staff={staff} />, class: 'app-board__who' },
          { text: <RowClock row={row} settings={staff.settings} now={staff.now} />, class: 'app-board__time' },
          { text: nameOr(row.holder, staff, 'Nobody') },
          { text: nameOr(lastNewTime(row.clock, row.late)?.manager, staff, 'Any manager') },
        ])}
      />
      {more && (
        <p class="govuk-body">
          There are more than are shown here.{' '}
          <a class="govuk-link" href="/board?overdue=yes">
            See everything that is late on the board
          </a>
        </p>
      )}
    </>
  );
};

const Which = ({ row, staff }: { row: ContactRow; staff: Staff }) => (
  <>
    <a class="govuk-link govuk-!-font-weight-bold" href={`/contacts/${row.id}`}>
      {row.reference}
    </a>
    <br />
    {row.children.join(', ')}
    <br />
    <RatingTag rating={row.rating} settings={staff.settings} />
    {may(staff.actor, 'set-a-new-time') && (
      <>
        <br />
        <a class="govuk-link" href={`/contacts/${row.id}/new-time`}>
          Set another time<span class="govuk-visually-hidden"> for {row.reference}</span>
        </a>
      </>
    )}
  </>
);

const nameOr = (person: { id: string; name: string } | undefined, { actor }: Staff, nobody: string): string =>
  person ? (person.id === actor.id ? 'You' : person.name) : nobody;
