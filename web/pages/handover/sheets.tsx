import { nameOf, type Sheet } from '../../../shared/handover/sheet.ts';
import { dateInWords, dateTimeInWords } from '../../../shared/time/words.ts';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted } from '../../forms/counted.ts';
import { sheetTitles } from '../../forms/handover-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

/** Whether a sheet was finished, by whom, or was left. */
const Ended = ({ sheet: { finished }, isCurrent }: { sheet: Sheet; isCurrent: boolean }) => {
  if (finished) return <>{`${finished.by.name}, ${dateTimeInWords(new Date(finished.at))}`}</>;
  return isCurrent ? <Tag colour="blue">In force</Tag> : <Tag colour="red">Left unfinished</Tag>;
};

const Size = ({ items, messages }: Sheet) => (
  <>
    <span class="app-nowrap">{counted(items.length, 'contact')}</span>
    {messages.length > 0 && (
      <>
        , <span class="app-nowrap">{counted(messages.length, 'message')}</span>
      </>
    )}
  </>
);

/** Sheets, the latest first. `current` is the name of the one in force. */
export const SheetList = ({ sheets, current }: { sheets: readonly Sheet[]; current: string }) =>
  sheets.length === 0 ? (
    <p class="govuk-body">None yet.</p>
  ) : (
    <Table
      narrow="stack"
      head={[{ text: 'Sheet' }, { text: 'On it' }, { text: 'Finished by' }]}
      rows={sheets.map((sheet) => [
        {
          text: (
            <>
              <a class="govuk-link" href={`/handover/sheets/${nameOf(sheet)}`}>
                {dateInWords(sheet.date)}
                <span class="govuk-visually-hidden">, </span>
              </a>
              <br />
              {sheetTitles[sheet.kind]}
            </>
          ),
        },
        { text: <Size {...sheet} /> },
        { text: <Ended sheet={sheet} isCurrent={nameOf(sheet) === current} /> },
      ])}
    />
  );

type Props = Staff & { sheets: readonly Sheet[]; current: string; next: string | undefined };

/** Every sheet that made itself, page after page, with those that nobody finished. */
export const SheetsPage = ({ sheets, current, next, site, actor }: Props) => (
  <Page
    site={site}
    title="Handover sheets"
    actor={actor}
    navigation={navigationFor(actor, '/handover')}
    backLink={{ href: '/handover', text: 'Back to the sheet in force' }}
    page="handover-sheets"
  >
    <SheetList sheets={sheets} current={current} />
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/handover/sheets?cursor=${encodeURIComponent(next)}`}>
          Earlier sheets
        </a>
      </p>
    )}
  </Page>
);
