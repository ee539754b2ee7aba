import type { ConsultationRow } from '../../../shared/consultation/row.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { type Cell, Table } from '../../components/table.tsx';
import { adviceWords, ageBandInWords } from '../../forms/consultation-words.ts';
import { counted } from '../../forms/counted.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { ConsultationClock } from './list.tsx';

/** The lists of questions that the front door has. */
export const ConsultationLists = ({ current }: { current: 'open' | 'closed' }) => (
  <SubNavigation
    label="Questions"
    items={[
      { text: 'Open', href: '/consultations/board', current: current === 'open' },
      { text: 'Closed, with figures', href: '/consultations/closed', current: current === 'closed' },
    ]}
  />
);

/** Which question it is, and who asked it; nothing of one that is kept from whoever reads the list. */
export const askedCells = (row: ConsultationRow): Cell[] =>
  row.hidden
    ? [{ text: <strong>Restricted question</strong> }, { text: 'Few may know what it is about' }]
    : shownCells(row);

const shownCells = (row: ConsultationRow): Cell[] => [
  {
    text: (
      <>
        <a class="govuk-link govuk-!-font-weight-bold app-nowrap" href={`/consultations/${row.id}`}>
          {row.reference}
        </a>
        <br />A child, {ageBandInWords(row.ageBand)}, {row.named ? 'named' : 'not named'}
      </>
    ),
  },
  {
    text: (
      <>
        {row.askedBy.name}, {row.askedBy.organisation}
        <br />
        <span class="app-quiet">{dateTimeInWords(new Date(row.askedAt))}</span>
      </>
    ),
  },
];

type Props = Staff & { rows: readonly ConsultationRow[]; more: boolean };

/** Questions to the front door: those that wait, the latest promise broken first, then those that are answered. */
export const ConsultationBoardPage = ({ rows, more, ...staff }: Props) => {
  const { settings, now, actor } = staff;
  const waiting = rows.filter(({ status }) => status === 'waiting');
  const answered = rows.filter(({ status }) => status === 'answered');
  const late = waiting.filter(({ clock }) => clockState(settings.calendar, clock, now).state === 'late').length;
  const holder = ({ holder: held }: ConsultationRow) => (held ? (held.id === actor.id ? 'You' : held.name) : 'Nobody');
  return (
    <Page
      site={staff.site}
      title="Questions asked first"
      wide
      actor={actor}
      navigation={navigationFor(actor, '/consultations/board')}
      page="consultation-board"
    >
      <ConsultationLists current="open" />
      {waiting.length === 0 ? (
        <p class="govuk-body">No question waits for an answer.</p>
      ) : (
        <>
          <p class="govuk-body">
            {counted(waiting.length, 'question waits', 'questions wait')} for an answer
            {late > 0 ? `, ${late} of them late.` : ', and nothing is late.'}
          </p>
          <Table
            narrow="stack"
            caption="Waiting for an answer"
            captionSize="m"
            head={[{ text: 'Question' }, { text: 'Asked by' }, { text: 'Answer' }, { text: 'Held by' }]}
            rows={waiting.map((row) => [
              ...askedCells(row),
              { text: <ConsultationClock row={row} settings={settings} now={now} /> },
              { text: holder(row) },
            ])}
          />
        </>
      )}
      {answered.length > 0 && (
        <Table
          narrow="stack"
          caption="Answered, not closed yet"
          captionSize="m"
          head={[{ text: 'Question' }, { text: 'Asked by' }, { text: 'Advice' }, { text: 'Held by' }]}
          rows={answered.map((row) => [
            ...askedCells(row),
            { text: row.advice && adviceWords[row.advice.kind].text },
            { text: holder(row) },
          ])}
        />
      )}
      {answered.length > 0 && (
        <p class="govuk-body">
          An answered question closes by itself after{' '}
          {counted(settings.consultations.closeAfterWorkingDays, 'working day')} in which nobody writes.
        </p>
      )}
      {more && <p class="govuk-body">There are more than can be shown here. Answer the first of them.</p>}
    </Page>
  );
};
