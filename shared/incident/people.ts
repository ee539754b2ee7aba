import * as z from 'zod';
import { disability } from '../codes/disability.ts';
import { adultRelationship } from '../codes/relationship.ts';
import { senProvision } from '../codes/send.ts';
import { sex } from '../codes/sex.ts';
import { limits } from '../form/limits.ts';
import { Birth } from '../person/birth.ts';

export const YesNoUnknown = z.enum(['yes', 'no', 'not-known']);
export type YesNoUnknown = z.infer<typeof YesNoUnknown>;

/** A person's id within one incident. It never changes there, and means nothing outside. */
export const PersonInIncident = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

const short = z.string().trim().min(1).max(limits.shortText);
const medium = z.string().trim().min(1).max(limits.mediumText);
const long = z.string().trim().min(1).max(4000);
const identifier = z.string().trim().min(1).max(limits.identifier);

/** Work or a role that brings somebody near to a school or an agency, or makes the record of them one to restrict. */
export const Work = z.object({
  kind: z.enum([
    'police',
    'council',
    'school',
    'early-years',
    'health',
    'domestic-abuse-service',
    'probation',
    'housing',
    'school-governor',
    'school-volunteer',
    'councillor',
    'foster-carer',
    'other-with-children',
  ]),
  where: short.optional(),
  /** The school or setting, by its number. */
  urn: identifier.optional(),
});
export type Work = z.infer<typeof Work>;

/** What an adult is in the incident. Where both abuse each other, police name both roles for each. */
export const AdultRole = z.enum(['victim', 'alleged-abuser', 'other']);
export type AdultRole = z.infer<typeof AdultRole>;

/** An adult of the incident. How to reach a victim is kept apart, see `SafeContact`. */
export const IncidentAdult = z.object({
  id: PersonInIncident,
  roles: z.array(AdultRole).min(1).max(3),
  name: short,
  otherNames: medium.optional(),
  birth: Birth,
  sex: z.enum(sex.codes).optional(),
  /** What they are to the other adult, as the form asks. */
  relationship: z
    .enum(['current-partners', 'former-partners', 'family-members', 'child-to-parent', 'other', 'not-known'])
    .optional(),
  /** What they are to each child, by the child's id. */
  relationships: z
    .array(z.object({ childId: PersonInIncident, relationship: z.enum(adultRelationship.codes) }))
    .max(limits.children)
    .default([]),
  livesThere: z.enum(['yes', 'no', 'sometimes', 'not-known']).optional(),
  pregnant: YesNoUnknown.optional(),
  work: z.array(Work).max(10).default([]),
});
export type IncidentAdult = z.infer<typeof IncidentAdult>;

/** What services hold for a child, as the form asks. */
export const ChildStatus = z.enum([
  'looked-after',
  'child-protection-plan',
  'child-in-need-plan',
  'family-help',
  'early-help',
  'young-carer',
  'privately-fostered',
  'care-leaver',
]);
export type ChildStatus = z.infer<typeof ChildStatus>;

/**
 * A child linked to either adult, present or not: each is a victim in their own right (Domestic Abuse Act 2021, section
 * 3). A child not yet born has an expected date as their birth. What nobody recorded is absent, and is asked for.
 */
export const IncidentChild = z.object({
  id: PersonInIncident,
  forename: short.optional(),
  surname: short.optional(),
  otherNames: medium.optional(),
  birth: Birth,
  sex: z.enum(sex.codes).optional(),
  nhsNumber: identifier.optional(),
  upn: identifier.optional(),
  education: z
    .enum(['school', 'early-years', 'college', 'home-educated', 'not-on-roll', 'not-in-education', 'not-known'])
    .optional(),
  schoolName: short.optional(),
  schoolUrn: identifier.optional(),
  /** The school must not become known to others, because the family has moved to be safe. */
  schoolConfidential: z.boolean().default(false),
  present: YesNoUnknown.optional(),
  /** Where in or near the place the child was. */
  where: medium.optional(),
  seen: YesNoUnknown.optional(),
  spokenTo: YesNoUnknown.optional(),
  words: long.optional(),
  spokenToWith: medium.optional(),
  injured: YesNoUnknown.optional(),
  injuries: long.optional(),
  disability: z.array(z.enum(disability.codes)).max(disability.codes.length).optional(),
  senProvision: z.enum(senProvision.codes).optional(),
  /** A disability or need that makes it harder for the child to keep themselves safe. */
  limitsSelfProtection: YesNoUnknown.optional(),
  statuses: z.array(ChildStatus).max(ChildStatus.options.length).default([]),
  responsibleAuthority: short.optional(),
  allocatedWorker: short.optional(),
});
export type IncidentChild = z.infer<typeof IncidentChild>;

export const isUnborn = ({ birth }: Pick<IncidentChild, 'birth'>): boolean => birth.kind === 'expected';

/** How a child is spoken of: by name where one is known. */
export const nameOfChild = ({ forename, surname }: Pick<IncidentChild, 'forename' | 'surname'>): string | undefined =>
  [forename, surname].filter((part) => part !== undefined).join(' ') || undefined;

export const hasRole = ({ roles }: Pick<IncidentAdult, 'roles'>, role: AdultRole): boolean => roles.includes(role);
