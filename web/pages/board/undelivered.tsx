import type { ContactRow } from '../../../shared/contact/row.ts';
import { Trouble } from '../../../shared/notice.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { Table } from '../../components/table.tsx';
import { counted } from '../../forms/counted.ts';
import { troubleWords } from '../../forms/notice-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { LateDecisions } from './late-decisions.tsx';
import { type Undelivered, undeliveredCells } from './undelivered-row.tsx';

type Whose = 'all' | 'mine';

type Props = Staff & {
  /** Left out where the list is narrowed to one kind of message, and on its further pages. */
  late?: { rows: readonly ContactRow[]; more: boolean } | undefined;
  messages: readonly Undelivered[];
  /** How many of those that were read have each trouble, whichever of them are shown. */
  counts: ReadonlyMap<Trouble, number>;
  whose: Whose;
  why?: Trouble;
  next?: string;
  /** What was just done about one of them. */
  done?: string | undefined;
};

const listHref = ({ whose, why, cursor }: { whose: Whose; why?: Trouble | undefined; cursor?: string }): string => {
  const query = new URLSearchParams({
    ...(whose === 'mine' && { whose }),
    ...(why && { why }),
    ...(cursor && { cursor }),
  }).toString();
  return query ? `/undelivered?${query}` : '/undelivered';
};

/** Narrows the list to one kind of trouble: each count is that of the list it leads to. */
const Kinds = ({ counts, whose, why, next }: Pick<Props, 'counts' | 'whose' | 'why' | 'next'>) => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = Trouble.options.filter((kind) => counts.has(kind) || kind === why);
  return (
    <>
      <ul class="govuk-list">
        <li>
          {why ? (
            <a class="govuk-link" href={listHref({ whose })}>
              Everything ({total})
            </a>
          ) : (
            <strong>Everything ({total})</strong>
          )}
        </li>
        {kinds.map((kind) => (
          <li>
            {kind === why ? (
              <strong>
                {troubleWords[kind].name} ({counts.get(kind) ?? 0})
              </strong>
            ) : (
              <a class="govuk-link" href={listHref({ whose, why: kind })}>
                {troubleWords[kind].name} ({counts.get(kind) ?? 0})
              </a>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <p class="govuk-body">
          There are more than are shown here: the numbers count the {counted(total, 'message')} on this page.
        </p>
      )}
    </>
  );
};

/** Late decisions, and messages that did not arrive, the oldest first: each is a person's task until it is done. */
export const UndeliveredPage = ({ late, messages, counts, whose, why, next, done, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Tasks"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/undelivered')}
    page="undelivered"
  >
    {done && <NotificationBanner success text={done} />}
    <SubNavigation
      label="Whose tasks"
      items={[
        { text: 'Everyone’s', href: listHref({ whose: 'all', why }), current: whose === 'all' },
        { text: 'Mine', href: listHref({ whose: 'mine', why }), current: whose === 'mine' },
      ]}
    />
    {late && <LateDecisions {...late} staff={staff} />}
    <h2 class="govuk-heading-m">Messages not delivered</h2>
    <p class="govuk-body">
      Open a message to reach the person another way, and to say how. Until then someone is waiting to hear from us
      about a child. A task ends by itself when the message arrives after all, and that of an unopened letter when it is
      opened.
    </p>
    {counts.size > 0 && <Kinds counts={counts} whose={whose} why={why} next={next} />}
    {messages.length === 0 ? (
      <p class="govuk-body">
        {counts.size > 0
          ? 'No message has this trouble.'
          : whose === 'mine'
            ? 'None is your task.'
            : 'Every message has arrived, or is still on its way.'}
      </p>
    ) : (
      <Table
        narrow="stack"
        caption="Waiting to be reached"
        captionSize="s"
        head={[
          { text: 'Message', class: 'app-undelivered__message' },
          { text: 'To', class: 'app-undelivered__to' },
          { text: 'What went wrong' },
          { text: 'Waiting' },
          { text: 'Whose task', class: 'app-undelivered__whose' },
        ]}
        rows={messages.map((message) => undeliveredCells(message, staff))}
      />
    )}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={listHref({ whose, why, cursor: next })}>
          Show more
        </a>
      </p>
    )}
  </Page>
);
