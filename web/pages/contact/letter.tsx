import { isPossible } from '../../../shared/contact/possible-acts.ts';
import type { Letter, LetterRecipient } from '../../../shared/letter/letter.ts';
import type { Notice } from '../../../shared/notice.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { LetterView } from '../letter/view.tsx';
import { type ContactForm, ContactFormPage } from './form.tsx';
import { DeliveryLog } from './messages.tsx';

type Props = ContactForm & { letter: Letter; notices: readonly Notice[]; comment: string };

/** How the letter reaches one recipient, and why so. */
const HowItGoes = ({ recipient }: { recipient: LetterRecipient }) => (
  <li>
    {recipient.name}, {recipient.organisation.name} (<span class="app-break">{recipient.email}</span>):{' '}
    {recipient.delivery === 'letter-by-email'
      ? 'the letter itself goes by email. The organisation asked for that, and its mail is on the list of secure domains.'
      : 'an email without personal data says that a letter waits. It is read here, after signing in or with a code.'}
  </li>
);

const Status = ({ letter }: { letter: Letter }) => {
  if (letter.status === 'withdrawn') {
    return <InsetText>The authorisation was withdrawn. This letter was never sent and never can be.</InsetText>;
  }
  if (letter.status === 'issued' && letter.issuedAt) {
    return (
      <InsetText>
        Sent by {letter.issuedBy?.name} at {dateTimeInWords(new Date(letter.issuedAt))}. It cannot be changed.
      </InsetText>
    );
  }
  const names = letter.recipients.map(({ name, organisation }) => `${name} at ${organisation.name}`);
  return <InsetText>This is exactly what {names.join(' and ')} will see. It has not been sent.</InsetText>;
};

const Before = ({ letter, notices, contact, actor }: Props) => (
  <>
    <Status letter={letter} />
    <h2 class="govuk-heading-m">How it {letter.status === 'issued' ? 'went' : 'goes'}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {letter.recipients.map((recipient) => (
        <HowItGoes recipient={recipient} />
      ))}
    </ul>
    {letter.status === 'issued' && <DeliveryLog notices={notices} letters={[letter]} actor={actor} />}
    {letter.status === 'authorised' && isPossible('issue', contact, actor) && (
      <form method="post" action={`/contacts/${contact.id}/letters/${letter.id}/issue`}>
        <input type="hidden" name="seen" value={contact.version} />
        <Button preventDoubleClick>Send the letter</Button>
      </form>
    )}
  </>
);

/** A letter as its reader sees it, how it reaches them, and what may still be done with it. */
export const ContactLetterPage = (props: Props) => {
  const { letter, contact, errors = [], comment, actor, settings } = props;
  const mayWithdraw = letter.status === 'authorised' && isPossible('withdraw', contact, actor);
  return (
    <ContactFormPage
      {...props}
      title="Outcome letter"
      page="contact-letter"
      action={`/contacts/${contact.id}/letters/${letter.id}/withdraw`}
      maySend={mayWithdraw}
      before={<Before {...props} />}
      after={
        <>
          <h2 class="govuk-heading-m" id="letter">
            The letter
          </h2>
          <LetterView
            content={letter.content}
            hash={letter.hash}
            edition={letter.edition}
            reference={letter.reference}
            councilName={settings.councilName}
          />
        </>
      }
    >
      {(mayWithdraw || comment !== '') && (
        <details class="govuk-details" open={errors.length > 0 || comment !== ''}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Withdraw the authorisation</span>
          </summary>
          <div class="govuk-details__text">
            <CharacterCount
              name="comment"
              label="Why, and what needs to change?"
              hint="The decision goes back to its holder, and this letter can never be sent."
              value={comment}
              maxlength={4000}
              countType="length"
              threshold={75}
              error={errorOf(errors, 'comment')}
            />
            <Button variant="warning" preventDoubleClick>
              Withdraw the authorisation
            </Button>
          </div>
        </details>
      )}
    </ContactFormPage>
  );
};
