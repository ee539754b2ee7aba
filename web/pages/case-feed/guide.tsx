import { type FeedColumn, feedColumns } from '../../../shared/case-feed/columns.ts';
import { Table } from '../../components/table.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

const columns: readonly FeedColumn[] = feedColumns;

/** What the case system's file is made of. */
export const FeedGuidePage = ({ site, actor }: Staff) => (
  <Page
    site={site}
    title="What each column means"
    actor={actor}
    navigation={navigationFor(actor, '/home')}
    backLink={{ href: '/checks/feed', text: 'Back to the case system’s list' }}
    page="case-feed-guide"
    wide
  >
    <p class="govuk-body">
      One row for each child, in any order of columns, as a CSV in UTF-8. The file is whole each time: a child who is
      not in it, or whose status is closed, is no longer open.
    </p>
    <Table
      narrow="stack"
      caption={<span class="govuk-visually-hidden">Columns</span>}
      firstCellIsHeader
      head={['Column', 'Needed', 'What it says', 'Example'].map((text) => ({ text }))}
      rows={columns.map(({ name, needed, means, example }) => [
        { text: <code>{name}</code> },
        { text: needed ? 'Yes' : 'No' },
        { text: means },
        { text: <span class="app-break">{example || '–'}</span> },
      ])}
    />
  </Page>
);
