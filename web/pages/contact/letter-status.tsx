import type { Letter } from '../../../shared/letter/letter.ts';
import { hasLeft } from '../../../shared/letter/letter-release.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';

/** Whether a letter was sent, and by whom; or why it never will be. */
export const LetterStatus = ({ letter, now }: { letter: Letter; now: Date }) => {
  if (letter.withheld) {
    const { by, at, reason } = letter.withheld;
    return (
      <InsetText>
        {letter.held ? 'Withdrawn' : 'Withheld'} by {by.name} at {dateTimeInWords(new Date(at))}: “{reason}”{' '}
        {letter.recipients.some(({ opened }) => opened.length > 0)
          ? 'It had been read before. Nobody can read it now.'
          : 'Nobody has read it, and nobody can.'}
      </InsetText>
    );
  }
  if (letter.status === 'withdrawn') {
    return <InsetText>Another letter, or none, took its place. This letter was never sent and never can be.</InsetText>;
  }
  if (letter.status === 'issued' && letter.issuedAt) {
    return (
      <InsetText>
        Sent by {letter.issuedBy?.name} at {dateTimeInWords(new Date(letter.issuedAt))}.{' '}
        {hasLeft(letter, now) ? 'It cannot be changed.' : 'It has not left yet.'}
      </InsetText>
    );
  }
  const names = letter.recipients.map(({ name, organisation }) => `${name} at ${organisation.name}`);
  return <InsetText>This is exactly what {names.join(' and ')} will see. It has not been sent.</InsetText>;
};
