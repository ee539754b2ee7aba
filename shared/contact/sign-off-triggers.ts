import type { SignOffRule } from '../settings/sign-off.ts';
import type { Settings } from '../settings.ts';
import { type ChildrensPast, endedSince } from './childrens-past.ts';
import type { Contact } from './contact.ts';
import type { ChildDecision } from './decision.ts';

const urgency = ['blue', 'green', 'amber', 'red'];

/** What the rules look at beside the contact: what is known of each child's past, as of now. */
export type Beside = { settings: Settings; past: ChildrensPast; now: Date };

/** Whether one of the authority's rules asks for a second person, for one child's decision. */
function meets(rule: SignOffRule, contact: Contact, decision: ChildDecision, { past, now }: Beside): boolean {
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
    case 'third-nfa-in-12-months': {
      const before = past.get(decision.childId);
      return !!before && rule.outcomes.includes(decision.outcome) && endedSince(before, rule, now) + 1 >= rule.count;
    }
  }
}

/** Said in place of counting where a child's earlier contacts are not known yet: two people look, rather than one. */
export const pastNotKnown = 'past-not-known';

/** Whether an active rule counts the earlier contacts of the child whom a decision is about. */
const countsPast = (rule: SignOffRule, { outcome }: { outcome: string }): boolean =>
  rule.active && rule.code === 'third-nfa-in-12-months' && rule.outcomes.some((code) => code === outcome);

/** Whether what these decisions need depends on how earlier contacts ended. */
export const dependsOnPast = (decisions: readonly { outcome: string }[], { signOff }: Settings): boolean =>
  signOff.some((rule) => decisions.some((decision) => countsPast(rule, decision)));

/** The codes of the rules that ask for an authoriser other than the proposer; none when any manager may authorise. */
export function signOffTriggers(contact: Contact, decisions: readonly ChildDecision[], beside: Beside): string[] {
  const { signOff } = beside.settings;
  const met = signOff.filter(
    (rule) => rule.active && decisions.some((decision) => meets(rule, contact, decision, beside)),
  );
  const unknown = decisions.some(
    (decision) => !beside.past.has(decision.childId) && signOff.some((rule) => countsPast(rule, decision)),
  );
  return [...met.map(({ code }) => code), ...(unknown ? [pastNotKnown] : [])];
}

/** Said with the authority's own rules: a letter has gone out, and this decision replaces what it said. */
export const decidedAgain = 'decided-again';

/** Said to whoever made the decision that is disagreed with: the new one is authorised by somebody else. */
export const ownDecision = 'own-decision';

/** Whether somebody made the decision that a disagreement opened again, whoever proposed the new one. */
export const madeDisputedDecision = (contact: Pick<Contact, 'earlier'>, personId: string): boolean => {
  const last = contact.earlier.at(-1);
  return last?.reopened.disagreementId !== undefined && last.proposal.by.id === personId;
};
