import type { Actor } from '../../../shared/actor.ts';
import type { BatchResult, IncidentBatch } from '../../../shared/incident-file/batch.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted } from '../../forms/counted.ts';
import { resultWords, rowProblemInWords } from '../../forms/incident-file-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

type Props = { site: Site; actor: Actor; batch: IncidentBatch; results: readonly BatchResult[]; page: number };

const order = ['new', 'changed', 'unchanged', 'refused'] as const;

/** What became of a file, incident by incident; what was refused first, by row, column and reason. */
export const BatchPage = ({ site, actor, batch, results, page }: Props) => {
  const refusals = results.filter(({ how }) => how === 'refused');
  const isTheirs = batch.by.id === actor.id;
  const all = results.filter(({ how }) => how !== 'refused');
  const kept = all.filter(({ restricted }) => isTheirs || !restricted);
  const held = all.length - kept.length;
  return (
    <Page
      site={site}
      title="What became of the file"
      caption={`Sent ${dateTimeInWords(new Date(batch.at))} by ${batch.by.name}`}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/incidents/sent')}
      backLink={{ href: '/incidents/sent', text: 'Back to domestic abuse incidents' }}
      page="incident-batch"
    >
      <SummaryList
        rows={order.map((how) => ({
          key: resultWords[how].name,
          value: String(batch.counts[how]),
        }))}
      />
      {refusals.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What was refused</h2>
          <p class="govuk-body">
            Nothing of these incidents was taken. Put them right in your file and send it again; the others stay as they
            are.
          </p>
          <Table
            caption="Refused, by row of the file"
            captionSize="s"
            narrow="stack"
            head={['Row', 'Column', 'Reason', 'Police reference'].map((text) => ({ text }))}
            rows={refusals.flatMap(({ policeReference, problems = [] }) =>
              problems.map(({ row, column, code, params }) => [
                { text: String(row) },
                { text: column },
                { text: rowProblemInWords({ code, params }) },
                { text: policeReference || 'None' },
              ]),
            )}
          />
          <Button href="/incidents/batches/new">Send a file</Button>
        </>
      )}
      {kept.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What we have</h2>
          <Table
            caption="Incidents, in the order of the file"
            captionSize="s"
            narrow="stack"
            head={['Police reference', 'Our reference', 'What became of it'].map((text) => ({ text }))}
            rows={kept.map(({ policeReference, reference, how }) => [
              { text: policeReference },
              { text: reference },
              { text: <Tag colour={resultWords[how].colour}>{resultWords[how].name}</Tag> },
            ])}
          />
        </>
      )}
      {held > 0 && (
        <p class="govuk-body">
          {counted(held, 'incident')} of this part {held === 1 ? 'is' : 'are'} restricted, and shown to {batch.by.name}{' '}
          only.
        </p>
      )}
      {batch.parts > 1 && <Parts batch={batch} page={page} />}
    </Page>
  );
};

const Parts = ({ batch: { id, parts }, page }: Pick<Props, 'batch' | 'page'>) => {
  const at = (part: number) => ({ href: `/incidents/batches/${id}?page=${part}` });
  return (
    <>
      <p class="govuk-body">
        Page {page} of {parts}. What was refused stands on the first pages.
      </p>
      <Pagination
        label="Pages of what became of the file"
        {...(page > 1 && { previous: at(page - 1) })}
        {...(page < parts && { next: at(page + 1) })}
      />
    </>
  );
};
