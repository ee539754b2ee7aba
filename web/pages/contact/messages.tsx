import type { Letter } from '../../../shared/letter/letter.ts';
import { hasLeft } from '../../../shared/letter/letter-release.ts';
import { unopenedBy } from '../../../shared/letter/opened-letter.ts';
import type { Notice } from '../../../shared/notice.ts';
import { isTrouble } from '../../../shared/notice-task.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Tag } from '../../components/tag.tsx';
import { noticeKindWords, noticeStateWords, troubleInWords } from '../../forms/notice-words.ts';
import { ReachedForm } from '../board/reached-form.tsx';
import type { Staff } from '../staff.ts';
import { storyOf } from './message-story.tsx';

/** Where somebody says how the person was reached: on the message's own page, or here where it has none. */
const HowReached = ({ notice }: { notice: Notice }) =>
  notice.contactId ? (
    <p class="govuk-body">
      <a class="govuk-link" href={`/contacts/${notice.contactId}/notices/${notice.id}`}>
        Say how they were reached
        <span class="govuk-visually-hidden">
          : {noticeKindWords[notice.kind]} to {notice.to.organisation}
        </span>
      </a>
    </p>
  ) : (
    <ReachedForm notice={notice} label={notice.to.organisation} />
  );

/** One message to one recipient: where it stands, and every attempt. */
const MessageLog = ({ notice, letter, actor }: { notice: Notice; letter?: Letter; actor: Staff['actor'] }) => (
  <li class="app-messages__item">
    <p class="app-messages__from">
      <strong>{noticeKindWords[notice.kind]}</strong> to {notice.to.organisation}{' '}
      <span class="app-break">({notice.to.email || 'no email address'})</span>{' '}
      <Tag colour={noticeStateWords[notice.state].colour}>{noticeStateWords[notice.state].name}</Tag>
    </p>
    <ol class="govuk-list app-log">
      {storyOf(notice, letter).map(({ words }) => (
        <li>{words}</li>
      ))}
    </ol>
    {notice.digest && notice.contactId && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/contacts/${notice.contactId}/notices/${notice.id}`}>
          Whether the digest arrived
        </a>
      </p>
    )}
    {isTrouble(notice) && (
      <>
        <p class="govuk-body">
          {troubleInWords(notice)} {notice.task?.owner?.name ?? 'Someone'}{' '}
          {notice.task?.why === 'letter-held' ? 'has the task.' : 'must reach them another way.'}
        </p>
        {notice.kind === 'acknowledgement' && notice.contactId && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/contacts/${notice.contactId}/acknowledgement`}>
              What to say, or to print
            </a>
          </p>
        )}
        {may(actor, 'see-undelivered-messages') && !actor.onlyLooks && <HowReached notice={notice} />}
      </>
    )}
  </li>
);

type LogProps = { notices: readonly Notice[]; letters: readonly Letter[]; actor: Staff['actor'] };

/** Every message that the contact owed anyone, the oldest first. */
export const DeliveryLog = ({ notices, letters, actor }: LogProps) => {
  const ordered = notices.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  if (ordered.length === 0) return <p class="govuk-body">No message was owed to anyone.</p>;
  return (
    <ol class="app-messages" aria-label="Messages">
      {ordered.map((notice) => (
        <MessageLog notice={notice} letter={letters.find(({ id }) => id === notice.letterId)} actor={actor} />
      ))}
    </ol>
  );
};

/** Where a letter stands, in a word. */
const stateOf = ({ status, held, withheld }: Letter): string => {
  if (withheld) return held ? 'Withdrawn' : 'Withheld';
  return held ? 'Held' : letterState[status];
};

const letterState = { authorised: 'Not sent yet', issued: 'Sent', withdrawn: 'Withdrawn, never sent' } as const;

/** Who has not opened the letter that holds now. An earlier one says nothing any more, so nobody waits for its reader. */
const Unopened = ({ letter, letters, now }: { letter: Letter; letters: readonly Letter[]; now: Date }) => {
  const isReplaced = letters.some((other) => other.edition > letter.edition && hasLeft(other, now));
  const waiting = isReplaced || !hasLeft(letter, now) ? [] : unopenedBy(letter);
  return (
    <>
      {waiting.map(({ recipient, since, remindedAt }) => (
        <>
          <br />
          <span class="app-quiet">
            {recipient.name}, {recipient.organisation.name}: not opened since {dateTimeInWords(new Date(since))}
            {remindedAt && `, reminded at ${dateTimeInWords(new Date(remindedAt))}`}
          </span>
        </>
      ))}
    </>
  );
};

type LetterListProps = { contactId: string; letters: readonly Letter[]; now: Date };

/** The letters of a contact, the latest first, and who has not opened the one that holds. */
export const LetterList = ({ contactId, letters, now }: LetterListProps) =>
  letters.length === 0 ? (
    <p class="govuk-body">No letter has been made. It is made when a decision is authorised.</p>
  ) : (
    <ul class="govuk-list">
      {letters
        .toSorted((a, b) => (a.authorisedAt < b.authorisedAt ? 1 : -1))
        .map((letter) => (
          <li>
            <a class="govuk-link" href={`/contacts/${contactId}/letters/${letter.id}`}>
              Letter {letter.edition}, authorised at {dateTimeInWords(new Date(letter.authorisedAt))}
            </a>{' '}
            <Tag
              colour={
                letter.status === 'issued' && !letter.held ? 'green' : letter.status === 'withdrawn' ? 'grey' : 'orange'
              }
            >
              {stateOf(letter)}
            </Tag>
            <Unopened letter={letter} letters={letters} now={now} />
          </li>
        ))}
    </ul>
  );
