import { type Line, needSomebody } from '../../../shared/operations/line.ts';
import { type WatchedGroup, watchedGroups } from '../../../shared/operations/watched.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { noticeKindWords } from '../../forms/notice-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

const groupWords: Record<WatchedGroup, string> = {
  unsent: 'Not sent',
  unacknowledged: 'Not answered',
  unmatched: 'Not matched',
  stale: 'Not up to date',
};

/** What waits that must not wait unseen, with whom it hurts. Nobody is named on it. */
export const OperationsPage = ({ lines, site, actor, now }: Staff & { lines: readonly Line[] }) => {
  const urgent = needSomebody(lines);
  return (
    <Page
      site={site}
      title="Operations"
      caption={`As it was at ${dateTimeInWords(now)}`}
      actor={actor}
      navigation={navigationFor(actor, '/home')}
      backLink={{ href: '/home', text: 'Back to home' }}
      page="operations"
    >
      {urgent.length === 0 ? (
        <InsetText>Nothing is waiting beyond its time. Each thing that is watched is named below.</InsetText>
      ) : (
        <WarningText>
          {urgent.length === 1 ? 'One thing needs somebody now.' : `${urgent.length} things need somebody now.`}
        </WarningText>
      )}
      {watchedGroups.map((group) => {
        const own = lines.filter((line) => line.group === group);
        const late = needSomebody(own);
        const calm = own.filter((line) => !late.includes(line));
        return (
          own.length > 0 && (
            <section>
              <h2 class="govuk-heading-l">{groupWords[group]}</h2>
              {late.map((line) => (
                <SummaryList card={{ title: line.title, headingLevel: 3 }} rows={rowsOf(line)} />
              ))}
              {calm.length > 0 && (
                <Table
                  narrow="stack"
                  caption={late.length > 0 ? 'In time' : 'All in time'}
                  captionSize="s"
                  head={[{ text: 'What is watched' }, { text: 'How it stands' }]}
                  rows={calm.map((line) => [{ text: <RunbookLink {...line} /> }, { text: standsIn(line) }])}
                />
              )}
            </section>
          )
        );
      })}
    </Page>
  );
};

const runbookAt = ({ name }: Pick<Line, 'name'>) => `/operations/runbooks/${name}`;

const RunbookLink = (line: Pick<Line, 'name' | 'title'>) => (
  <a class="govuk-link" href={runbookAt(line)}>
    {line.title}
  </a>
);

const rowsOf = (line: Line) => [
  { key: 'Whom it hurts', value: line.hurts },
  ...(line.state === 'unread'
    ? [{ key: 'How many', value: 'It could not be read just now. Take it as late until it can.' }]
    : [
        ...(line.single ? [] : [{ key: 'How many', value: <HowMany {...line} /> }]),
        { key: line.since, value: line.oldest ? whenOf(line.oldest) : 'Never' },
      ]),
  {
    key: 'What to do',
    value: (
      <>
        <a class="govuk-link" href={runbookAt(line)}>
          Runbook<span class="govuk-visually-hidden">: {line.title}</span>
        </a>
        {line.at && (
          <>
            <br />
            <a class="govuk-link" href={line.at.href}>
              {line.at.text}
              <span class="govuk-visually-hidden">: {line.title}</span>
            </a>
          </>
        )}
      </>
    ),
  },
];

const kindsOfMessages: Readonly<Record<string, string>> = noticeKindWords;
/** What kind of message; the parts of the minute hand's work have names and no words. */
const kindInWords = (kind: string): string => kindsOfMessages[kind] ?? kind;

const whenOf = (oldest: string) => dateTimeInWords(new Date(oldest));
const howMany = ({ count, more }: Line): string =>
  count === 0 && !more ? 'None' : more ? `More than ${count}` : count.toLocaleString('en-GB');

/** How a line that is in time stands: `None`, or what there is and since when. */
const standsIn = (line: Line): string => {
  const { single, since, oldest } = line;
  if (!oldest) return single ? 'Nothing to do' : howMany(line);
  return single ? `${since} ${whenOf(oldest)}` : `${howMany(line)}, the oldest since ${whenOf(oldest)}`;
};

/** How many, and of what, where there is more than one kind of it. */
const HowMany = (line: Line) => (
  <>
    {howMany(line)}
    {line.of.length > 0 && (
      <ul class="govuk-list govuk-list--bullet govuk-!-margin-top-1 govuk-!-margin-bottom-0">
        {line.of.map(({ kind, count }) => (
          <li>
            {kindInWords(kind)}: {count.toLocaleString('en-GB')}
          </li>
        ))}
      </ul>
    )}
  </>
);
