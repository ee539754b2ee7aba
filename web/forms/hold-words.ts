import type { Hold } from '../../shared/letter/hold.ts';
import type { RecipientFact, RecipientNow } from '../../shared/letter/recipients-now.ts';
import type { FieldProblem } from './problem-words.ts';

/** Why a letter is held, as a sentence. */
export function holdInWords({ kind, who: about, with: other = 'the recipient' }: Hold): string {
  const who = about ?? 'Somebody in the family';
  switch (kind) {
    case 'is-recipient':
      return `${who}, whom the concern names, has the same name as the recipient, ${other}.`;
    case 'works-there':
      return `${who}, whom the concern names, has the same name as ${other}, who works there.`;
    case 'shares-name':
      return `${who}, whom the concern names, may be a relative of ${other}, who works there: they share a surname.`;
    case 'shares-mailbox':
      return `${who} uses an email address of the organisation.`;
    case 'shares-telephone':
      return `${who} has the same telephone number as ${other === 'the recipient' ? 'the organisation' : other}.`;
    case 'shares-address':
      return `${who} lives at the organisation’s address.`;
    case 'says-so':
      return `We were told that ${who} works, volunteers or governs there.`;
    case 'not-known':
      return `There is domestic abuse, and we do not know whether ${who} works there.`;
    case 'corrected-in-words':
      return `The referrer corrected an answer about ${about ?? 'the kind of concern'} in words that a person must read.`;
    case 'allegation':
      return 'The concern is about someone who works with children, who may work there.';
    case 'reaches-home':
      return `There is domestic abuse, and the address of ${other} may be read at home. No letter goes there.`;
    case 'told-of-since':
      return `We have been told since that ${other} may be one of the adults whom this is about. The letter does not go to them.`;
    case 'account-gone':
      return `${other} no longer has an account at this organisation, so nothing can be sent to them.`;
  }
}

/** What has changed about a recipient, and what it is now. */
export function changeInWords(fact: RecipientFact, now: RecipientNow): string {
  switch (fact) {
    case 'account':
      return now.account === 'gone'
        ? `${now.name} no longer has an account at ${now.organisation}.`
        : `${now.name} has an account at ${now.organisation}.`;
    case 'name':
      return `The recipient’s name is now ${now.name}.`;
    case 'email':
      return `The email address is now ${now.email}.`;
    case 'organisation':
      return `The organisation is now called ${now.organisation}.`;
    case 'delivery':
      return now.delivery === 'letter-by-email'
        ? 'The letter itself now goes by email.'
        : 'An email now only says that a letter waits; the letter itself does not go by email.';
    case 'lead':
      return now.lead === '' ? 'Nobody leads safeguarding there now.' : `${now.lead} now leads safeguarding there.`;
  }
}

export const holdProblems: FieldProblem = {
  to: () => 'Select whom the letter goes to',
  reason: (code) => {
    if (code === 'held-anew')
      return 'Something else holds this letter since you opened the page: read all the reasons above, then send yours again';
    return code === 'too_big' ? 'Your reason must be 2,000 characters or fewer' : 'Enter your reason';
  },
};

export const withholdProblems: FieldProblem = {
  reason: (code) =>
    code === 'too_big' ? 'Your reason must be 2,000 characters or fewer' : 'Enter why it must not be sent',
};
