import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';
import type { BoardRow, LaneRow, NoticeRow, Stands } from '../../../shared/school-notice/board.ts';
import { isQuiet } from '../../../shared/school-notice/lane.ts';
import { dateTimeInWords, timeInWords } from '../../../shared/time/words.ts';
import type { Cell } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted } from '../../forms/counted.ts';
import { laneWords, noticeStateColour, noticeStateName, standsWords } from '../../forms/school-notice-words.ts';
import { laneHref, noticeHref, ringHref } from './links.ts';

/** Whether somebody may open what a row is about: one that is restricted is for managers and auditors. */
const opens = ({ restricted }: Pick<BoardRow, 'restricted'>, actor: Actor): boolean =>
  !restricted || may(actor, 'see-who-has-looked');

/** Where a notice is for somebody: itself, or the way to ring its school without reading it. */
export const hrefOfNotice = (row: NoticeRow, actor: Actor): string =>
  opens(row, actor) ? noticeHref(row.incidentId, row.setting.key) : ringHref(row.incidentId, row.setting.key);

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

/** The cells of a notice: its school, where it stands, by when it is due, its incident. */
export function noticeCells(row: NoticeRow, stands: Stands, actor: Actor): Cell[] {
  return [
    {
      text: (
        <>
          <a class="govuk-link govuk-!-font-weight-bold" href={hrefOfNotice(row, actor)}>
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
  if (state === 'held') return 'An adult of the incident is or may be near to the school';
  const at = doneAt ?? (firstToldAt && toldAt);
  const outcomeWords = outcome ? `. Outcome ${outcome}` : '';
  return `${at ? dateTimeInWords(new Date(at)) : 'Nobody could be written to'}${
    tries > 0 && !doneAt ? `, rung ${counted(tries, 'time')}` : ''
  }${outcomeWords}`;
}

const repliesInWords = ({ count, waiting }: { count: number; waiting: number }): string =>
  waiting > 0 ? `${counted(waiting, 'reply', 'replies')} to read` : `${counted(count, 'reply', 'replies')}, read`;

/** The same of a child in a lane. */
export function laneCells(row: LaneRow, stands: Stands, actor: Actor): Cell[] {
  const { name, todo } = laneWords[row.lane];
  return [
    {
      text: (
        <>
          {opens(row, actor) ? (
            <a class="govuk-link govuk-!-font-weight-bold" href={laneHref(row.incidentId, row.childId, row.lane)}>
              Lane: {name}
              <span class="govuk-visually-hidden">, {row.reference}</span>
            </a>
          ) : (
            <strong>Lane: {name}</strong>
          )}
          <Note>1 child{!opens(row, actor) && '. Restricted: a manager settles it'}</Note>
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
