import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { sizeInWords } from '../../forms/attachment-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

/** A file of the register that has come, before anybody has looked at it. */
export const RegisterSentPage = ({
  site,
  actor,
  file,
  came,
}: Staff & { file: string; came: { name: string; size: number } }) => (
  <Page
    site={site}
    title="The file has come"
    actor={actor}
    navigation={navigationFor(actor, '/schools')}
    backLink={{ href: '/schools/register', text: 'Back to the register' }}
    page="school-register-sent"
  >
    <SummaryList
      rows={[
        { key: 'File', value: <span class="app-as-written">{came.name || 'Without a name'}</span> },
        { key: 'Size', value: sizeInWords(came.size) },
      ]}
    />
    <p class="govuk-body">
      Nothing has changed yet. You are shown next what it would change, and take it then, or do not. That takes up to
      half a minute.
    </p>
    <form method="post" action={`/schools/register/sent/${file}`} novalidate>
      <Button preventDoubleClick>Look at the file</Button>
    </form>
  </Page>
);
