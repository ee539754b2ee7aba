import type { Child } from 'hono/jsx';
import type { Board, BoardRow, LaneRow, NoticeRow, Stands } from '../../../shared/school-notice/board.ts';
import { isQuiet } from '../../../shared/school-notice/lane.ts';
import { addDays, type CalendarDate } from '../../../shared/time/dates.ts';
import { dateInWords, dateTimeInWords, timeInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { type Cell, Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted } from '../../forms/counted.ts';
import { laneWords, noticeStateColour, noticeStateName, standsWords } from '../../forms/school-notice-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { CallList } from './call-list.tsx';
import { boardHref, laneHref, noticeHref } from './links.ts';

type Props = Staff & { day: CalendarDate; today: CalendarDate; board: Board; done?: string | undefined };

const dayHref = (day: CalendarDate) => `${boardHref}?day=${day}`;

/**
 * The board before school opens: how many stand where, whom to ring now, and every school and lane of the incidents since
 * the last school day, what cannot wait first. It names no child, so that it can be read with others in the room.
 */
export const SchoolBoardPage = ({ day, today, board, done, ...staff }: Props) => {
  const { rows, counts, callList } = board;
  return (
    <Page
      site={staff.site}
      title="Notices to schools"
      heading="Notices to schools"
      caption={dateInWords(day)}
      wide
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/triage')}
      page="school-board"
    >
      {done && <NotificationBanner success text={done} />}
      <Counts counts={counts} />
      {rows.length === 0 && (
        <p class="govuk-body">No incident since the last school day has a child whom a school is to be told of.</p>
      )}
      <CallList rows={callList} />
      {rows.length > 0 && (
        <Table
          narrow="stack"
          class="app-school-board"
          caption="Schools and lanes, what cannot wait first"
          captionSize="m"
          head={['School or lane', 'Where it stands', 'By when', 'Incident'].map((text) => ({ text }))}
          rows={rows.map(({ row, stands }) =>
            row.kind === 'notice' ? noticeCells(row, stands) : laneCells(row, stands),
          )}
        />
      )}
      <nav aria-label="Other days">
        <p class="govuk-body">
          <a class="govuk-link" href={dayHref(addDays(day, -1))}>
            The day before
          </a>
          {' · '}
          <a class="govuk-link" href={dayHref(addDays(day, 1))}>
            The day after
          </a>
          {day !== today && (
            <>
              {' · '}
              <a class="govuk-link" href={boardHref}>
                Today
              </a>
            </>
          )}
          {' · '}
          <a class="govuk-link" href={`${boardHref}/figures`}>
            Figures of the month
          </a>
        </p>
      </nav>
    </Page>
  );
};

const shownCounts = ['ready', 'held', 'sent', 'opened', 'acknowledged', 'phoned'] as const;

const Counts = ({ counts }: Pick<Board, 'counts'>) => (
  <>
    {counts.late > 0 && (
      <InsetText class="app-school-board__late">
        <strong>{counted(counts.late, 'notice or lane', 'notices and lanes')} late</strong>
      </InsetText>
    )}
    <ul class="govuk-list app-school-board__counts">
      {shownCounts.map((state) => (
        <li>
          <strong class="app-school-board__count">{counts[state]}</strong> {noticeStateName[state].toLowerCase()}
        </li>
      ))}
      <li>
        <strong class="app-school-board__count">{counts['in-lane']}</strong> in a lane
      </li>
    </ul>
  </>
);

const Urgent = ({ stands }: { stands: Stands }) => {
  const words = standsWords[stands];
  const red = stands === 'late' || stands === 'escalated';
  return words ? <Tag colour={red ? 'red' : 'orange'}>{words}</Tag> : null;
};

const Note = ({ children }: { children?: Child }) => <span class="app-outcome-note">{children}</span>;

const incidentCell = ({ reference, policeReference }: BoardRow): Cell => ({
  text: (
    <>
      {reference}
      <Note>{policeReference}</Note>
    </>
  ),
});

function noticeCells(row: NoticeRow, stands: Stands): Cell[] {
  return [
    {
      text: (
        <>
          <a class="govuk-link govuk-!-font-weight-bold" href={noticeHref(row.incidentId, row.setting.key)}>
            {row.setting.name}
            <span class="govuk-visually-hidden">, {row.reference}</span>
          </a>
          <Note>{counted(row.children, 'pupil')}</Note>
        </>
      ),
    },
    {
      text: (
        <>
          <Tag colour={noticeStateColour[row.state]}>{noticeStateName[row.state]}</Tag> <Urgent stands={stands} />
          <Note>{whatHappened(row)}</Note>
          {row.replies && <Note>{repliesInWords(row.replies)}</Note>}
        </>
      ),
    },
    {
      text: (
        <>
          {dateTimeInWords(new Date(row.arriveAt))}
          {row.holiday && <Note>Shut until then{row.noHolidayContact && ', nobody named for the holidays'}</Note>}
          {row.assumed && <Note>Its terms are not known</Note>}
        </>
      ),
    },
    incidentCell(row),
  ];
}

function whatHappened({ state, firstToldAt, toldAt, doneAt, outcome, tries }: NoticeRow): string {
  if (state === 'held') return 'An adult of the incident is near to the school';
  const at = doneAt ?? (firstToldAt && toldAt);
  const outcomeWords = outcome ? `. Outcome ${outcome}` : '';
  return `${at ? dateTimeInWords(new Date(at)) : 'Nobody could be written to'}${
    tries > 0 && !doneAt ? `, rung ${counted(tries, 'time')}` : ''
  }${outcomeWords}`;
}

const repliesInWords = ({ count, waiting }: { count: number; waiting: number }): string =>
  waiting > 0 ? `${counted(waiting, 'reply', 'replies')} to read` : `${counted(count, 'reply', 'replies')}, read`;

function laneCells(row: LaneRow, stands: Stands): Cell[] {
  const { name, todo } = laneWords[row.lane];
  return [
    {
      text: (
        <>
          <a class="govuk-link govuk-!-font-weight-bold" href={laneHref(row.incidentId, row.childId, row.lane)}>
            Lane: {name}
            <span class="govuk-visually-hidden">, {row.reference}</span>
          </a>
          <Note>1 child</Note>
        </>
      ),
    },
    {
      text: row.ended ? (
        <Tag colour="green">Settled</Tag>
      ) : (
        <>
          <Tag colour="grey">In a lane</Tag> <Urgent stands={stands} />
          <Note>
            {todo}
            {row.fallback && ` If nobody can: ${row.fallback}.`}
          </Note>
        </>
      ),
    },
    { text: row.ended || isQuiet(row.lane) ? '' : `Red from ${timeInWords(new Date(row.redFrom))}` },
    incidentCell(row),
  ];
}
