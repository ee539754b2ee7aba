import type { Concern } from '../../../shared/form/concern.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { timeInWords } from '../../forms/answers-in-words.ts';

/** That someone was telephoned stands on top of the draft, as it will on top of the contact. */
export const Phoned = ({ concern: { safety } }: { concern: Concern }) => {
  const at = safety?.emergencyCallTime ?? safety?.phonedTime;
  if (!at) return null;
  const who = safety?.emergencyCallTime ? '999' : (safety?.phonedSpokeTo ?? 'the front door');
  return (
    <InsetText>
      Phoned at {timeInWords(at)}: {who}.
    </InsetText>
  );
};
