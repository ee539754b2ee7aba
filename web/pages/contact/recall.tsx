import type { Contact } from '../../../shared/contact/contact.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { secondsToRecall } from '../../../shared/letter/letter-release.ts';
import { durationInWords, timeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';

type Props = { contact: Contact; letter: Letter; now: Date };

/** For a few minutes nothing has left. */
export const RecallForm = ({ contact, letter, now }: Props) => {
  const left = secondsToRecall(letter, now);
  if (left === 0 || !letter.releaseAt) return null;
  const minutes = Math.ceil(left / 60);
  return (
    <form method="post" action={`/contacts/${contact.id}/letters/${letter.id}/recall`}>
      <h2 class="govuk-heading-m">Nothing has left yet</h2>
      <p class="govuk-body">
        The letter leaves at {timeInWords(new Date(letter.releaseAt))}, in{' '}
        {minutes === 1 ? 'less than a minute' : `about ${durationInWords(minutes)}`}. Until then nobody outside can see
        it, and you can recall it.
      </p>
      <input type="hidden" name="seen" value={contact.version} />
      <Button variant="warning" preventDoubleClick>
        Recall the letter
      </Button>
    </form>
  );
};
