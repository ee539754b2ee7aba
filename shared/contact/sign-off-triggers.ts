import type { SignOffRule } from '../settings/sign-off.ts';
import type { Settings } from '../settings.ts';
import type { Contact } from './contact.ts';
import type { ChildDecision } from './decision.ts';

const urgency = ['blue', 'green', 'amber', 'red'];

/** Whether one of the authority's rules asks for a second person, for one child's decision. */
function meets(rule: SignOffRule, contact: Contact, decision: ChildDecision): boolean {
  switch (rule.code) {
    case 'nfa-high-indicators': {
      const high = decision.descriptors.filter((code) => rule.levels.some((level) => code.startsWith(`L${level}-`)));
      return rule.outcomes.includes(decision.outcome) && high.length >= rule.minimumDescriptors;
    }
    case 'red-downgraded': {
      const had = contact.rating?.earlier.some(({ colour }) => colour === rule.from) ?? false;
      return had && urgency.indexOf(contact.rating?.colour ?? rule.from) < urgency.indexOf(rule.from);
    }
    case 'level-two-below-referrer':
      return contact.referrerLevel !== undefined && contact.referrerLevel - decision.level >= rule.levelsBelow;
    case 'infant':
      return contact.children.find(({ id }) => id === decision.childId)?.infant ?? false;
    case 'confidential-address-shared':
      return contact.confidentialAddress;
    case 'third-nfa-in-12-months':
      // Counting a child's earlier contacts needs the children linked to people, so this rule cannot be met yet.
      return false;
  }
}

/** The codes of the rules that ask for an authoriser other than the proposer; none when any manager may authorise. */
export const signOffTriggers = (contact: Contact, decisions: readonly ChildDecision[], settings: Settings): string[] =>
  settings.signOff
    .filter((rule) => rule.active && decisions.some((decision) => meets(rule, contact, decision)))
    .map((rule) => rule.code);

/** Said with the authority's own rules: a letter has gone out, and this decision replaces what it said. */
export const decidedAgain = 'decided-again';

/** Said to whoever made the decision that is disagreed with: the new one is authorised by somebody else. */
export const ownDecision = 'own-decision';

/** Whether somebody made the decision that a disagreement opened again, whoever proposed the new one. */
export const madeDisputedDecision = (contact: Pick<Contact, 'earlier'>, personId: string): boolean => {
  const last = contact.earlier.at(-1);
  return last?.reopened.disagreementId !== undefined && last.proposal.by.id === personId;
};
