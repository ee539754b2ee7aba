import type { Contact } from '../../../shared/contact/contact.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { Address } from '../board/undelivered-row.tsx';
import type { Staff } from '../staff.ts';

/** The acknowledgement of a contact for whoever gave no email address: to be read out, or printed. It names no child. */
export const AcknowledgementPage = ({ contact, ...staff }: Staff & { contact: Contact }) => {
  const { settings, actor, site } = staff;
  const { contacts } = settings;
  const anonymous = contact.raisedBy.standing === 'anonymous';
  return (
    <Page
      site={site}
      title="Acknowledgement"
      heading={anonymous ? 'Acknowledgement' : `We have received your concern, reference ${contact.reference}`}
      caption={settings.councilName}
      actor={actor}
      navigation={navigationFor(actor, '/board')}
      backLink={{ href: `/contacts/${contact.id}#letters`, text: 'Back to the contact' }}
      page="acknowledgement"
    >
      {anonymous ? (
        <p class="govuk-body">Whoever told us gave no name, so no acknowledgement is owed to anyone.</p>
      ) : (
        <>
          <p class="govuk-body">{contact.raisedBy.name}</p>
          <p class="govuk-body">
            Thank you. The {settings.serviceName} at {settings.councilName} received your concern at{' '}
            {dateTimeInWords(new Date(contact.submittedAt))}. Your reference is <strong>{contact.reference}</strong>.
          </p>
          <p class="govuk-body">
            A social worker will look at it, and decide what to do by{' '}
            {dateTimeInWords(new Date(contact.clocks.decision.dueAt))}.
          </p>
          {contact.writtenFollowUp && !contact.writtenFollowUp.done && (
            <p class="govuk-body">
              Please also write down what you told us by {dateTimeInWords(new Date(contact.writtenFollowUp.dueAt))}, to{' '}
              <Address email={contacts.email} /> or {contacts.addressLines.join(', ')}.
            </p>
          )}
          <p class="govuk-body">
            If things get worse, do not wait for us. If a child is in immediate danger, call {contacts.police.emergency}
            . Otherwise call {contacts.frontDoor.phone} ({contacts.frontDoor.when}) or, at other times,{' '}
            {contacts.emergencyDutyTeam.phone} ({contacts.emergencyDutyTeam.when}).
          </p>
          <p class="govuk-body app-no-print">
            Read it out or print it. Then say under{' '}
            <a class="govuk-link" href={`/contacts/${contact.id}#letters`}>
              Letters and messages
            </a>{' '}
            how they were told.
          </p>
        </>
      )}
    </Page>
  );
};
