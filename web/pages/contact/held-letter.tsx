import type { Contact } from '../../../shared/contact/contact.ts';
import { hasHeldLetter } from '../../../shared/letter/editions.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { holdInWords } from '../../forms/hold-words.ts';

/** That the letter which was sent is held, and why, above all else of its contact. */
export const HeldLetterNote = ({ contact, letters }: { contact: Contact; letters: readonly Letter[] }) => {
  const letter = hasHeldLetter(contact) ? letters.find(({ id }) => id === contact.heldLetter) : undefined;
  if (!letter?.held) return null;
  return (
    <NotificationBanner title="The letter is held">
      <p class="govuk-notification-banner__heading">
        Nobody outside can read it. A manager{' '}
        <a class="govuk-notification-banner__link" href={`/contacts/${contact.id}/letters/${letter.id}`}>
          releases it or withdraws it
        </a>
        .
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {letter.held.holds.map((hold) => (
          <li>{holdInWords(hold)}</li>
        ))}
      </ul>
    </NotificationBanner>
  );
};
