import type { Contact } from '../../../shared/contact/contact.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Tag } from '../../components/tag.tsx';
import { channelInWords } from '../../forms/caller-words.ts';
import type { Staff } from '../staff.ts';
import { NightWorkNote, nightWorkOf } from './overnight.tsx';

/** What was done out of hours, that staff wrote this down for a caller, and whether it is still to come in writing. */
export const ToldNote = ({ contact, actor, now }: { contact: Contact } & Pick<Staff, 'actor' | 'now'>) => {
  const { entered, writtenFollowUp, raisedBy, channel } = contact;
  const night = nightWorkOf(contact);
  if (!entered && night.length === 0) return null;
  const waits = writtenFollowUp && !writtenFollowUp.done;
  return (
    <InsetText id="told">
      {entered && (
        <p class="govuk-body">
          Told {channelInWords[channel]} at {dateTimeInWords(new Date(contact.submittedAt))}, and written down by{' '}
          {entered.by.name} at {dateTimeInWords(new Date(entered.at))}.
        </p>
      )}
      {raisedBy.standing === 'anonymous' && (
        <p class="govuk-body">Whoever told us gave no name. No acknowledgement and no letter is owed to them.</p>
      )}
      {night.map((work) => (
        <NightWorkNote work={work} />
      ))}
      {writtenFollowUp?.done && (
        <p class="govuk-body">It came in writing at {dateTimeInWords(new Date(writtenFollowUp.done.at))}.</p>
      )}
      {waits && (
        <>
          <p class="govuk-body">
            {now > new Date(writtenFollowUp.dueAt) ? <Tag colour="red">Late</Tag> : <Tag colour="grey">Waiting</Tag>}{' '}
            {raisedBy.name} was asked to write it down by {dateTimeInWords(new Date(writtenFollowUp.dueAt))}.
          </p>
          {may(actor, 'enter-a-contact') && (
            <form method="post" action={`/contacts/${contact.id}/follow-up`}>
              <input type="hidden" name="seen" value={contact.version} />
              <Button variant="secondary" preventDoubleClick class="govuk-!-margin-bottom-0">
                It has come in writing
              </Button>
            </form>
          )}
        </>
      )}
    </InsetText>
  );
};
