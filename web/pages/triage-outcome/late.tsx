import { dateTimeInWords } from '../../../shared/time/words.ts';
import { type AgencyCopy, nextDue } from '../../../shared/triage-outcome/agency-copy.ts';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { type Cell, Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { outcomeHref } from './links.ts';

type Props = Staff & { copies: readonly AgencyCopy[]; whose: 'all' | 'mine'; next: string | undefined };

const lists = { all: 'Everyone’s', mine: 'Yours' } as const;

/** Parts of outcomes of which the time has passed, the longest due first, and whose task each is. */
export const LateCopiesPage = ({ copies, whose, next, ...staff }: Props) => {
  const { site, actor } = staff;
  const href = (of: keyof typeof lists) => (of === 'mine' ? '/triage/late?whose=mine' : '/triage/late');
  return (
    <Page
      site={site}
      title="Outcomes of triage that were not answered in time"
      heading="Not answered in time"
      caption="Outcomes of triage"
      wide
      actor={actor}
      navigation={navigationFor(actor, '/triage')}
      backLink={{ href: '/triage', text: 'Back to the agenda' }}
      page="triage-late"
    >
      <SubNavigation
        label="Whose task"
        items={(['all', 'mine'] as const).map((of) => ({ href: href(of), text: lists[of], current: of === whose }))}
      />
      {copies.length === 0 ? (
        <p class="govuk-body">
          {whose === 'mine' && next
            ? 'None of the longest due is yours.'
            : 'Every agency has answered, or still has time to.'}
        </p>
      ) : (
        <Table
          narrow="stack"
          caption="Telephone who is late: the task ends when they answer. What is held back waits for a manager."
          head={['For', 'Outcome', 'What is late', 'Whose task'].map((text) => ({ text }))}
          rows={copies.map((copy): Cell[] => [
            {
              text: (
                <>
                  {copy.to.organisation}
                  <span class="app-outcome-note">{copy.to.email || 'No verified mailbox'}</span>
                </>
              ),
            },
            {
              text: (
                <a class="govuk-link app-whole" href={`${outcomeHref(copy.incidentId)}#issued`}>
                  {copy.reference}
                </a>
              ),
            },
            {
              text: (
                <>
                  <Tag colour="red">{whatIsLate(copy)}</Tag>
                  <span class="app-outcome-note">
                    {copy.held
                      ? `An adult of the incident works or helps there. Since ${dateTimeInWords(new Date(copy.sentAt))}`
                      : `Due ${dateTimeInWords(new Date(nextDue(copy) ?? copy.sentAt))}`}
                  </span>
                </>
              ),
            },
            {
              text: copy.task?.owner ? (copy.task.owner.id === actor.id ? 'You' : copy.task.owner.name) : 'A manager',
              class: 'app-whole',
            },
          ])}
        />
      )}
      {next && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={`/triage/late?${whose === 'mine' ? 'whose=mine&' : ''}cursor=${encodeURIComponent(next)}`}
          >
            More
          </a>
        </p>
      )}
    </Page>
  );
};

function whatIsLate({ held, task }: AgencyCopy): string {
  if (held) return 'Held back';
  return task?.why === 'action-late' ? 'Not done' : 'Not confirmed';
}
