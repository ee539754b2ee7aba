import type { Actor } from '../../../shared/actor.ts';
import type { IncidentRow } from '../../../shared/incident/row.ts';
import type { IncidentBatch } from '../../../shared/incident-file/batch.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { counted } from '../../forms/counted.ts';
import { incidentStatusWords } from '../../forms/incident-file-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

type Props = {
  site: Site;
  actor: Actor;
  page: { items: readonly IncidentRow[]; cursor?: string };
  batches: readonly IncidentBatch[];
  done?: string | undefined;
};

/** What a force told of, newest first, and the files that it sent. */
export const SentIncidentsPage = ({ site, actor, page, batches, done }: Props) => (
  <Page
    site={site}
    title="Domestic abuse incidents"
    wide
    actor={actor}
    navigation={navigationFor(actor, '/incidents/sent')}
    page="incidents-sent"
  >
    {done && <NotificationBanner success text={done} />}
    <ButtonGroup>
      <Button href="/incidents/new">Tell us of an incident</Button>
      <Button href="/incidents/batches/new" variant="secondary">
        Send a file of incidents
      </Button>
    </ButtonGroup>
    {page.items.length === 0 ? (
      <p class="govuk-body">There are no incidents of your force to show.</p>
    ) : (
      <Table
        caption="Incidents that your force told us of"
        captionSize="m"
        narrow="stack"
        head={['Police reference', 'Our reference', 'Told us', 'Where it stands', 'Not recorded'].map((text) => ({
          text,
        }))}
        rows={page.items.map((row) => [
          {
            text: (
              <a class="govuk-link" href={`/incidents/${row.id}`}>
                {row.policeReference}
              </a>
            ),
          },
          { text: <span class="app-nowrap">{row.reference}</span> },
          { text: dateTimeInWords(new Date(row.receivedAt)) },
          { text: incidentStatusWords[row.status] },
          {
            text:
              row.missing === 0 ? (
                'Nothing'
              ) : (
                <a class="govuk-link" href={`/incidents/${row.id}/facts`}>
                  {counted(row.missing, 'fact', 'facts')}
                  <span class="govuk-visually-hidden"> of {row.policeReference}</span>
                </a>
              ),
          },
        ])}
      />
    )}
    {page.cursor && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/incidents/sent?cursor=${encodeURIComponent(page.cursor)}`}>
          Earlier incidents
        </a>
      </p>
    )}
    {batches.length > 0 && (
      <Table
        caption="Files that your force sent"
        captionSize="m"
        narrow="stack"
        head={['Sent', 'By', 'Accepted', 'Changed', 'Unchanged', 'Refused'].map((text) => ({ text }))}
        rows={batches.map(({ id, at, by, counts }) => [
          {
            text: (
              <a class="govuk-link" href={`/incidents/batches/${id}`}>
                {dateTimeInWords(new Date(at))}
              </a>
            ),
          },
          { text: by.name },
          ...(['new', 'changed', 'unchanged', 'refused'] as const).map((how) => ({ text: String(counts[how]) })),
        ])}
      />
    )}
  </Page>
);
