import { isPossible } from '../../../shared/contact/possible-acts.ts';
import { Button } from '../../components/button.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { type Worker, WorkerTable } from '../board/assign.tsx';
import { type ContactForm, ContactFormPage } from './form.tsx';

/** Gives one contact to a colleague. */
export const AssignPage = ({ workers, ...form }: ContactForm & { workers: readonly Worker[] }) => {
  const { contact, errors = [] } = form;
  return (
    <ContactFormPage
      {...form}
      title="Assign this contact"
      page="contact-assign"
      action={`/contacts/${contact.id}/assign`}
      maySend={isPossible('assign', contact, form.actor)}
    >
      {'holder' in contact && <p class="govuk-body">{contact.holder.name} holds it now.</p>}
      <WorkerTable workers={workers} error={errorOf(errors, 'to')} />
      <Button preventDoubleClick>Assign</Button>
    </ContactFormPage>
  );
};
