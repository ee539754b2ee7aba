import type { whyNotWithheld } from '../../../shared/contact/withhold-letter.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { type ContactForm, ContactFormPage } from './form.tsx';

type Props = ContactForm & { letter: Letter; whyNot: ReturnType<typeof whyNotWithheld>; reason: string };

const whyNotWords = {
  'not-held': 'Nothing holds this letter now, so there is nothing to withhold.',
  'may-be-recalled': 'The letter has not left yet. Recall it instead.',
  'may-have-arrived':
    'The letter may have reached somebody, so it cannot be withheld. If it must not be read, telephone its recipient now.',
} as const;

/** A manager says that a held letter goes to nobody, and what follows from it is said before. */
export const WithholdPage = ({ letter, whyNot, reason, ...form }: Props) => {
  const { contact, errors = [] } = form;
  const maySend = whyNot === undefined;
  const names = letter.recipients.map(({ name, organisation }) => `${name} at ${organisation.name}`).join(' and ');
  const wasSent = letter.held !== undefined;
  const holder = 'holder' in contact ? contact.holder.name : 'whoever holds the contact';
  return (
    <ContactFormPage
      {...form}
      title={wasSent ? 'Withdraw the letter' : 'Withhold the letter'}
      page="contact-withhold"
      action={`/contacts/${contact.id}/letters/${letter.id}/withhold`}
      maySend={maySend}
    >
      {maySend && wasSent && (
        <p class="govuk-body">
          Nobody can read the letter to {names} any more. Its page tells them that it was withdrawn, and whom to call.
          The decision goes back to {holder}, and its clock runs on: the referrer is still owed an answer. Another
          letter is made when a decision is authorised again.
        </p>
      )}
      {maySend && !wasSent && (
        <p class="govuk-body">
          The letter to {names} goes to nobody, and nobody can read it. The decision goes back to {holder}, and its
          clock runs on: the referrer is still owed an answer. Another letter is made when a decision is authorised
          again.
        </p>
      )}
      {whyNot && (
        <>
          <InsetText>{whyNotWords[whyNot]}</InsetText>
          <p class="govuk-body">
            <a class="govuk-link" href={`/contacts/${contact.id}/letters/${letter.id}`}>
              See the letter and where it is
            </a>
          </p>
        </>
      )}
      {(maySend || reason !== '') && (
        <CharacterCount
          name="reason"
          label={wasSent ? 'Why must it not be read?' : 'Why must it not be sent?'}
          labelSize="s"
          hint="It is kept with the letter and in the history. The recipient does not see it."
          value={reason}
          rows={5}
          maxlength={2000}
          countType="length"
          threshold={75}
          error={errorOf(errors, 'reason')}
        />
      )}
      {maySend && (
        <Button variant="warning" preventDoubleClick>
          {wasSent ? 'Withdraw the letter' : 'Withhold the letter'}
        </Button>
      )}
    </ContactFormPage>
  );
};
