import * as z from 'zod';

/** The agencies that sit in domestic-abuse triage and are each given their part of its outcome. */
export const TriageAgency = z.enum([
  'police',
  'childrens-social-care',
  'early-help',
  'health',
  'education',
  'domestic-abuse-service',
  'probation',
  'adult-services',
  'housing',
]);
export type TriageAgency = z.infer<typeof TriageAgency>;

/** How serious it is for the children: 0 is a record only, 4 is immediate danger. */
export const TriageLevel = z.literal([0, 1, 2, 3, 4]);
export type TriageLevel = z.infer<typeof TriageLevel>;

/** The level nearest to a sum. */
export const asTriageLevel = (sum: number): TriageLevel => ([4, 3, 2, 1] as const).find((level) => sum >= level) ?? 0;
