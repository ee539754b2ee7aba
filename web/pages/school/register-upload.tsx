import type { SchoolRegister } from '../../../shared/school-directory/register.ts';
import {
  type RegisterLine,
  RegisterLineKind,
  type RegisterUpload,
} from '../../../shared/school-directory/register-upload.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { partWords, registerLineWords, registerProblemInWords, registerRowWords } from '../../forms/school-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  upload: RegisterUpload;
  held: SchoolRegister | undefined;
  show: RegisterLineKind;
  lines: readonly RegisterLine[];
  page: number;
  pages: number;
  /** Another file was taken since this one was looked at. */
  overtaken: boolean;
};

const figure = (count: number) => count.toLocaleString('en-GB');
const names = (all: RegisterLine['before']) => all.map(({ name, urn }) => `${name} (${urn})`).join(', ');

/** What taking a file of the register would do, or why it is not taken. */
export const RegisterUploadPage = ({ site, actor, upload, held, show, lines, page, pages, overtaken }: Props) => {
  const { counts, outcome, problems } = upload;
  const at = `/schools/register/${upload.id}`;
  return (
    <Page
      site={site}
      title="What this file would change"
      caption={`${upload.fileName}, as of ${plainDateInWords(upload.asOf)}`}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/schools')}
      backLink={{ href: '/schools/register', text: 'Back to the national register' }}
      page="school-register-upload"
    >
      {!outcome.ok ? (
        <>
          <WarningText>
            This file is not taken. {registerProblemInWords(outcome.refusal)}.{' '}
            {held ? `What we hold, of ${plainDateInWords(held.asOf)}, stays as it is.` : 'Nothing has changed.'}
          </WarningText>
          <Button href="/schools/register">Send another file</Button>
        </>
      ) : overtaken ? (
        <>
          <WarningText>
            {held
              ? `A register was taken ${dateTimeInWords(new Date(held.taken.at))} by ${held.taken.by.name}, after this file was looked at.`
              : 'What was held has changed.'}{' '}
            Send the file again to see what it would change now.
          </WarningText>
          <Button href="/schools/register">Send the file again</Button>
        </>
      ) : (
        <InsetText>
          Nothing has changed yet. {held ? 'What we hold stays in force until you take this file.' : ''} If nobody takes
          it in 30 days, it is deleted.
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: 'Rows in the file', value: figure(counts.rows) },
          { key: registerLineWords.closed, value: figure(counts.closed) },
          { key: registerLineWords.changed, value: figure(counts.changed) },
          { key: registerLineWords.added, value: figure(counts.added) },
          { key: 'Unchanged', value: figure(counts.unchanged) },
          {
            key: registerLineWords.missing,
            value: counts.missing > 0 ? `${figure(counts.missing)}, which stay as they are` : '0',
          },
          { key: 'Rows that cannot be read', value: figure(counts.unread) },
          { key: 'Links between schools', value: upload.links > 0 ? figure(upload.links) : 'None in the file' },
        ]}
      />
      {outcome.ok && !overtaken && (
        <form method="post" action={`${at}/take`}>
          <Button preventDoubleClick>Take this register</Button>
        </form>
      )}
      {problems.length > 0 && (
        <Details summary={`Rows that cannot be read (${figure(counts.unread)})`}>
          <p class="govuk-body">Each of these establishments stays as we hold it.</p>
          <Table
            caption="By row of the file"
            captionSize="s"
            narrow="stack"
            head={['Row', 'Column', 'Reason'].map((text) => ({ text }))}
            rows={problems.map(({ row, column, code }) => [
              { text: String(row) },
              { text: column },
              { text: registerRowWords(code) },
            ])}
          />
        </Details>
      )}
      <SubNavigation
        label="What would change"
        items={RegisterLineKind.options.map((kind) => ({
          href: `${at}?show=${kind}`,
          text: `${registerLineWords[kind]} (${figure(counts[kind])})`,
          current: kind === show,
        }))}
      />
      {lines.length === 0 ? (
        <p class="govuk-body">There are none.</p>
      ) : (
        <Table
          caption={`${registerLineWords[show]}, our own area first`}
          captionSize="m"
          narrow="stack"
          head={['Establishment', 'URN', 'What differs', 'Came before or after it'].map((text) => ({
            text,
          }))}
          rows={lines.map((line) => [
            {
              text: (
                <>
                  {line.name}
                  <br />
                  <span class="app-nowrap">{line.laName}</span>
                </>
              ),
            },
            { text: line.urn, class: 'app-nowrap' },
            { text: <Differences line={line} /> },
            {
              text:
                [
                  line.before.length > 0 && `Comes after ${names(line.before)}`,
                  line.after.length > 0 && `Followed by ${names(line.after)}`,
                ]
                  .filter(Boolean)
                  .join('. ') || 'None',
            },
          ])}
        />
      )}
      {pages > 1 && (
        <>
          <p class="govuk-body">
            Page {page} of {pages}
          </p>
          <Pagination
            label="Pages of what would change"
            {...(page > 1 && { previous: { href: `${at}?show=${show}&page=${page - 1}` } })}
            {...(page < pages && { next: { href: `${at}?show=${show}&page=${page + 1}` } })}
          />
        </>
      )}
    </Page>
  );
};

const Differences = ({ line: { differences } }: { line: RegisterLine }) =>
  differences.length === 0 ? (
    <>All of it</>
  ) : (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {differences.map(({ part, was, becomes }) => (
        <li>
          {partWords(part)}: {was || 'nothing'} → {becomes || 'nothing'}
        </li>
      ))}
    </ul>
  );
