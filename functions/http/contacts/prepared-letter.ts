import type { Contact } from '../../../shared/contact/contact.ts';
import { type PreparedLetter, preparedLetter } from '../../../shared/letter/authorised-letter.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { LetterRecord } from '../../../shared/letter/preflight/letter-record.ts';
import type { Moment } from '../../../shared/moment.ts';

/** What a letter is checked against, and the one whose place it takes. */
export type BeforeLetter = { record: LetterRecord; previous: Letter | undefined };

/** The letter as authorising what is proposed would make it, and what is found in it; none where nothing is proposed. */
export const preparedFor = (
  contact: Contact,
  { record, previous }: BeforeLetter,
  moment: Moment,
): PreparedLetter | undefined =>
  contact.status === 'decision-proposed' && contact.earlier.at(-1)?.letterId === previous?.id
    ? preparedLetter(contact, record, moment, { previous })
    : undefined;
