import { may } from '../../../shared/permissions.ts';
import { isOpenTo } from '../../../shared/restriction/restriction.ts';
import { Button } from '../../components/button.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { type ContactForm, ContactFormPage } from '../contact/form.tsx';

/** A worker says that she knows the family, and has no more to do with it. */
export const ConflictPage = ({ words, ...form }: ContactForm & { words: string }) => {
  const { contact, actor, errors = [] } = form;
  const maySend = may(actor, 'claim-a-contact') && isOpenTo(actor, contact);
  return (
    <ContactFormPage
      {...form}
      title="I know this family"
      page="contact-conflict"
      action={`/restricted/contacts/${contact.id}/conflict`}
      maySend={maySend}
    >
      <WarningText>
        From now on you cannot open this contact. It is restricted, and the managers decide who goes on with it.
      </WarningText>
      <Textarea
        name="words"
        label="How do you know them?"
        labelSize="m"
        hint="The managers read this."
        rows={3}
        value={words}
        error={errorOf(errors, 'words')}
      />
      {maySend && (
        <Button preventDoubleClick variant="warning">
          Keep it from me
        </Button>
      )}
    </ContactFormPage>
  );
};
