import type { Notice, Trouble } from '../../../shared/notice.ts';
import { dateTimeInWords, durationInWords } from '../../../shared/time/words.ts';
import type { Cell } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import {
  noticeKindWords,
  noticeStateWords,
  troubleInWords,
  troubleWords,
  unheardInWords,
} from '../../forms/notice-words.ts';
import type { Staff } from '../staff.ts';
import { placeOf, ReachedForm } from './reached-form.tsx';

/** A contact of which a digest was to tell. */
export type Covered = { id: string; reference: string };

/** A message that did not arrive, what is wrong with it, and the reference of the contact that it is about. */
export type Undelivered = { notice: Notice; trouble: Trouble; reference?: string; covers?: readonly Covered[] };

/** An address that breaks where it can be read: after the @. */
export const Address = ({ email }: { email: string }) => {
  if (email === '') return <span class="app-quiet">No email address</span>;
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

/** The way to the message: its own page, or the question it lies with. */
export const MessageLink = ({ notice, reference }: Pick<Undelivered, 'notice' | 'reference'>) => {
  const place = placeOf(notice);
  const words = `${noticeKindWords[notice.kind]}${reference ? `, ${reference}` : ''}`;
  // A check is its asker’s to read, and of those whom it concerns.
  if (!place || /^(person|check)\//.test(notice.owner)) return <>{words}</>;
  const href = notice.contactId ? `${place}/notices/${notice.id}` : `${place}#messages`;
  return (
    <a class="govuk-link" href={href}>
      {words}
    </a>
  );
};

/** The contacts of which a digest was to tell. */
export const CoveredContacts = ({ covers }: { covers: readonly Covered[] }) =>
  covers.length === 0 ? null : (
    <ul class="govuk-list">
      {covers.map(({ id, reference }) => (
        <li>
          <a class="govuk-link" href={`/contacts/${id}`}>
            {reference}
          </a>
        </li>
      ))}
    </ul>
  );

/** What a digest was to tell of, and how its reader was reached instead: it has no page of its own. */
const DigestTask = ({ notice, covers }: { notice: Notice; covers: readonly Covered[] }) => (
  <>
    <CoveredContacts covers={covers} />
    <ReachedForm notice={notice} label={notice.to.organisation} />
  </>
);

/** One message of the list: what it is for, to whom, what went wrong, how long they wait and whose task it is. */
export const undeliveredCells = (
  { notice, trouble, reference, covers = [] }: Undelivered,
  { now, actor }: Staff,
): Cell[] => [
  {
    text: (
      <>
        <MessageLink notice={notice} reference={reference} />
        <br />
        <span class="app-quiet">{unheardInWords(notice.kind)}</span>
        {notice.kind === 'digest' && <DigestTask notice={notice} covers={covers} />}
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
        <Tag colour={trouble === 'unopened' ? 'orange' : noticeStateWords[notice.state].colour}>
          {troubleWords[trouble].name}
        </Tag>
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
