import type { CaseFile, FeedHead } from '../../../shared/case-feed/feed.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { FileUpload } from '../../components/file-upload.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { fileStatus } from '../../forms/case-feed-words.ts';
import { counted } from '../../forms/counted.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  head: FeedHead | undefined;
  stale: boolean;
  files: readonly CaseFile[];
  next?: string | undefined;
  errors: readonly FieldError[];
  done: boolean;
};

/** The case system's list of open children: how fresh it is, the files that came, and sending one. */
export const FeedPage = ({ head, stale, files, next, errors, done, site, actor }: Props) => (
  <Page
    site={site}
    title="The case system’s list"
    actor={actor}
    navigation={navigationFor(actor, '/home')}
    backLink={{ href: '/home', text: 'Back to home' }}
    errors={summaryOf(errors)}
    beforeContent={
      done && (
        <NotificationBanner success>
          <p class="govuk-notification-banner__heading">The file is in force. Checks are answered from it now.</p>
        </NotificationBanner>
      )
    }
    page="case-feed"
    wide
  >
    <p class="govuk-body">Professionals who check whether a child is open to us are answered from this list.</p>
    {head ? (
      <p class="govuk-body">
        In force: {counted(head.children, 'child', 'children')}, as at{' '}
        <strong>{dateTimeInWords(new Date(head.extractedAt))}</strong>.
      </p>
    ) : (
      <p class="govuk-body">No file is in force yet.</p>
    )}
    {stale && (
      <WarningText>
        {head ? 'The list is too old to answer from. ' : ''}Every check is answered “We cannot tell: phone us” until a
        newer file is taken.
      </WarningText>
    )}
    <form method="post" action="/checks/feed" enctype="multipart/form-data">
      <FileUpload
        name="file"
        label="File of the case system"
        labelSize="m"
        hint="A CSV of up to 4MB. Nothing changes before you have seen what the file would change."
        accept=".csv,text/csv"
        error={errorOf(errors, 'file')}
      />
      <Button preventDoubleClick>Compare the file</Button>
    </form>
    <p class="govuk-body">
      <a class="govuk-link" href="/checks/feed/guide">
        What each column means
      </a>
      {' · '}
      <a class="govuk-link" href="/checks/feed/sample">
        Download a sample file (CSV)
      </a>
    </p>
    <h2 class="govuk-heading-m">Files</h2>
    {files.length === 0 ? (
      <p class="govuk-body">None has come yet.</p>
    ) : (
      <Table
        narrow="stack"
        caption={<span class="govuk-visually-hidden">Files, the latest first</span>}
        head={['Made', 'Came', 'Children', 'Stands'].map((text) => ({ text }))}
        rows={files.map((file) => {
          const { name, colour } = fileStatus(file, head);
          return [
            {
              text: (
                <a class="govuk-link" href={`/checks/feed/${file.id}`}>
                  {dateTimeInWords(new Date(file.extractedAt))}
                </a>
              ),
            },
            { text: `${dateTimeInWords(new Date(file.at))}, from ${file.by.name}` },
            { text: file.children.toLocaleString('en-GB') },
            { text: <Tag colour={colour}>{name}</Tag> },
          ];
        })}
      />
    )}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/checks/feed?cursor=${encodeURIComponent(next)}`}>
          Earlier files
        </a>
      </p>
    )}
  </Page>
);
