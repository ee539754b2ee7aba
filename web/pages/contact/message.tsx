import type { Contact } from '../../../shared/contact/contact.ts';
import { whyNotWithheld } from '../../../shared/contact/withhold-letter.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { Notice } from '../../../shared/notice.ts';
import { isTrouble } from '../../../shared/notice-task.ts';
import { mayBeSentAgain } from '../../../shared/notice-transitions.ts';
import { may } from '../../../shared/permissions.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { doneWords } from '../../forms/done-words.ts';
import {
  noticeKindWords,
  noticeStateWords,
  reachedWords,
  troubleInWords,
  unheardInWords,
} from '../../forms/notice-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { Address } from '../board/undelivered-row.tsx';
import type { Staff } from '../staff.ts';
import { ContactHeader } from './header.tsx';
import { storyOf } from './message-story.tsx';

type Props = Staff & {
  contact: Contact;
  notice: Notice;
  letter?: Letter;
  /** The digest that it went with. */
  digest?: Notice | undefined;
  values: { how: string; note: string };
  errors?: readonly FieldError[];
  /** That the message moved on since the form was opened. */
  changed?: true;
  /** That what was typed waited through a sign-in. */
  kept?: true;
};

/** One message to one recipient: where it stands, its whole story, and what to do when it has not arrived. */
export const MessagePage = ({
  contact,
  notice,
  letter,
  digest,
  values,
  errors = [],
  changed,
  kept,
  ...staff
}: Props) => {
  const { name, colour } = noticeStateWords[notice.state];
  const trouble = isTrouble(notice);
  const acts = may(staff.actor, 'see-undelivered-messages');
  const mayBeWithheld =
    may(staff.actor, 'authorise-a-decision') &&
    letter !== undefined &&
    whyNotWithheld(contact, letter, { notices: [notice], holds: [] }, staff.now) === undefined;
  return (
    <Page
      site={staff.site}
      title="Message"
      heading={noticeKindWords[notice.kind]}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/undelivered')}
      backLink={{ href: `/contacts/${contact.id}#letters`, text: 'Back to the contact' }}
      beforeContent={<ContactHeader contact={contact} settings={staff.settings} now={staff.now} actor={staff.actor} />}
      errors={summaryOf(errors)}
      page="contact-message"
    >
      {changed && (
        <NotificationBanner text="This message has moved on since you opened it, so nothing was saved. What you typed is below." />
      )}
      {kept && <NotificationBanner text={doneWords('held')} />}
      <SummaryList
        rows={[
          {
            key: 'Where it stands',
            value: (
              <>
                <Tag colour={colour}>{name}</Tag>
                {trouble && (
                  <>
                    <br />
                    {troubleInWords(notice)}
                  </>
                )}
              </>
            ),
          },
          {
            key: 'To',
            value: (
              <>
                {notice.to.organisation}
                <br />
                <Address email={notice.to.email} />
              </>
            ),
          },
          digest && {
            key: 'The digest',
            value: <Tag colour={noticeStateWords[digest.state].colour}>{noticeStateWords[digest.state].name}</Tag>,
          },
          trouble && {
            key: ['unopened', 'letter-held'].includes(notice.task?.why ?? '')
              ? 'Until it is opened'
              : 'Until it arrives',
            value: unheardInWords(notice.kind),
          },
          trouble && { key: 'Whose task', value: notice.task?.owner?.name ?? 'Anyone at the front door' },
        ]}
      />
      {trouble && acts && <ReachedForm notice={notice} contact={contact} values={values} errors={errors} />}
      {mayBeSentAgain(notice) && acts && <AgainForm notice={notice} contact={contact} />}
      {mayBeWithheld && (
        <>
          <h2 class="govuk-heading-m">Do not send it</h2>
          <p class="govuk-body">
            If nobody may have this letter,{' '}
            <a class="govuk-link" href={`/contacts/${contact.id}/letters/${notice.letterId}/withhold`}>
              withhold it
            </a>{' '}
            and say why. The decision is then open again, and another letter can be made.
          </p>
        </>
      )}
      <h2 class="govuk-heading-m">What happened to it</h2>
      <ol class="govuk-list app-log">
        {storyOf(notice, letter).map(({ words }) => (
          <li>{words}</li>
        ))}
      </ol>
    </Page>
  );
};

const formAt = (contact: Contact, notice: Notice, act: 'done' | 'again') =>
  `/contacts/${contact.id}/notices/${notice.id}/${act}`;

type FormProps = Pick<Props, 'contact' | 'notice' | 'values'> & { errors: readonly FieldError[] };

/** Ends the task: somebody reached the person another way, and says how. */
const ReachedForm = ({ contact, notice, values, errors }: FormProps) => (
  <form method="post" action={formAt(contact, notice, 'done')} novalidate autocomplete="off">
    <input type="hidden" name="seen" value={notice.version} />
    <Radios
      name="how"
      legend="How were they reached?"
      legendSize="m"
      hint={contact.raisedBy.phone ? `Their telephone number is ${contact.raisedBy.phone}.` : undefined}
      value={values.how}
      error={errorOf(errors, 'how')}
      items={Object.entries(reachedWords).map(([value, text]) => ({ value, text }))}
    />
    <Input
      name="note"
      label="Note (optional)"
      hint="Such as whom you spoke to. Do not write about the child here."
      value={values.note}
      error={errorOf(errors, 'note')}
    />
    <Button preventDoubleClick>Save and end the task</Button>
  </form>
);

/** Sends the message once more, to the address that the account has now. */
const AgainForm = ({ contact, notice }: Pick<Props, 'contact' | 'notice'>) => (
  <>
    <h2 class="govuk-heading-m">Send it again</h2>
    <p class="govuk-body">
      {notice.to.personId
        ? 'It goes to the address that the person’s account has now. If that address is wrong, it is corrected in the account, by whoever looks after accounts at the council, and not here: then send it again. If the person has left, reach their organisation another way.'
        : 'It goes to the address that came with the concern, which cannot be changed. If that address is wrong, reach them another way.'}
    </p>
    <form method="post" action={formAt(contact, notice, 'again')}>
      <input type="hidden" name="seen" value={notice.version} />
      <Button variant="secondary" preventDoubleClick>
        Send it again
      </Button>
    </form>
  </>
);
