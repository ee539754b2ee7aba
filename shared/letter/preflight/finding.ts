import * as z from 'zod';

/** What kind of thing stands in a letter. */
export type FoundThing =
  | 'person'
  | 'place'
  | 'date'
  | 'identifier'
  | 'telephone'
  | 'email'
  | 'agency'
  | 'reference'
  | 'wording';

/** Whose it is, seen from whoever reads the letter. */
export type FoundMark = 'known' | 'not-from-recipient' | 'confidential' | 'another-family' | 'own';

/** `reason`: it may stay only if a named person says why. `block`: it may not stay. */
export type Verdict = 'fine' | 'reason' | 'block';

/** Each thing that is looked for, what it is, whose, and what follows from finding it. */
export const findingCodes = {
  'child-name': { thing: 'person', mark: 'known', verdict: 'block' },
  'child-name-unsure': { thing: 'person', mark: 'known', verdict: 'reason' },
  'other-child': { thing: 'person', mark: 'confidential', verdict: 'block' },
  'other-child-unsure': { thing: 'person', mark: 'confidential', verdict: 'reason' },
  'another-family': { thing: 'person', mark: 'another-family', verdict: 'block' },
  'hidden-referrer': { thing: 'person', mark: 'confidential', verdict: 'block' },
  'previous-name': { thing: 'person', mark: 'confidential', verdict: 'block' },
  'adult-known': { thing: 'person', mark: 'known', verdict: 'fine' },
  'adult-unknown': { thing: 'person', mark: 'not-from-recipient', verdict: 'reason' },
  'adult-sensitive': { thing: 'person', mark: 'known', verdict: 'reason' },
  'own-person': { thing: 'person', mark: 'own', verdict: 'fine' },
  'secret-address': { thing: 'place', mark: 'confidential', verdict: 'block' },
  'secret-town': { thing: 'place', mark: 'confidential', verdict: 'reason' },
  'address-at-risk': { thing: 'place', mark: 'confidential', verdict: 'block' },
  'address-known': { thing: 'place', mark: 'known', verdict: 'fine' },
  'postcode-unknown': { thing: 'place', mark: 'not-from-recipient', verdict: 'reason' },
  'own-place': { thing: 'place', mark: 'own', verdict: 'fine' },
  refuge: { thing: 'place', mark: 'confidential', verdict: 'block' },
  'protective-school': { thing: 'place', mark: 'confidential', verdict: 'block' },
  'school-known': { thing: 'place', mark: 'known', verdict: 'fine' },
  'birth-date': { thing: 'date', mark: 'confidential', verdict: 'block' },
  'birth-day': { thing: 'date', mark: 'known', verdict: 'reason' },
  'date-known': { thing: 'date', mark: 'known', verdict: 'fine' },
  'date-unknown': { thing: 'date', mark: 'not-from-recipient', verdict: 'reason' },
  'nhs-number': { thing: 'identifier', mark: 'confidential', verdict: 'block' },
  upn: { thing: 'identifier', mark: 'confidential', verdict: 'block' },
  'own-telephone': { thing: 'telephone', mark: 'own', verdict: 'fine' },
  'secret-telephone': { thing: 'telephone', mark: 'confidential', verdict: 'block' },
  'family-telephone': { thing: 'telephone', mark: 'known', verdict: 'reason' },
  'telephone-unknown': { thing: 'telephone', mark: 'not-from-recipient', verdict: 'reason' },
  'own-email': { thing: 'email', mark: 'own', verdict: 'fine' },
  'secret-email': { thing: 'email', mark: 'confidential', verdict: 'block' },
  'family-email': { thing: 'email', mark: 'known', verdict: 'reason' },
  'email-unknown': { thing: 'email', mark: 'not-from-recipient', verdict: 'reason' },
  'own-agency': { thing: 'agency', mark: 'own', verdict: 'fine' },
  'agency-known': { thing: 'agency', mark: 'known', verdict: 'fine' },
  'agency-unknown': { thing: 'agency', mark: 'not-from-recipient', verdict: 'reason' },
  'other-reference': { thing: 'reference', mark: 'another-family', verdict: 'block' },
  covert: { thing: 'wording', mark: 'confidential', verdict: 'block' },
  adoption: { thing: 'wording', mark: 'confidential', verdict: 'block' },
} as const satisfies Record<string, { thing: FoundThing; mark: FoundMark; verdict: Verdict }>;
export const FindingCode = z.enum(Object.keys(findingCodes) as [keyof typeof findingCodes]);
export type FindingCode = keyof typeof findingCodes;

/**
 * Where it stands: the number of the block, the headings or the term above it, the words around it, and among them those
 * that were found.
 */
export type FoundPlace = { block: number; under: string; quote: string; words: string };

/** One person, place, date, number, agency or word in a letter, wherever it occurs in it. `id` is the same each time. */
export type Finding = {
  id: string;
  code: FindingCode;
  thing: FoundThing;
  mark: FoundMark;
  verdict: Verdict;
  /** As the record has it; as the letter has it, where the record does not. */
  shown: string;
  places: FoundPlace[];
};

/** Why something may stay in a letter: a named person's own words. */
export const KeptFinding = z.object({
  finding: z.string(),
  code: FindingCode,
  shown: z.string(),
  reason: z.string().min(1).max(1000),
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }),
});
export type KeptFinding = z.infer<typeof KeptFinding>;

export const blocking = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ verdict }) => verdict === 'block');
export const needingReason = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ verdict }) => verdict === 'reason');
