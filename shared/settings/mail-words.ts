import type { Settings } from '../settings.ts';
import { mailWordingOf } from './mail-wording.ts';
import { fill, type MailKind, type SafePlaceholder } from './wording.ts';

/** What an email may say: of a concern its reference and its times, and nothing of anyone in it. */
export type MailValues = Partial<Record<SafePlaceholder, string>>;

export const commonValues = ({
  contacts,
  councilName,
  serviceName,
  formName,
  limits,
  teams,
}: Settings): MailValues => ({
  council: councilName,
  service: serviceName,
  form: formName,
  team: teams.frontDoor,
  frontDoorPhone: contacts.frontDoor.phone,
  frontDoorHours: contacts.frontDoor.when,
  emergencyPhone: contacts.emergencyDutyTeam.phone,
  emergencyHours: contacts.emergencyDutyTeam.when,
  codeMinutes: String(limits.signInCode.lifeMinutes),
});

/** The authority's words for one kind of email, filled in. Throws when they need what is not given. */
export function mailWords(
  settings: Settings,
  kind: MailKind,
  values: MailValues,
): { subject: string; paragraphs: string[] } {
  const { subject, paragraphs } = mailWordingOf(settings.wording, kind);
  const all = { ...commonValues(settings), ...values };
  return { subject: fill(subject, all), paragraphs: paragraphs.map((paragraph) => fill(paragraph, all)) };
}
