import type { Contact } from '../../../shared/contact/contact.ts';
import type { Stands } from '../../../shared/retention/due-for-disposal.ts';
import type { Schedule } from '../../../shared/retention/schedule.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Table } from '../../components/table.tsx';
import { keptHref } from '../../forms/retention-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  rows: readonly { contact: Contact; stands: Extract<Stands, { as: 'due' | 'held' }> }[];
  schedule: Schedule;
  next: string | undefined;
};

/** Concerns whose time is over, the longest over first, each for a manager to decide about. It names nobody. */
export const DuePage = ({ rows, schedule, next, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Concerns whose time is over"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/retention')}
    backLink={{ href: '/retention', text: 'Back to how long records are kept' }}
    page="due-for-disposal"
  >
    <p class="govuk-body">A manager opens each and decides whether it goes. Nothing happens to it until then.</p>
    {rows.length === 0 ? (
      <p class="govuk-body">{next ? 'None on this page.' : 'No concern waits for a decision.'}</p>
    ) : (
      <Table
        narrow="stack"
        caption="To decide"
        captionSize="m"
        head={[{ text: 'Concern' }, { text: 'Time was over on' }, { text: 'Because' }]}
        rows={rows.map(({ contact, stands }) => [
          {
            text: (
              <a class="govuk-link" href={keptHref({ kind: 'contact', id: contact.id })}>
                <span class="app-whole">{contact.reference}</span>
              </a>
            ),
          },
          { text: stands.as === 'held' ? 'On hold' : plainDateInWords(stands.since) },
          { text: schedule.lines[stands.line].what },
        ])}
      />
    )}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/retention/due?cursor=${encodeURIComponent(next)}`}>
          Next page
        </a>
      </p>
    )}
  </Page>
);
