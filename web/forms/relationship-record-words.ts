import type { RelationshipKind } from '../../shared/person-record/relationship.ts';
import type { FieldProblem } from './problem-words.ts';

/** What somebody is to another. */
export const relationshipKindWords: Readonly<Record<RelationshipKind, string>> = {
  parent: 'Parent',
  child: 'Child',
  'step-parent': 'Step-parent',
  'step-child': 'Step-child',
  grandparent: 'Grandparent',
  grandchild: 'Grandchild',
  carer: 'Carer',
  'cared-for': 'Cared for by them',
  sibling: 'Brother or sister',
  'half-sibling': 'Half-brother or half-sister',
  partner: 'Partner',
  'former-partner': 'Former partner',
  'same-home': 'Lives in the same home',
  other: 'Something else',
};

/** What the form about two people says about each of its fields. */
export const relateProblems: FieldProblem = {
  is: () => 'Choose what they are to each other',
  from: () => 'It must have begun on a real date, such as 27 3 2016',
  until: (code) =>
    code === 'before-it-began'
      ? 'It cannot end before it began'
      : 'It must have ended on a real date, such as 27 3 2016',
};
