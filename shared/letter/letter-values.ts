import type { ContactIn } from '../contact/contact.ts';
import { LevelNumber } from '../settings/codes.ts';
import type { LetterTemplate, Placeholder } from '../settings/wording.ts';
import { placeholdersIn } from '../settings/wording.ts';
import { levelOf, type Settings } from '../settings.ts';
import { dateInWords, timeInWords } from '../time/words.ts';

/** "9:14am on Monday 23 November 2026". */
export const momentInWords = (at: string): string => `${timeInWords(new Date(at))} on ${dateInWords(new Date(at))}`;

export const levelInWords = (settings: Settings, number: number): string => {
  const level = levelOf(settings, LevelNumber.parse(number));
  return `Level ${level.number}, ${level.name}`;
};

export const guidanceInWords = ({ name, version }: { name: string; version: string }): string => `${name} (${version})`;

/** Whether a letter's own words name the day of the next step, so that the decision must give one. */
export const needsNextStepBy = ({ opening, nextSteps, asks }: LetterTemplate): boolean =>
  [...opening, ...nextSteps, ...asks].flatMap(placeholdersIn).includes('nextStepBy');

export type Values = Partial<Record<Placeholder, string>>;

/** What the placeholders of a letter stand for, whichever child it is about. */
export function letterValues(
  contact: ContactIn<'decision-proposed'>,
  children: string,
  decidedAt: string,
  settings: Settings,
): Values {
  const { contacts, councilName, serviceName, formName, guidance, escalation } = settings;
  const first = contacts.escalation.find(({ code }) => code === escalation[0]?.contact);
  return {
    council: councilName,
    service: serviceName,
    form: formName,
    reference: contact.reference,
    child: children,
    receivedOn: momentInWords(contact.submittedAt),
    decidedOn: dateInWords(new Date(decidedAt)),
    guidance: guidanceInWords(guidance.levelsOfNeed),
    frontDoorPhone: contacts.frontDoor.phone,
    frontDoorHours: contacts.frontDoor.when,
    emergencyPhone: contacts.emergencyDutyTeam.phone,
    emergencyHours: contacts.emergencyDutyTeam.when,
    earlyHelpPhone: contacts.earlyHelpHub.phone,
    ...(contacts.earlyHelpHub.email && { earlyHelpEmail: contacts.earlyHelpHub.email }),
    ladoPhone: contacts.lado.phone,
    ...(first && { disagreeContact: first.name, disagreePhone: first.phone }),
  };
}
