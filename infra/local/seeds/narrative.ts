import type { OrganisationKind } from '../../../shared/agency.ts';
import type { ConcernCategory } from '../../../shared/codes/concern-category.ts';
import type { ChildDecision } from '../../../shared/contact/decision.ts';
import type { Rating } from '../../../shared/settings/codes.ts';

/** How the child was heard: in their words or by what they showed, or one of four reasons why not. */
export type SeedVoice =
  | { ownWords?: string; shown?: string; livedExperience?: string; wishes?: string }
  | { whyNot: 'not-seen' | 'asking-unsafe' | 'did-not-want-to' | 'not-able'; details: string };

/**
 * A concern as somebody might write it, and what the front door might decide. `{name}` stands for the child's forename.
 * The first category is the main one. `ages`: in whole years, or null for a child not yet born.
 */
export type SeedNarrative = {
  code: string;
  categories: [ConcernCategory, ...ConcernCategory[]];
  ages: readonly [number, number] | null;
  toldBy: OrganisationKind[];
  rating: Rating;
  referrerLevel: 1 | 2 | 3 | 4;
  /** True, or the reason why not. */
  parentsTold: true | 'significant-harm' | 'risk-to-another' | 'evidence' | 'delay' | 'cannot-be-contacted';
  whatHappened: string;
  opinion?: string;
  voice: SeedVoice;
  worries: string;
  workingWell: string;
  needsToHappen: string;
  impact: string;
  ifNothingChanges: string;
  levelReason: string;
  decided: Pick<
    ChildDecision,
    'level' | 'outcome' | 'descriptors' | 'rationale' | 'legalBasis' | 'nextStep' | 'askOfReferrer'
  >;
};

/** A text with the child's forename put in. */
export const tell = (text: string, name: string): string =>
  text.replaceAll('{name}', () => name).replaceAll(/(\.)\.(?=\s|$)/g, '$1');
