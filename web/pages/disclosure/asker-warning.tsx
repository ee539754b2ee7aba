import type { HeldItem } from '../../../shared/disclosure/held-item.ts';
import { WarningText } from '../../components/warning-text.tsx';

/** That whoever asks may be the one of whom others are to be afraid, with where that is told. Nothing where nobody is. */
export const AskerWarning = ({ askerIn }: { askerIn: readonly HeldItem[] }) => {
  const references = [...new Set(askerIn.map(({ reference }) => reference))];
  if (references.length === 0) return null;
  return (
    <WarningText>
      Whoever asks has the name of somebody who is said to do harm, in{' '}
      {references.map((reference, at) => (
        <>
          {at > 0 && ', '}
          <span class="app-whole">{reference}</span>
        </>
      ))}
      . Take out whatever leads to where the others live, work, learn or meet.
    </WarningText>
  );
};
