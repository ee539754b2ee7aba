import type { UnusualLook } from '../../../shared/looked/unusual-look.ts';
import type { WithoutAction } from '../../../shared/looked/without-action.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { lookedHref } from './links.tsx';

type Props = Staff & {
  open: readonly UnusualLook[];
  /** There are others that wait. */
  more: boolean;
  ended: readonly UnusualLook[];
  /** Who opened more than `most` records in the last seven days without doing anything with them. */
  week: { most: number; many: readonly ({ name: string } & WithoutAction)[] };
  errors?: readonly FieldError[];
  /** What was typed, and for which. */
  typed?: { id: string; note: string };
  notice?: string | undefined;
};

const titleOf = ({ kind, most }: UnusualLook): string =>
  ({
    'many-in-an-hour': `Opened more than ${most ?? 'the usual number of'} records in an hour`,
    stopped: `Stopped after ${most ?? 'too many'} records in an hour`,
    'own-name': 'Opened a record of somebody with their own family name',
    'own-postcode': 'Opened the record of somebody who lives at their own postcode',
    colleague: 'Opened the record of somebody to whom a colleague may be close',
  })[kind];

/** Looking that somebody should be asked about: what waits, and what was found of the rest. */
export const UnusualLooksPage = ({ open, more, ended, week, errors = [], typed, notice, site, actor }: Props) => (
  <Page
    site={site}
    title="Unusual viewing"
    actor={actor}
    navigation={navigationFor(actor, '/home')}
    backLink={{ href: '/home', text: 'Back to home' }}
    errors={summaryOf(errors)}
    page="unusual-looks"
  >
    {notice && <p class="govuk-inset-text">{notice}</p>}
    <p class="govuk-body">
      Look at it each week. Most of it has a good reason: ask before you judge. Nobody ends what they did themselves.
    </p>
    {open.length === 0 && <p class="govuk-body">Nothing waits.</p>}
    {open.map((look) => {
      const field = `note-${look.id}`;
      return (
        <div>
          <SummaryList card={{ title: titleOf(look) }} rows={rowsOf(look)} />
          {may(actor, 'end-unusual-looks') && look.by.id !== actor.id && (
            <form method="post" action="/looked/unusual" novalidate>
              <input type="hidden" name="look" value={look.id} />
              <Textarea
                name="note"
                id={field}
                label="What did you find, and what was done?"
                rows={3}
                value={typed?.id === look.id ? typed.note : ''}
                error={errorOf(errors, field)}
              />
              <Button variant="secondary" preventDoubleClick>
                End this task
              </Button>
            </form>
          )}
        </div>
      );
    })}
    {more && <p class="govuk-body">There are more. They stand here once some of these have ended.</p>}
    <h2 class="govuk-heading-m">Many records opened and nothing done, in the last 7 days</h2>
    {week.many.length === 0 ? (
      <p class="govuk-body">Nobody opened more than {week.most} records without doing anything with them.</p>
    ) : (
      <Table
        narrow="stack"
        caption={`More than ${week.most} records with which nothing was done`}
        captionSize="s"
        head={[{ text: 'Who' }, { text: 'Opened' }, { text: 'Nothing done with' }]}
        rows={week.many.map(({ name, opened, without }) => [
          { text: name },
          { text: String(opened) },
          { text: String(without) },
        ])}
      />
    )}
    {ended.length > 0 && <h2 class="govuk-heading-m">Ended</h2>}
    {ended.map((look) => (
      <SummaryList card={{ title: titleOf(look), headingLevel: 3 }} rows={[...rowsOf(look), ...endOf(look)]} />
    ))}
  </Page>
);

const rowsOf = ({ by, at, record }: UnusualLook) => [
  { key: 'Who', value: by.name },
  { key: 'Noticed', value: dateTimeInWords(new Date(at)) },
  {
    key: 'Record',
    value: (
      <a class="govuk-link" href={lookedHref(record)}>
        Who has looked at the record by which it was noticed
      </a>
    ),
  },
];

const endOf = ({ ended }: UnusualLook) =>
  ended ? [{ key: 'Ended', value: `${dateTimeInWords(new Date(ended.at))}, by ${ended.by.name}: ${ended.note}` }] : [];
