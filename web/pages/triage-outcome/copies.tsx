import type { IncidentRow } from '../../../shared/incident/row.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { localDate } from '../../../shared/time/london.ts';
import { dateTimeInWords, plainDateInWords, relativeDue } from '../../../shared/time/words.ts';
import { type AgencyCopy, nextDue } from '../../../shared/triage-outcome/agency-copy.ts';
import type { Reader } from '../../../shared/triage-outcome/reader.ts';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { type Cell, Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { asksNext, copyStatus } from '../../forms/triage-outcome-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { copyHref } from './links.ts';

/** A copy with the row of its incident. */
export type CopyRow = { copy: AgencyCopy; incident: IncidentRow };

type Props = Staff & {
  /** For whom the list is; undefined for somebody whose organisation is given no outcomes. */
  reader: Reader | undefined;
  list: 'waiting' | 'done';
  rows: readonly CopyRow[];
  next: string | undefined;
};

const lists = { waiting: 'Waiting for you', done: 'Done' } as const;

/** What an agency was told of outcomes of triage: by when each next asks something of it, or newest first. */
export const CopiesPage = ({ reader, list, rows, next, ...staff }: Props) => {
  const { site, actor, settings } = staff;
  const href = (of: keyof typeof lists) => (of === 'done' ? '/triage-outcomes?list=done' : '/triage-outcomes');
  const agency =
    reader?.kind === 'agency' && triageSettings(settings).agencies.find((one) => one.agency === reader.agency);
  return (
    <Page
      site={site}
      title="Outcomes of domestic abuse triage"
      caption={agency ? agency.name : actor.organisation.name}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/triage-outcomes')}
      page="triage-outcomes"
    >
      {reader ? (
        <>
          <SubNavigation
            label="Outcomes"
            items={(['waiting', 'done'] as const).map((of) => ({
              href: href(of),
              text: lists[of],
              current: of === list,
            }))}
          />
          {reader.kind === 'school' && (
            <p class="govuk-body">
              What you were told before school began, and the outcome of it, is among the{' '}
              <a class="govuk-link" href="/school-notices/ours">
                notices about your pupils
              </a>
              .
            </p>
          )}
          <CopyTable list={list} rows={rows} now={staff.now} />
          {next && (
            <p class="govuk-body">
              <a
                class="govuk-link"
                href={`/triage-outcomes?${list === 'done' ? 'list=done&' : ''}cursor=${encodeURIComponent(next)}`}
              >
                {list === 'done' ? 'Earlier outcomes' : 'More outcomes'}
              </a>
            </p>
          )}
        </>
      ) : (
        <p class="govuk-body">
          No outcomes of triage are given to you. Agencies that sit in the triage have them, and those who lead on
          safeguarding at a child’s school.
        </p>
      )}
    </Page>
  );
};

const CopyTable = ({ list, rows, now }: Pick<Props, 'list' | 'rows' | 'now'>) =>
  rows.length === 0 ? (
    <p class="govuk-body">
      {list === 'waiting' ? 'No outcome is waiting for you.' : 'There is no outcome of which all is done yet.'}
    </p>
  ) : (
    <Table
      caption={list === 'waiting' ? 'What is due next comes first' : 'The newest comes first'}
      narrow="stack"
      head={['Outcome', 'Your part', 'Next', 'By'].map((text) => ({ text }))}
      rows={rows.map(({ copy, incident }): Cell[] => {
        const due = nextDue(copy);
        const late = due !== undefined && now > new Date(due);
        const status = copyStatus(copy);
        return [
          {
            text: (
              <>
                <a class="govuk-link app-whole" href={copyHref(copy.incidentId)}>
                  {copy.reference}
                </a>
                <span class="app-outcome-note">
                  {plainDateInWords(localDate(new Date(incident.occurredAt)))}, police {incident.policeReference}
                </span>
              </>
            ),
          },
          {
            text: (
              <>
                <Tag colour={status.colour}>{status.name}</Tag>
                {copy.earlier.length > 0 && (
                  <>
                    {' '}
                    <Tag colour="purple">Changed</Tag>
                  </>
                )}
              </>
            ),
          },
          { text: incident.counts ? asksNext(copy) : 'The incident was taken back, or stands in another' },
          {
            text:
              due === undefined ? (
                '–'
              ) : (
                <>
                  {dateTimeInWords(new Date(due))}{' '}
                  {late ? <Tag colour="red">Late</Tag> : <>({relativeDue(now, new Date(due))})</>}
                </>
              ),
          },
        ];
      })}
    />
  );
