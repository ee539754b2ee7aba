import type { Letter } from '../../../shared/letter/letter.ts';

type Reader = { id: string; organisation: { id: string } };

/** The recipient that a reader is: they themselves, or one of their own organisation. */
export const recipientFor = ({ recipients }: Letter, { id, organisation }: Reader) =>
  recipients.find(({ personId }) => personId === id) ??
  recipients.find((recipient) => recipient.organisation.id === organisation.id);
