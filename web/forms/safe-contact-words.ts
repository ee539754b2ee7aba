import type { ContactPurpose } from '../../shared/incident/contact-purpose.ts';
import type { SafeContact } from '../../shared/incident/sealed.ts';
import { safeHowWords } from './incident-words.ts';
import type { FieldProblem } from './problem-words.ts';

export const purposeWords: Readonly<Record<ContactPurpose, string>> = {
  'contact-now': 'To contact the victim',
  'plan-visit': 'To plan a visit',
  'plan-meeting': 'To plan how to keep the family safe',
  'check-message': 'To check that a letter or message is safe',
  'put-right': 'To check that it is right',
  other: 'For something else',
};

/** The same for what is sealed of a concern, where nobody need be a victim. */
export const revealWords: Readonly<Record<ContactPurpose, string>> = {
  ...purposeWords,
  'contact-now': 'To contact them now',
};

export const openSafeContactProblems: FieldProblem = {
  purpose: () => 'Select what you need it for',
  words: (code) =>
    code === 'too_big' ? 'What you need it for must be 200 characters or fewer' : 'Enter what you need it for',
};

const sentence = (words: string): string => (/[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);

/** What must be known before anybody rings, writes or goes there. It stands above every number and address. */
export function safeContactNotes({
  safeToContact,
  safeHow,
  safeWhen,
  whatNotToSay,
  refuge,
}: Omit<SafeContact, 'adultId'>): string[] {
  const ways = safeHow.map((how) => safeHowWords[how].toLowerCase()).join(', ');
  const first = {
    yes: ways ? `Safe ways: ${ways}.` : 'It is safe to contact them. No way was named as the safe one.',
    no: 'Do not contact them.',
    'not-known': 'We were not told whether it is safe to contact them. Ask the police first.',
  }[safeToContact];
  return [
    first,
    ...(safeToContact !== 'yes' && ways ? [`Ways that were named: ${ways}.`] : []),
    ...(safeWhen ? [`When: ${sentence(safeWhen)}`] : []),
    ...(whatNotToSay ? [`What must not be said: ${sentence(whatNotToSay)}`] : []),
    ...(refuge ? ['They are in a refuge: tell nobody where, or that it is one.'] : []),
  ];
}
