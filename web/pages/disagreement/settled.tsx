import type { SettledDisagreement } from '../../../shared/disagreement/disagreement.ts';
import type { Theme } from '../../../shared/disagreement/themes.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Table } from '../../components/table.tsx';
import { counted } from '../../forms/counted.ts';
import { reasonInWords } from '../../forms/disagreement-words.ts';
import { monthInWords, themeInWords, themeKindWords } from '../../forms/theme-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { DisagreementTags } from './disagreement.tsx';
import { disagreementHref, type Months, themesHref } from './links.ts';

type Props = Staff & { months: Months; theme: Theme; settled: readonly SettledDisagreement[] };

/** The disagreements behind one number of the themes. */
export const SettledPage = ({ months, theme, settled, ...staff }: Props) => (
  <Page
    site={staff.site}
    title={themeKindWords[theme.kind].title}
    caption={
      months.from === months.to
        ? monthInWords(months.from)
        : `${monthInWords(months.from)} to ${monthInWords(months.to)}`
    }
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/disagreements')}
    backLink={{ href: themesHref(months), text: 'Back to what disagreements are about' }}
    page="disagreements-settled"
  >
    <p class="govuk-body-l">{themeInWords(theme, staff.settings)}</p>
    {settled.length === 0 ? (
      <p class="govuk-body">No disagreement about this ended in these months.</p>
    ) : (
      <Table
        narrow="stack"
        class="app-compared"
        caption={counted(settled.length, 'disagreement')}
        captionSize="m"
        firstCellIsHeader
        head={[
          { text: 'Reference' },
          { text: 'Raised by' },
          { text: 'Reason' },
          { text: 'Result' },
          { text: 'Over since' },
        ]}
        rows={settled.map((disagreement) => [
          {
            text: (
              <a class="govuk-link app-nowrap" href={disagreementHref('council', disagreement)}>
                {disagreement.reference}
              </a>
            ),
          },
          { text: disagreement.raisedBy.organisation },
          { text: reasonInWords(staff.settings, disagreement.reason) },
          { text: <DisagreementTags disagreement={disagreement} now={staff.now} /> },
          { text: dateTimeInWords(new Date(disagreement.settled.at)) },
        ])}
      />
    )}
  </Page>
);
