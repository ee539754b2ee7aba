import type { UnusualLook } from '../../../shared/looked/unusual-look.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
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
  errors?: readonly FieldError[];
  /** What was typed, and for which. */
  typed?: { id: string; note: string };
};

const titleOf = ({ kind, most }: UnusualLook): string =>
  ({
    'many-in-an-hour': `Opened more than ${most ?? 'the usual number of'} records in an hour`,
    stopped: `Stopped after ${most ?? 'too many'} records in an hour`,
    'own-name': 'Opened a record of somebody with their own family name',
  })[kind];

/** Looking that somebody should be asked about: what waits, and what was found of the rest. */
export const UnusualLooksPage = ({ open, more, ended, errors = [], typed, site, actor }: Props) => (
  <Page
    site={site}
    title="Unusual viewing"
    actor={actor}
    navigation={navigationFor(actor, '/home')}
    backLink={{ href: '/home', text: 'Back to home' }}
    errors={summaryOf(errors)}
    page="unusual-looks"
  >
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
