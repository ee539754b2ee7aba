import { type Notice, Trouble } from '../../../shared/notice.ts';
import { dateTimeInWords, durationInWords } from '../../../shared/time/words.ts';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted } from '../../forms/counted.ts';
import {
  noticeKindWords,
  noticeStateWords,
  troubleInWords,
  troubleWords,
  unheardInWords,
} from '../../forms/notice-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { placeOf } from './reached-form.tsx';

/** A message that did not arrive, what is wrong with it, and the reference of the contact that it is about. */
export type Undelivered = { notice: Notice; trouble: Trouble; reference?: string };

type Whose = 'all' | 'mine';

type Props = Staff & {
  messages: readonly Undelivered[];
  /** How many of those that were read have each trouble, whichever of them are shown. */
  counts: ReadonlyMap<Trouble, number>;
  whose: Whose;
  why?: Trouble;
  next?: string;
};

const listHref = ({ whose, why, cursor }: { whose: Whose; why?: Trouble | undefined; cursor?: string }): string => {
  const query = new URLSearchParams({
    ...(whose === 'mine' && { whose }),
    ...(why && { why }),
    ...(cursor && { cursor }),
  }).toString();
  return query ? `/undelivered?${query}` : '/undelivered';
};

/** An address that breaks where it can be read: after the @. */
export const Address = ({ email }: { email: string }) => {
  const at = email.indexOf('@') + 1;
  return (
    <span class="app-break">
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
};

/** How long somebody has waited, as the day and the hours since. */
const SinceWhen = ({ since, now }: { since: string; now: Date }) => {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 60_000));
  return (
    <>
      {minutes < 48 * 60 ? durationInWords(minutes) : `${Math.floor(minutes / 1440)} days`}
      <br />
      <span class="app-quiet">since {dateTimeInWords(new Date(since))}</span>
    </>
  );
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

/** The way to the message: its own page, or the question it lies with. */
const MessageLink = ({ notice, reference }: Pick<Undelivered, 'notice' | 'reference'>) => {
  const place = placeOf(notice);
  const words = `${noticeKindWords[notice.kind]}${reference ? `, ${reference}` : ''}`;
  if (!place) return <>{words}</>;
  const href = notice.contactId ? `${place}/notices/${notice.id}` : `${place}#messages`;
  return (
    <a class="govuk-link" href={href}>
      {words}
    </a>
  );
};

const cellsOf = ({ notice, trouble, reference }: Undelivered, { now, actor }: Staff) => [
  {
    text: (
      <>
        <MessageLink notice={notice} reference={reference} />
        <br />
        <span class="app-quiet">{unheardInWords(notice.kind)}</span>
      </>
    ),
  },
  {
    text: (
      <>
        {notice.to.organisation}
        <br />
        <Address email={notice.to.email} />
      </>
    ),
  },
  {
    text: (
      <>
        <Tag colour={noticeStateWords[notice.state].colour}>{troubleWords[trouble].name}</Tag>
        <br />
        {troubleInWords(notice)}
      </>
    ),
  },
  { text: <SinceWhen since={notice.task?.since ?? notice.createdAt} now={now} /> },
  {
    text: notice.task?.owner
      ? notice.task.owner.id === actor.id
        ? 'You'
        : notice.task.owner.name
      : 'Anyone at the front door',
  },
];

/** Messages that did not arrive, the oldest first: each is a person's task until somebody was reached. */
export const UndeliveredPage = ({ messages, counts, whose, why, next, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Messages not delivered"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/undelivered')}
    page="undelivered"
  >
    <p class="govuk-body">
      Open a message to reach the person another way, and to say how. Until then someone is waiting to hear from us
      about a child. A task ends by itself when the message arrives after all.
    </p>
    <SubNavigation
      label="Whose tasks"
      items={[
        { text: 'Everyone’s', href: listHref({ whose: 'all', why }), current: whose === 'all' },
        { text: 'Mine', href: listHref({ whose: 'mine', why }), current: whose === 'mine' },
      ]}
    />
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
        captionSize="m"
        head={[
          { text: 'Message', class: 'app-undelivered__message' },
          { text: 'To', class: 'app-undelivered__to' },
          { text: 'What went wrong' },
          { text: 'Waiting' },
          { text: 'Whose task' },
        ]}
        rows={messages.map((message) => cellsOf(message, staff))}
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
