import type { Child } from 'hono/jsx';
import { type Sheet, why } from '../../../shared/handover/sheet.ts';
import { may } from '../../../shared/permissions.ts';
import { dateInWords, dateTimeInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { messagesPart, partWords, sheetTitles } from '../../forms/handover-words.ts';
import { noticeKindWords, troubleWords } from '../../forms/notice-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & { sheet: Sheet; references: ReadonlyMap<string, string>; current: boolean };

const Signed = ({ by, red }: { by: string | undefined; red?: boolean }) =>
  by ? <>Acknowledged by {by}</> : <Tag colour={red ? 'red' : 'grey'}>Not signed</Tag>;

/** A sheet as it was kept: how it stood when it was finished, or when it made itself if nobody finished it. */
export const EarlierSheetPage = ({ sheet, references, current, site, actor }: Props) => {
  const { kind, date, madeAt, finished, items, messages } = sheet;
  return (
    <Page
      site={site}
      title={sheetTitles[kind]}
      caption={dateInWords(date)}
      actor={actor}
      navigation={navigationFor(actor, '/handover')}
      backLink={{ href: '/handover/sheets', text: 'Back to the sheets' }}
      page="handover-sheet"
    >
      <InsetText>
        Made at {dateTimeInWords(new Date(madeAt))}.{' '}
        {finished
          ? `Finished by ${finished.by.name} at ${dateTimeInWords(new Date(finished.at))}, as it stands here.`
          : current
            ? 'It is in force, and not finished yet.'
            : 'It was left unfinished: this is what stood on it when it was made, and who acknowledged what.'}
      </InsetText>
      {items.length + messages.length === 0 && <p class="govuk-body">There was nothing to hand over.</p>}
      {why.map((because) => (
        <Part
          title={partWords[because]}
          rows={items
            .filter((item) => item.why === because)
            .map(({ contactId, reference, red, signedBy }) => ({
              what: (
                <>
                  {references.has(contactId) ? (
                    <a class="govuk-link" href={`/contacts/${contactId}`}>
                      {reference || references.get(contactId)}
                    </a>
                  ) : (
                    'Restricted concern'
                  )}
                  {red && because !== 'red' && (
                    <>
                      {' '}
                      <Tag colour="red">Red or urgent</Tag>
                    </>
                  )}
                </>
              ),
              signed: <Signed by={signedBy} red={red} />,
            }))}
        />
      ))}
      <Part
        title={messagesPart}
        rows={messages.map(({ noticeId, kind: about, trouble, contactId, signedBy }) => {
          const reference = contactId && references.get(contactId);
          const words = `${noticeKindWords[about]}${reference ? `, ${reference}` : ''}`;
          const linked = reference && may(actor, 'see-undelivered-messages');
          return {
            what: (
              <>
                {linked ? (
                  <a class="govuk-link" href={`/contacts/${contactId}/notices/${noticeId}`}>
                    {words}
                  </a>
                ) : (
                  words
                )}
                <br />
                {troubleWords[trouble].name}
              </>
            ),
            signed: <Signed by={signedBy} />,
          };
        })}
      />
    </Page>
  );
};

const Part = ({ title, rows }: { title: string; rows: readonly { what: Child; signed: Child }[] }) =>
  rows.length === 0 ? null : (
    <Table
      caption={`${title} (${rows.length})`}
      captionSize="m"
      head={[{ text: 'On the sheet' }, { text: 'Taken over' }]}
      rows={rows.map(({ what, signed }) => [{ text: what }, { text: signed }])}
    />
  );
