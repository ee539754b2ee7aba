import type { Board } from '../../../shared/school-notice/board.ts';
import { addDays, type CalendarDate } from '../../../shared/time/dates.ts';
import { dateInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { counted } from '../../forms/counted.ts';
import { noticeStateName } from '../../forms/school-notice-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { hrefOfNotice, laneCells, noticeCells } from './board-cells.tsx';
import { CallList } from './call-list.tsx';
import { boardHref } from './links.ts';

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
      <CallList rows={callList} hrefOf={(row) => hrefOfNotice(row, staff.actor)} />
      {rows.length > 0 && (
        <Table
          narrow="stack"
          class="app-school-board"
          caption="Schools and lanes, what cannot wait first"
          captionSize="m"
          head={['School or lane', 'Where it stands', 'By when', 'Incident'].map((text) => ({ text }))}
          rows={rows.map(({ row, stands }) =>
            row.kind === 'notice' ? noticeCells(row, stands, staff.actor) : laneCells(row, stands, staff.actor),
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
