import type { Contact } from '../../../shared/contact/contact.ts';
import { commonValues, type MailValues, mailWords } from '../../../shared/settings/mail-words.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';

export { commonValues, type MailValues, mailWords };

/** The reference, when it was received, by when the referrer hears, and by when a question should be answered. */
export function contactValues(contact: Contact): MailValues {
  const asked = contact.questions.at(-1);
  const late = contact.late?.at(-1);
  return {
    reference: contact.reference,
    receivedOn: dateTimeInWords(new Date(contact.submittedAt)),
    hearBy: dateTimeInWords(new Date(contact.clocks.decision.dueAt)),
    ...(late && {
      promisedFor: dateTimeInWords(new Date(late.promised)),
      newTime: dateTimeInWords(new Date(late.newTime)),
    }),
    ...(asked && { answerBy: dateTimeInWords(new Date(asked.lapsesAt)) }),
  };
}
