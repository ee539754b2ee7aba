import type { Contact } from '../../../shared/contact/contact.ts';
import type { MailKind, SafePlaceholder } from '../../../shared/settings/wording.ts';
import { fill } from '../../../shared/settings/wording.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';

/** What an email may say: of a concern its reference and its times, and nothing of anyone in it. */
export type MailValues = Partial<Record<SafePlaceholder, string>>;

export const commonValues = ({ contacts, councilName, serviceName, formName, limits }: Settings): MailValues => ({
  council: councilName,
  service: serviceName,
  form: formName,
  frontDoorPhone: contacts.frontDoor.phone,
  frontDoorHours: contacts.frontDoor.when,
  emergencyPhone: contacts.emergencyDutyTeam.phone,
  emergencyHours: contacts.emergencyDutyTeam.when,
  codeMinutes: String(limits.signInCode.lifeMinutes),
});

/** The reference, when it was received, by when the referrer hears, and by when a question should be answered. */
export function contactValues(contact: Contact): MailValues {
  const asked = contact.questions.at(-1);
  return {
    reference: contact.reference,
    receivedOn: dateTimeInWords(new Date(contact.submittedAt)),
    hearBy: dateTimeInWords(new Date(contact.clocks.decision.dueAt)),
    ...(asked && { answerBy: dateTimeInWords(new Date(asked.lapsesAt)) }),
  };
}

/** The authority's words for one kind of email, filled in. Throws when they need what is not given. */
export function mailWords(
  settings: Settings,
  kind: MailKind,
  values: MailValues,
): { subject: string; paragraphs: string[] } {
  const { subject, paragraphs } = settings.wording.mails[kind];
  const all = { ...commonValues(settings), ...values };
  return { subject: fill(subject, all), paragraphs: paragraphs.map((paragraph) => fill(paragraph, all)) };
}
