import type { Contact } from '../../shared/contact/contact.ts';
import type { ChildDecision } from '../../shared/contact/decision.ts';
import { noDescriptor } from '../../shared/contact/propose-decision.ts';

/** What stands in the fields of the decision about one child, as it was typed. */
export type DecisionValues = {
  level: string;
  descriptors: readonly string[];
  outcome: string;
  additional: readonly string[];
  rationale: string;
  legalBasis: string;
  nextStep: string;
  day: string;
  month: string;
  year: string;
  askOfReferrer: string;
};

/** By the id of each child. */
export type AllValues = { readonly [childId: string]: DecisionValues };

/** Nothing chosen and nothing typed. */
export const blankDecision: DecisionValues = {
  level: '',
  descriptors: [],
  outcome: '',
  additional: [],
  rationale: '',
  legalBasis: '',
  nextStep: '',
  day: '',
  month: '',
  year: '',
  askOfReferrer: '',
};

const valuesOf = ({
  level,
  descriptors,
  nextStepBy = '',
  askOfReferrer = '',
  ...decision
}: ChildDecision): DecisionValues => ({
  ...decision,
  level: String(level),
  descriptors: descriptors.length > 0 ? descriptors : [noDescriptor],
  day: nextStepBy && String(Number(nextStepBy.slice(8))),
  month: nextStepBy && String(Number(nextStepBy.slice(5, 7))),
  year: nextStepBy.slice(0, 4),
  askOfReferrer,
});

/**
 * What the decision form begins with: nothing, so that everything is chosen by a person; or what was returned for
 * changes or what is decided again, which a person chose before.
 */
export function firstValues(contact: Contact): AllValues {
  const returned = contact.returned.at(-1);
  const replaced = contact.earlier.at(-1);
  const since = replaced && (!returned || returned.at < replaced.reopened.at);
  const chosen = (since ? replaced : returned)?.proposal.children;
  return Object.fromEntries(
    contact.children.map(({ id }) => {
      const before = chosen?.find(({ childId }) => childId === id);
      return [id, before ? valuesOf(before) : blankDecision];
    }),
  );
}
