import { canBeReopened } from '../../../shared/contact/reopen.ts';
import { may } from '../../../shared/permissions.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { type ContactForm, ContactFormPage } from './form.tsx';

/** A manager opens a contact again to correct what was decided, and what follows from it is said before. */
export const ReopenPage = ({ reason, ...form }: ContactForm & { reason: string }) => {
  const { contact, errors = [], settings, actor } = form;
  const maySend = canBeReopened(contact, settings) && may(actor, 'reopen-a-contact');
  return (
    <ContactFormPage
      {...form}
      title="Reopen to correct the decision"
      page="contact-reopen"
      action={`/contacts/${contact.id}/reopen`}
      maySend={maySend}
    >
      {maySend ? (
        <>
          <p class="govuk-body">
            The contact goes back to {contact.holder.name}, and the decision clock starts afresh. The decision and its
            letter stay on the record. A new decision makes a new letter, which replaces the last one and goes to those
            who had that. Somebody other than its proposer authorises it.
          </p>
          {contact.disagreement && (
            <InsetText>A disagreement is open. Answer it there when the decision is to change because of it.</InsetText>
          )}
        </>
      ) : (
        <InsetText>This contact cannot be reopened as it stands now.</InsetText>
      )}
      {(maySend || reason !== '') && (
        <CharacterCount
          name="reason"
          label="What has to be corrected, and why?"
          labelSize="s"
          hint="The new letter gives this as the reason, so its reader sees it."
          value={reason}
          rows={5}
          maxlength={2000}
          countType="length"
          threshold={75}
          error={errorOf(errors, 'reason')}
        />
      )}
      {maySend && <Button preventDoubleClick>Reopen the contact</Button>}
    </ContactFormPage>
  );
};
