import { nextClock } from '../../../shared/contact/board.ts';
import { lastNewTime } from '../../../shared/contact/promised-time.ts';
import type { ContactRow } from '../../../shared/contact/row.ts';
import { isDueSoon } from '../../../shared/contact/warn-due-soon.ts';
import { may } from '../../../shared/permissions.ts';
import type { Leave } from '../../../shared/preferences/leave.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Clock } from '../../components/clock.tsx';
import type { Cell } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { timeInWords } from '../../forms/answers-in-words.ts';
import { categoryWords } from '../../forms/category-words.ts';
import { clockInWords, dueSoonWords } from '../../forms/clock-words.ts';
import { counted } from '../../forms/counted.ts';
import { ratingColour, ratingWords } from '../../forms/rating-words.ts';
import type { Staff } from '../staff.ts';
import { threadHref } from '../thread/links.ts';

/** The form that the ticks of a board belong to. */
export const assignFormId = 'assign';

/** What was ticked on a board: a contact, and the version that was shown. */
export const tickOf = ({ id, version }: Pick<ContactRow, 'id' | 'version'>): string => `${id}:${version}`;

const Tick = ({ row, ticked }: { row: ContactRow; ticked: boolean }) => (
  <div class="govuk-checkboxes govuk-checkboxes--small">
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        type="checkbox"
        id={`tick-${row.id}`}
        name="contact"
        value={tickOf(row)}
        form={assignFormId}
        checked={ticked}
      />
      <label class="govuk-label govuk-checkboxes__label" for={`tick-${row.id}`}>
        <span class="govuk-visually-hidden">Select {row.reference}</span>
      </label>
    </div>
  </div>
);

/** The clock that falls due first, saying which promise it is. */
export const RowClock = ({ row, settings, now }: { row: ContactRow } & Pick<Staff, 'settings' | 'now'>) => {
  const clock = nextClock(row);
  const label = clock === row.clock ? 'Decision' : 'Information';
  const state = clockState(settings.calendar, clock, now);
  const told = state.state === 'late' && clock === row.clock ? lastNewTime(clock, row.late) : undefined;
  const late =
    told &&
    `New time ${dateTimeInWords(new Date(told.newTime))}, which the referrer was told.${told.manager ? ` Task of ${told.manager.name}.` : ''}`;
  const soon = clock === row.clock && isDueSoon(settings, clock, now) ? dueSoonWords(settings) : undefined;
  return (
    <Clock
      inline
      label={label}
      {...clockInWords(state, now)}
      {...(soon && { tone: 'soon', note: soon })}
      {...(late && { note: late })}
    />
  );
};

export const RatingTag = ({ rating, settings }: Pick<ContactRow, 'rating'> & Pick<Staff, 'settings'>) =>
  rating ? (
    <Tag colour={ratingColour(settings, rating)}>{ratingWords(settings, rating)}</Tag>
  ) : (
    <Tag colour="grey">Not rated</Tag>
  );

const Who = ({ row, settings, unread }: { row: ContactRow; unread: number } & Pick<Staff, 'settings'>) => (
  <>
    <a class="govuk-link govuk-!-font-weight-bold" href={`/contacts/${row.id}`}>
      {row.reference}
    </a>
    <br />
    {row.children.join(', ')}
    <br />
    <RatingTag rating={row.rating} settings={settings} />
    {row.urgent && (
      <>
        {' '}
        <Tag colour="red">{row.phonedAt ? `Urgent, phoned at ${timeInWords(row.phonedAt)}` : 'Urgent'}</Tag>
      </>
    )}
    {row.dangerSince && (
      <>
        {' '}
        <Tag colour="red">Danger added</Tag>
      </>
    )}
    {row.restricted && (
      <>
        {' '}
        <Tag colour="purple">Restricted</Tag>
      </>
    )}
    {row.withdrawn && (
      <>
        {' '}
        <Tag colour="orange">Withdrawn by the referrer</Tag>
      </>
    )}
    {unread > 0 && (
      <>
        <br />
        <a class="govuk-link" href={threadHref(row.id, 'front-door')}>
          {counted(unread, 'new message')}
          <span class="govuk-visually-hidden"> from the referrer of {row.reference}</span>
        </a>
      </>
    )}
  </>
);

/** What came out of hours waits at opening time with the name of whoever saw to it. */
const Entered = ({ row: { overnight, enteredBy } }: { row: ContactRow }) => {
  if (overnight) {
    return (
      <>
        <br />
        <Tag colour="purple">Out of hours</Tag> Actioned by {overnight}
      </>
    );
  }
  return enteredBy ? (
    <>
      <br />
      Written down by {enteredBy}
    </>
  ) : null;
};

type Away = ReadonlyMap<string, Leave>;

const Held = ({ row, actor, away }: { row: ContactRow; actor: Staff['actor']; away: Away }) => {
  const leave = row.holder && away.get(row.holder.id);
  if (row.holder)
    return (
      <>
        {row.holder.id === actor.id ? 'You' : row.holder.name}
        {leave && (
          <span class="app-quiet">
            <br />
            Away until {plainDateInWords(leave.until)}. {leave.cover.name} covers
          </span>
        )}
      </>
    );
  if (!may(actor, 'claim-a-contact')) return <>Nobody</>;
  return (
    <form method="post" action={`/contacts/${row.id}/claim`} class="app-row-form">
      <input type="hidden" name="seen" value={row.version} />
      <Button variant="secondary" preventDoubleClick class="govuk-!-margin-bottom-0">
        Claim<span class="govuk-visually-hidden"> {row.reference}</span>
      </Button>
    </form>
  );
};

export const boardHead = (mayAssign: boolean): Cell[] => [
  ...(mayAssign ? [{ text: <span class="govuk-visually-hidden">Select</span> }] : []),
  { text: 'Contact' },
  { text: 'Concern' },
  { text: 'Time' },
  { text: 'Held by' },
];

/** One contact on the board. */
export const boardCells = (
  row: ContactRow,
  staff: Staff,
  { ticked, unread, away }: { ticked: boolean; unread: number; away: Away },
): Cell[] => [
  ...(may(staff.actor, 'assign-contacts')
    ? [{ text: <Tick row={row} ticked={ticked} />, class: 'app-board__tick' }]
    : []),
  { text: <Who row={row} settings={staff.settings} unread={unread} />, class: 'app-board__who' },
  {
    text: (
      <>
        {row.primaryConcern ? categoryWords(row.primaryConcern) : 'Main concern not given'}
        <br />
        <span class="app-quiet">
          {row.raisedBy.name}, {row.raisedBy.organisation}
          <br />
          Received {dateTimeInWords(new Date(row.submittedAt))}
        </span>
        <Entered row={row} />
      </>
    ),
  },
  { text: <RowClock row={row} settings={staff.settings} now={staff.now} />, class: 'app-board__time' },
  { text: <Held row={row} actor={staff.actor} away={away} /> },
];
