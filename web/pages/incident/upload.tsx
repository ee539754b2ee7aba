import type { Actor } from '../../../shared/actor.ts';
import { Button } from '../../components/button.tsx';
import { FileUpload } from '../../components/file-upload.tsx';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

type Props = { site: Site; actor: Actor; errors?: readonly { id: string; text: string }[] };

/** Where police send a file of incidents. */
export const UploadIncidentsPage = ({ site, actor, errors = [] }: Props) => (
  <Page
    site={site}
    title="Send a file of incidents"
    actor={actor}
    navigation={navigationFor(actor, '/incidents/sent')}
    backLink={{ href: '/incidents/sent', text: 'Back to domestic abuse incidents' }}
    errors={errors.map(({ id, text }) => ({ href: `#${id}`, text }))}
    page="incident-upload"
  >
    <p class="govuk-body">
      If a child or adult is in danger now, do not wait for this: call us. A file is taken within half a minute; keep
      this page open until you see what became of it.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>One row for each adult or child. Rows with the same police reference are one incident.</li>
      <li>What is in order is taken, even if another incident in the file is refused.</li>
      <li>Sending a file again changes only what has changed in it.</li>
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href="/incidents/batches/guide">
        What each column means
      </a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/incidents/batches/sample">
        Download a sample file (CSV)
      </a>
    </p>
    <form method="post" action="/incidents/batches" enctype="multipart/form-data">
      <FileUpload
        name="file"
        label="File of incidents"
        hint="A CSV of up to 4MB and 2,000 incidents"
        accept=".csv,text/csv"
        error={errors[0]?.text}
      />
      <Button preventDoubleClick>Send the file</Button>
    </form>
  </Page>
);
