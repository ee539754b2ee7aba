import { Button } from '../../../web/components/button.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { Site } from '../../../web/layout.tsx';
import type { Mail } from '../mail/inbox.ts';
import { inEngland } from './in-england.ts';
import { LocalPage } from './local-page.tsx';

type ListProps = { site: Site; mails: readonly Mail[]; count: number };

/** Every mail that arrived anywhere, newest first. */
export const InboxPage = ({ site, mails, count }: ListProps) => (
  <LocalPage site={site} at="/_local/inbox" title="Inbox of everybody" wide>
    <p class="govuk-body">
      Whatever the service sends arrives here, whoever it is for.{' '}
      {count > mails.length && `The newest ${mails.length} of ${count}.`}
    </p>
    {mails.length === 0 ? (
      <p class="govuk-body">Nothing has arrived yet.</p>
    ) : (
      <Table
        caption="Mail"
        captionSize="s"
        narrow="stack"
        head={[{ text: 'Subject' }, { text: 'To' }, { text: 'Attachments', numeric: true }, { text: 'Received' }]}
        rows={mails.map((mail) => [
          {
            text: (
              <a class="govuk-link" href={`/_local/inbox/${mail.id}`}>
                {mail.subject || '(no subject)'}
              </a>
            ),
          },
          { text: <span class="app-as-written">{mail.to}</span> },
          { text: String(mail.attachments.length), numeric: true },
          { text: inEngland(new Date(mail.receivedAt)) },
        ])}
      />
    )}
    <form method="post" action="/_local/inbox/empty">
      <Button variant="secondary">Empty the inbox</Button>
    </form>
  </LocalPage>
);

/** One mail, its HTML in a frame that can run nothing and send nothing. */
export const MailPage = ({ site, mail }: { site: Site; mail: Mail }) => (
  <LocalPage site={site} at="" title="Mail" backLink="/_local/inbox" wide>
    <SummaryList
      rows={[
        { key: 'Subject', value: mail.subject },
        { key: 'To', value: mail.to },
        { key: 'From', value: mail.from },
        { key: 'Received', value: inEngland(new Date(mail.receivedAt)) },
        mail.attachments.length > 0 && {
          key: 'Attachments',
          value: mail.attachments.map(({ filename, size, href }) => (
            <>
              <a class="govuk-link" href={href}>
                {filename}
              </a>{' '}
              ({Math.ceil(size / 1000)} kB)
              <br />
            </>
          )),
        },
      ]}
    />
    {mail.html && (
      <>
        <h2 class="govuk-heading-m">As it looks</h2>
        <iframe
          title="The mail as it looks"
          src={`/_local/inbox/${mail.id}/html`}
          width="100%"
          height="700"
          {...sandboxed}
        />
      </>
    )}
    <h2 class="govuk-heading-m">As plain text</h2>
    <div class="app-as-written govuk-body">{linked(mail.text)}</div>
  </LocalPage>
);

/**
 * A link in a mail opens where the reader is; nothing else leaves the frame. Scripts are forbidden by the mail's own
 * policy, not here, so that accessibility checks can look inside.
 */
export const frameMay =
  'allow-scripts allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox';
const sandboxed = { sandbox: frameMay };

const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a class="govuk-link" href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
