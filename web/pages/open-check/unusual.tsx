import type { UnusualUse } from '../../../shared/open-check/unusual-use.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { unusualWords } from '../../forms/open-check-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  open: readonly UnusualUse[];
  ended: readonly UnusualUse[];
  errors?: readonly FieldError[];
  /** What was typed, and for which task. */
  typed?: { id: string; note: string };
};

/** Checks that were made in a way that somebody must look at: those that wait, and what was found of others. */
export const UnusualUsePage = ({ open, ended, errors = [], typed, site, actor }: Props) => (
  <Page
    site={site}
    title="Unusual checks"
    actor={actor}
    navigation={navigationFor(actor, '/home')}
    backLink={{ href: '/home', text: 'Back to home' }}
    errors={summaryOf(errors)}
    page="unusual-checks"
  >
    <p class="govuk-body">
      Speak to the person’s safeguarding lead, or to whoever they report to, before you decide. Most have a good reason.
    </p>
    {open.length === 0 && <p class="govuk-body">Nothing waits.</p>}
    {open.map((use) => {
      const field = `note-${use.id}`;
      return (
        <div>
          <SummaryList card={{ title: unusualWords[use.why] }} rows={rowsOf(use)} />
          {may(actor, 'end-unusual-checks') && use.by.id !== actor.id && (
            <form method="post" action={`/checks/unusual/${use.id}/end`} novalidate>
              <Textarea
                name="note"
                id={field}
                label="What did you find, and what was done?"
                rows={3}
                value={typed?.id === use.id ? typed.note : ''}
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
    {ended.length > 0 && <h2 class="govuk-heading-m">Ended</h2>}
    {ended.map((use) => (
      <SummaryList card={{ title: unusualWords[use.why], headingLevel: 3 }} rows={[...rowsOf(use), ...endOf(use)]} />
    ))}
  </Page>
);

const rowsOf = ({ by, organisation, at, checkId }: UnusualUse) => [
  { key: 'Who', value: by.name },
  { key: 'Organisation', value: organisation.name },
  { key: 'Noticed', value: dateTimeInWords(new Date(at)) },
  ...(checkId
    ? [
        {
          key: 'Check',
          value: (
            <a class="govuk-link" href={`/checks/${checkId}/told`}>
              See the check by which it was noticed
            </a>
          ),
        },
      ]
    : []),
];

const endOf = ({ ended }: UnusualUse) =>
  ended ? [{ key: 'Ended', value: `${dateTimeInWords(new Date(ended.at))}, by ${ended.by.name}: ${ended.note}` }] : [];
