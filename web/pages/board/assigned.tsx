import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { counted } from '../../forms/counted.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

/** One contact that was to be assigned, and what came of it. */
export type AssignedRow = {
  id: string;
  reference: string;
  came: { kind: 'assigned' } | { kind: 'taken'; by: string } | { kind: 'moved-on' };
};

/** "48 of 50 assigned to Ben Tarrant; 2 already taken by Amira Khan". */
export function assignedInWords(rows: readonly AssignedRow[], to: string): string {
  const assigned = rows.filter(({ came }) => came.kind === 'assigned').length;
  const takers = new Map<string, number>();
  for (const { came } of rows) if (came.kind === 'taken') takers.set(came.by, (takers.get(came.by) ?? 0) + 1);
  const movedOn = rows.filter(({ came }) => came.kind === 'moved-on').length;
  return [
    `${assigned} of ${rows.length} assigned to ${to}`,
    ...[...takers].map(([by, count]) => `${count} already taken by ${by}`),
    ...(movedOn > 0 ? [`${movedOn} changed meanwhile, so not assigned`] : []),
  ].join('; ');
}

type Props = Staff & { rows: readonly AssignedRow[]; to: string; backHref: string };

/** What came of assigning many contacts: how many, and each that was not. Nothing stops silently. */
export const BulkAssignedPage = ({ rows, to, backHref, ...staff }: Props) => {
  const left = rows.filter(({ came }) => came.kind !== 'assigned');
  const summary = assignedInWords(rows, to);
  return (
    <Page
      site={staff.site}
      title="Contacts assigned"
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/board')}
      page="board-assigned"
    >
      <NotificationBanner success={left.length === 0} text={summary} />
      {left.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{counted(left.length, 'contact')} not assigned</h2>
          <ul class="govuk-list govuk-list--bullet">
            {left.map(({ id, reference, came }) => (
              <li>
                <a class="govuk-link" href={`/contacts/${id}`}>
                  {reference}
                </a>
                : {came.kind === 'taken' ? `already taken by ${came.by}` : 'changed after you opened the board'}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button href={backHref}>Back to the board</Button>
    </Page>
  );
};
