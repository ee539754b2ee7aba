import type { Adult, Child, Concern } from '../../shared/form/concern.ts';
import { questionWords } from './concern/concern-words.ts';
import { personInWords } from './person-in-words.ts';

const howWords = (code: string): string => {
  const words = questionWords('adult-contact', ['safeHow']).options?.[code];
  return ((typeof words === 'string' ? words : words?.text) ?? code).toLowerCase();
};

const sentence = (words: string): string => (/[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);

function aboutAdult(name: string, { 'adult-contact': contact }: Adult): string[] {
  if (!contact) return [];
  const { safeToContact, whyNotSafe, safeHow = [], safeWhen, whatNotToSay } = contact;
  return [
    ...(safeToContact === 'no' ? [`Do not contact ${name}.${whyNotSafe ? ` ${sentence(whyNotSafe)}` : ''}`] : []),
    ...(safeToContact === 'not-known' ? [`We were not told whether it is safe to contact ${name}.`] : []),
    ...(safeToContact === 'yes' && (safeHow.length > 0 || safeWhen)
      ? [
          [
            safeHow.length > 0
              ? `Safe ways to contact ${name}: ${safeHow.map(howWords).join(', ')}.`
              : `It is safe to contact ${name}.`,
            ...(safeWhen ? [`When: ${sentence(safeWhen)}`] : []),
          ].join(' '),
        ]
      : []),
    ...(whatNotToSay ? [`What must not be said or written to ${name}: ${sentence(whatNotToSay)}`] : []),
    ...(contact.addressConfidential === 'yes' ? [`The address of ${name} must be kept secret.`] : []),
    ...(contact.riskToWorker === 'yes' ? [`${name} could be a risk to someone who visits.`] : []),
  ];
}

function aboutChild(name: string, { 'child-home': home }: Child): string[] {
  if (home?.addressConfidential === 'yes') return [`The address of ${name} must be kept secret.`];
  if (home?.addressConfidential === 'not-known') return [`We were not told whether the address of ${name} is secret.`];
  return [];
}

/**
 * What must be known before anyone is telephoned, written to or visited: whom not to contact, how it is safe, which
 * addresses are secret. Shown wherever a number or an address is.
 */
export function safetyNotes(concern: Concern): string[] {
  const { adults, children, you } = concern;
  const risk = concern['worker-risk'];
  return [
    ...adults.flatMap((adult) => aboutAdult(personInWords(concern, adult.id), adult)),
    ...children.flatMap((child) => aboutChild(personInWords(concern, child.id), child)),
    ...(risk?.anyRisk === 'yes' ? ['There may be a risk to someone who visits the home.'] : []),
    ...(risk?.visitAlone === 'no' ? ['Do not visit alone.'] : []),
    ...(you?.withholdIdentity === 'yes' ? ['The referrer asks that the family is not told who raised this.'] : []),
  ];
}
