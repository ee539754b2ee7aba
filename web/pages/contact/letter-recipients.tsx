import type { Contact } from '../../../shared/contact/contact.ts';
import type { Hold } from '../../../shared/letter/hold.ts';
import type { Letter, LetterRecipient } from '../../../shared/letter/letter.ts';
import type { RecipientFact, RecipientNow } from '../../../shared/letter/recipients-now.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { changeInWords, holdInWords } from '../../forms/hold-words.ts';

/** A recipient of whom something is other than when they were last seen. */
export type ChangedRecipient = { recipient: RecipientNow; facts: readonly RecipientFact[] };

type HeldProps = { holds: readonly Hold[]; contact: Contact; letter: Letter; mayDecide: boolean };

/** How the letter reaches one recipient, and why so. */
export const HowItGoes = ({ recipient, now }: { recipient: LetterRecipient; now: RecipientNow | undefined }) => (
  <li>
    {recipient.name}, {recipient.organisation.name} (<span class="app-break">{now?.email ?? recipient.email}</span>):{' '}
    {(now?.delivery ?? recipient.delivery) === 'letter-by-email'
      ? 'the letter itself goes by email. The organisation asked for that, and its mail is on the list of secure domains.'
      : 'an email without personal data says that a letter waits. It is read here, after signing in or with a code.'}
  </li>
);

/** What is other than when the reader last looked, or than when the letter was authorised. */
export const RecipientsChanged = ({ recipientsChanged }: { recipientsChanged: readonly ChangedRecipient[] }) => (
  <NotificationBanner role="alert" title="The recipient has changed">
    <p class="govuk-notification-banner__heading">Nothing was sent. Check who it goes to now, then send it.</p>
    <ul class="govuk-list govuk-list--bullet">
      {recipientsChanged.flatMap(({ recipient, facts }) =>
        facts.map((fact) => <li class="app-break">{changeInWords(fact, recipient)}</li>),
      )}
    </ul>
  </NotificationBanner>
);

/** Why nobody may send it yet, or read it any more; and who decides what happens. */
export const Held = ({ holds, contact, letter, mayDecide }: HeldProps) => {
  const wasSent = letter.status === 'issued';
  const at = `/contacts/${contact.id}/letters/${letter.id}`;
  return (
    <section aria-labelledby="held">
      <h2 class="govuk-heading-m" id="held">
        This letter is held
      </h2>
      <WarningText>It must not reach someone in the family through the person it goes to.</WarningText>
      {wasSent && (
        <p class="govuk-body">
          It was sent before this was known. Its reader is told that we are checking it, and cannot read it now.
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {holds.map((hold) => (
          <li>{holdInWords(hold)}</li>
        ))}
      </ul>
      {mayDecide ? (
        <Button href={`${at}/hold`}>{wasSent ? 'Release or withdraw it' : 'Decide where it goes'}</Button>
      ) : (
        <p class="govuk-body">
          {wasSent
            ? 'A manager who is not near to the family releases it or withdraws it.'
            : 'A manager decides whether it may go, or to whom else.'}
        </p>
      )}
    </section>
  );
};
