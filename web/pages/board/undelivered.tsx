import type { Notice } from '../../../shared/notice.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords, durationInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { noticeKindWords, noticeStateWords, reachedWords, troubleInWords } from '../../forms/notice-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

/** A message that did not arrive, with the reference of the contact that it is about. */
export type Undelivered = { notice: Notice; reference?: string };

type Props = Staff & { messages: readonly Undelivered[]; next?: string };

/** Where the message lies: with a contact, or with a question that was asked first. */
const placeOf = ({ owner, contactId }: Notice): string | undefined => {
  if (contactId) return `/contacts/${contactId}`;
  const [kind, id] = owner.split('/');
  return kind === 'consultation' ? `/consultations/${id}` : undefined;
};

/** Ends the task of a message that did not arrive: somebody reached the person another way. */
export const ReachedForm = ({ notice, label }: { notice: Notice; label: string }) => (
  <form method="post" action={`${placeOf(notice)}/notices/${notice.id}/done`} class="app-row-form">
    <input type="hidden" name="seen" value={notice.version} />
    {Object.entries(reachedWords).map(([how, words]) => (
      <Button variant="secondary" name="how" value={how} class="govuk-!-margin-bottom-0">
        {words}
        <span class="govuk-visually-hidden"> {label}</span>
      </Button>
    ))}
  </form>
);

/** An address that breaks where it can be read: after the @. */
const Address = ({ email }: { email: string }) => {
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

/** Messages that did not arrive, the oldest first: each is somebody's task until the person was reached. */
export const UndeliveredPage = ({ messages, next, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Messages not delivered"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/undelivered')}
    page="undelivered"
  >
    <p class="govuk-body">
      Reach each person another way, then say how. Until then someone is waiting to hear from us about a child.
    </p>
    {messages.length === 0 ? (
      <p class="govuk-body">Every message has arrived, or is still on its way.</p>
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
          { text: 'Reached' },
        ]}
        rows={messages.map(({ notice, reference }) => [
          {
            text: (
              <>
                {noticeKindWords[notice.kind]}
                {placeOf(notice) && (
                  <>
                    <br />
                    <a class="govuk-link" href={`${placeOf(notice)}#${notice.contactId ? 'letters' : 'messages'}`}>
                      {reference ?? (notice.contactId ? 'Open the contact' : 'Open the question')}
                    </a>
                  </>
                )}
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
                <Tag colour={noticeStateWords[notice.state].colour}>{noticeStateWords[notice.state].name}</Tag>
                <br />
                {troubleInWords(notice)}
              </>
            ),
          },
          { text: <SinceWhen since={notice.task?.since ?? notice.createdAt} now={staff.now} /> },
          { text: notice.task?.owner?.name ?? 'Anyone at the front door' },
          {
            text: placeOf(notice) && may(staff.actor, 'see-undelivered-messages') && (
              <ReachedForm notice={notice} label={reference ?? notice.to.organisation} />
            ),
          },
        ])}
      />
    )}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/undelivered?cursor=${encodeURIComponent(next)}`}>
          Show more
        </a>
      </p>
    )}
  </Page>
);
