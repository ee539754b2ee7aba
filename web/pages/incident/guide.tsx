import type { Actor } from '../../../shared/actor.ts';
import type { Column } from '../../../shared/incident-file/column.ts';
import { incidentColumns } from '../../../shared/incident-file/columns.ts';
import { Table } from '../../components/table.tsx';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

type Props = { site: Site; actor: Actor; forces: readonly { code: string; name: string }[] };

const parts: { of: Column['of']; title: string; text: string }[] = [
  { of: 'incident', title: 'The incident', text: 'On its first row, or the same on each.' },
  { of: 'person', title: 'Everybody', text: 'On the row of each adult and each child.' },
  { of: 'adult', title: 'An adult', text: 'Everything about how to reach a victim is sealed as soon as it arrives.' },
  { of: 'child', title: 'A child', text: 'What is empty counts as not recorded, and we ask you for it.' },
];

/** What each column of a file of incidents means. */
export const FileGuidePage = ({ site, actor, forces }: Props) => (
  <Page
    site={site}
    title="Columns of a file of incidents"
    wide
    actor={actor}
    navigation={navigationFor(actor, '/incidents/sent')}
    backLink={{ href: '/incidents/batches/new', text: 'Back to sending a file' }}
    page="incident-guide"
  >
    <p class="govuk-body">
      The first row names the columns, in any order; leave out those that you do not use. Dates are written 14/02/1991
      or 1991-02-14, several values in one cell with semicolons between. A cell that begins like a formula is refused.
      Codes of forces: {forces.map(({ code, name }) => `${code} (${name})`).join(', ')}.
    </p>
    {parts.map(({ of, title, text }) => (
      <>
        <h2 class="govuk-heading-m">{title}</h2>
        <p class="govuk-body">{text}</p>
        <Table
          caption={`Columns: ${title.toLowerCase()}`}
          captionSize="s"
          narrow="stack"
          head={['Column', 'What it says', 'Example'].map((head) => ({ text: <span class="app-nowrap">{head}</span> }))}
          rows={incidentColumns
            .filter((column) => column.of === of)
            .map(({ name, needed, means, example = '' }) => [
              { text: <code class="app-nowrap">{name}</code> },
              { text: needed ? `${means} Needed.` : means },
              { text: example.length > 14 ? example : <span class="app-nowrap">{example}</span> },
            ])}
        />
      </>
    ))}
  </Page>
);
