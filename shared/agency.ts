import * as z from 'zod';
import { OrganisationId, PersonId } from './ids.ts';

export const OrganisationKind = z.enum([
  'council',
  'school',
  'early-years',
  'college',
  'education-service',
  'gp',
  'hospital',
  'midwifery',
  'health-visiting',
  'school-nursing',
  'other-health',
  'police',
  'probation',
  'housing',
  'domestic-abuse-service',
  'voluntary',
  'other-council',
  'other',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** How outcome letters leave: in the email itself, or as a notice that a letter waits behind a sign-in or a code. */
export const DeliveryPolicy = z.enum(['letter-by-email', 'notify-only']);
export type DeliveryPolicy = z.infer<typeof DeliveryPolicy>;

/** An organisation that raises concerns or receives letters. `domains` are the mail domains its people write from. */
export const Organisation = z.object({
  id: OrganisationId,
  authority: z.string(),
  name: z.string(),
  kind: OrganisationKind,
  censusSource: z.string(),
  urn: z.string().optional(),
  ods: z.string().optional(),
  domains: z.array(z.string()),
  deliveryPolicy: DeliveryPolicy,
  phone: z.string().optional(),
  address: z.array(z.string()).optional(),
  safeguardingLead: PersonId.optional(),
});
export type Organisation = z.infer<typeof Organisation>;

/** Stands for whoever belongs to no organisation of the directory: a parent, a neighbour, an agency from elsewhere. */
export const unlistedOrganisation: Organisation = {
  id: OrganisationId.parse('00000000-0000-4000-8000-0000000a0001'),
  authority: '',
  name: 'Not in the directory',
  kind: 'other',
  censusSource: '10',
  domains: [],
  deliveryPolicy: 'notify-only',
};
