import type { Actor } from '../../../shared/actor.ts';
import type { ContactRow } from '../../../shared/contact/row.ts';
import { may } from '../../../shared/permissions.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { type Cell, Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { timeInWords } from '../../forms/answers-in-words.ts';
import { counted } from '../../forms/counted.ts';
import { letterCheckedWords, referralStatus } from '../../forms/referral-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { threadHref } from '../thread/links.ts';
import { ReferralClock } from './clock.tsx';
import { questionHref, referralHref } from './links.ts';

export type ListProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  now: Date;
  rows: readonly ContactRow[];
  /** How much of what the front door wrote nobody of the referrer's side has read, by contact. */
  unread: ReadonlyMap<string, number>;
  /** Whose referrals these are: the reader's own, or all of their organisation's. */
  whose: 'mine' | 'organisation';
  /** Where the next page begins, when there is one. */
  next?: string | undefined;
  /** Whether this is not the first page. */
  further?: boolean;
};

const at = { mine: '/referrals', organisation: '/referrals/organisation' } as const;

/** What was raised and where each stands, newest first. */
export const ReferralListPage = ({ site, actor, settings, now, rows, unread, whose, next, further }: ListProps) => (
  <Page
    site={site}
    title={whose === 'mine' ? 'My referrals' : 'My organisation’s referrals'}
    caption={whose === 'organisation' ? actor.organisation.name : undefined}
    actor={actor}
    navigation={navigationFor(actor, at[whose])}
    page="referral-list"
    wide
  >
    {may(actor, 'read-organisation-referrals') && (
      <SubNavigation
        label="Whose referrals"
        items={[
          { text: 'Raised by me', href: at.mine, current: whose === 'mine' },
          { text: 'Raised by my organisation', href: at.organisation, current: whose === 'organisation' },
        ]}
      />
    )}
    {whose === 'organisation' && (
      <p class="govuk-body">
        An allegation against someone who works with children is shown only to the person who raised it.
      </p>
    )}
    {rows.length === 0 ? (
      <Empty whose={whose} further={further} />
    ) : (
      <Table
        narrow="stack"
        caption={<span class="govuk-visually-hidden">Concerns sent, newest first</span>}
        firstCellIsHeader
        head={[
          { text: 'Reference' },
          { text: 'About', class: 'govuk-!-width-one-quarter' },
          ...(whose === 'organisation' ? [{ text: 'Raised by' }] : []),
          { text: 'Sent', class: 'govuk-!-width-one-quarter' },
          { text: 'Where it stands' },
          { text: 'Clock' },
        ]}
        rows={rows.map((row) => cellsOf(row, { whose, unread, settings, now }))}
      />
    )}
    {(next || further) && (
      <Pagination
        previous={further ? { href: at[whose], text: 'Newest' } : undefined}
        next={next ? { href: `${at[whose]}?after=${next}`, text: 'Older' } : undefined}
      />
    )}
    <Button href="/concerns/new" isStart>
      Raise a concern
    </Button>
  </Page>
);

const Empty = ({ whose, further }: { whose: ListProps['whose']; further?: boolean }) => (
  <p class="govuk-body">
    {further
      ? 'There are no older ones.'
      : whose === 'mine'
        ? 'You have not sent a concern yet. When you do, you can follow it here.'
        : 'There is nothing here that your organisation has sent.'}
  </p>
);

type Around = Pick<ListProps, 'whose' | 'unread' | 'settings' | 'now'>;

function cellsOf(row: ContactRow, { whose, unread, settings, now }: Around): Cell[] {
  const news = unread.get(row.id);
  const { name, colour } = row.letterHeld ? letterCheckedWords : referralStatus(row.status);
  return [
    {
      text: (
        <a class="govuk-link app-nowrap" href={referralHref(row.id)}>
          {row.reference}
        </a>
      ),
    },
    { text: row.children.join(', ') },
    ...(whose === 'organisation' ? [{ text: row.raisedBy.name }] : []),
    { text: dateTimeInWords(new Date(row.submittedAt)) },
    {
      text: (
        <>
          <Tag colour={colour}>{name}</Tag>
          {row.phonedAt && (
            <div class="govuk-body-s govuk-!-margin-bottom-0">Phoned at {timeInWords(row.phonedAt)}</div>
          )}
          {news !== undefined && (
            <div>
              <a class="govuk-link" href={threadHref(row.id, 'referrer')}>
                {counted(news, 'new message')}
                <span class="govuk-visually-hidden"> about {row.reference}</span>
              </a>
            </div>
          )}
          {row.question && (
            <div>
              <a class="govuk-link" href={questionHref(row.id, row.question)}>
                Answer the question<span class="govuk-visually-hidden"> about {row.reference}</span>
              </a>
            </div>
          )}
        </>
      ),
    },
    {
      text: (
        <ReferralClock inline late={row.late} clock={row.clock} status={row.status} settings={settings} now={now} />
      ),
    },
  ];
}
