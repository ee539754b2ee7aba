import type { CaseFile, FeedHead } from '../../../shared/case-feed/feed.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { feedRowProblemInWords, fileStatus, haltWords } from '../../forms/case-feed-words.ts';
import { counted } from '../../forms/counted.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  file: CaseFile;
  head: FeedHead | undefined;
  reason?: string;
  errors?: readonly FieldError[];
};

/** What a file of the case system would change, what is wrong in it, and putting it into force. */
export const CaseFilePage = ({ file, head, reason, errors = [], site, actor }: Props) => {
  const { counts, taken } = file;
  const status = fileStatus(file, head);
  const number = (n: number) => n.toLocaleString('en-GB');
  return (
    <Page
      site={site}
      title="A file of the case system"
      caption={`Made ${dateTimeInWords(new Date(file.extractedAt))}`}
      actor={actor}
      navigation={navigationFor(actor, '/home')}
      backLink={{ href: '/checks/feed', text: 'Back to the case system’s list' }}
      errors={summaryOf(errors)}
      page="case-file"
      wide
    >
      <p class="govuk-body">
        <Tag colour={status.colour}>{status.name}</Tag>
      </p>
      {file.halts.map((halt) => (
        <WarningText>{haltWords[halt]}</WarningText>
      ))}
      <SummaryList
        rows={[
          { key: 'Sent', value: `${dateTimeInWords(new Date(file.at))}, by ${file.by.name}` },
          { key: 'Rows', value: number(file.rows) },
          { key: 'Children who are open by it', value: number(file.children) },
          { key: 'New', value: number(counts.added) },
          { key: 'Changed', value: number(counts.changed) },
          { key: 'No longer open', value: number(counts.closed) },
          { key: 'The same as before', value: number(counts.unchanged) },
          { key: 'Rows with something wrong', value: number(counts.rejected) },
          taken && { key: 'Put into force', value: `${dateTimeInWords(new Date(taken.at))}, by ${taken.by.name}` },
          taken?.reason !== undefined && { key: 'Why, though it was halted', value: taken.reason },
        ]}
      />
      <TakeForm {...{ file, head, actor, reason, errors }} />
      {file.closed.length > 0 && (
        <Details summary={`Case numbers that are no longer open (${number(counts.closed)})`}>
          {file.closed.join(', ')}
          {counts.closed > file.closed.length && ' and others'}
        </Details>
      )}
      {file.problems.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What is wrong in it</h2>
          <p class="govuk-body">
            These children are taken all the same, as far as they could be read: whoever checks one of them is told that
            we cannot tell, and to phone us. Put the rows right in the case system.
          </p>
          <Table
            narrow="stack"
            caption={file.problems.length === 500 ? 'The first 500, by row of the file' : 'By row of the file'}
            captionSize="s"
            head={['Row', 'Column', 'What'].map((text) => ({ text }))}
            rows={file.problems.map(({ row, column, code }) => [
              { text: String(row) },
              { text: column },
              { text: feedRowProblemInWords(code) },
            ])}
          />
        </>
      )}
    </Page>
  );
};

const TakeForm = ({
  file: { id, halts, taken, over, by, children },
  head,
  actor,
  reason,
  errors = [],
}: Pick<Props, 'file' | 'head' | 'actor' | 'reason' | 'errors'>) => {
  if (taken) return null;
  if (over !== (head?.version ?? 0)) {
    return <p class="govuk-body">Another file was put into force meanwhile. Send this one again to compare it anew.</p>;
  }
  const halted = halts.length > 0;
  if (halted && (by.id === actor.id || !may(actor, 'release-a-case-file'))) {
    return (
      <p class="govuk-body">
        The one before stays in force. If this file is right all the same, a manager other than {by.name} can put it
        into force here.
      </p>
    );
  }
  return (
    <form method="post" action={`/checks/feed/${id}/take`} novalidate>
      {halted && (
        <Textarea
          name="reason"
          label="How do you know that the file is right?"
          labelSize="s"
          rows={3}
          value={reason}
          error={errorOf(errors, 'reason')}
        />
      )}
      <Button preventDoubleClick variant={halted ? 'warning' : undefined}>
        Put it into force: {counted(children, 'child', 'children')}
      </Button>
    </form>
  );
};
