import type { Actor } from '../../../shared/actor.ts';
import type { OpenCheck } from '../../../shared/open-check/open-check.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { Table } from '../../components/table.tsx';
import { dateInWords } from '../../forms/answers-in-words.ts';
import { checkAnswerNames } from '../../forms/open-check-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

/** A month that a lead looks at, as 2026-11, with those before and after it. */
export type CheckMonth = { month: string; before: string; after?: string };

type Props = {
  site: Site;
  actor: Actor;
  checks: readonly OpenCheck[];
  /** With it, the list of an organisation; without, the reader’s own. */
  month?: CheckMonth;
  next?: string | undefined;
};

const monthHref = (month: string) => `/checks/organisation?month=${month}`;

/** The checks that somebody made, or their organisation in a month. */
export const CheckListPage = ({ site, actor, checks, month, next }: Props) => (
  <Page
    site={site}
    title={month ? 'My organisation’s checks' : 'My checks'}
    caption={month ? `${actor.organisation.name}, ${dateInWords(month.month)}` : undefined}
    actor={actor}
    navigation={navigationFor(actor, '/checks')}
    page="open-check-list"
    wide
  >
    {may(actor, 'read-organisation-checks') && (
      <SubNavigation
        label="Whose checks"
        items={[
          { text: 'Made by me', href: '/checks', current: !month },
          { text: 'Made by my organisation', href: '/checks/organisation', current: Boolean(month) },
        ]}
      />
    )}
    {!month && <Button href="/checks/new">Check whether a child is open to us</Button>}
    {checks.length === 0 ? (
      <p class="govuk-body">{month ? 'Nobody checked in this month.' : 'You have not checked yet.'}</p>
    ) : (
      <Table
        narrow="stack"
        caption={<span class="govuk-visually-hidden">Checks, the latest first</span>}
        head={[
          { text: 'Reference' },
          { text: 'When' },
          ...(month ? [{ text: 'Who' }] : []),
          { text: 'Purpose' },
          { text: 'Answer' },
        ]}
        rows={checks.map(({ id, reference, at, by, purpose, why, answer }) => [
          {
            text: (
              <a class="govuk-link app-nowrap" href={`/checks/${id}`}>
                {reference}
              </a>
            ),
          },
          { text: dateTimeInWords(new Date(at)) },
          ...(month ? [{ text: by.name }] : []),
          {
            text: (
              <>
                {purpose.words}
                {month && <span class="app-hint-below">{why}</span>}
              </>
            ),
          },
          { text: checkAnswerNames[answer] },
        ])}
      />
    )}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={next}>
          Earlier checks
        </a>
      </p>
    )}
    {month && (
      <Pagination
        label="Months"
        previous={{ href: monthHref(month.before), label: dateInWords(month.before) }}
        {...(month.after && { next: { href: monthHref(month.after), label: dateInWords(month.after) } })}
      />
    )}
  </Page>
);
