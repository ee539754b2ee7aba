import type { OrganisationKind } from '../agency.ts';
import type { Referrer } from '../contact/contact.ts';

/**
 * How much of an outcome somebody is told. `full`: decision, level and reasons, for a professional with a duty to the
 * child. `tighter`: the same without the worker's reasons, for voluntary, private and other settings. `thanks`: that we
 * have considered it, and nothing of what we decided.
 */
export type Audience = 'full' | 'tighter' | 'thanks';

const statutory: readonly OrganisationKind[] = [
  'council',
  'school',
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
  'other-council',
];

/** Someone who is no professional is told no outcome, wherever they write from. */
export function audienceOf({ standing, organisation }: Pick<Referrer, 'standing' | 'organisation'>): Audience {
  if (standing !== 'professional') return 'thanks';
  return statutory.includes(organisation.kind) ? 'full' : 'tighter';
}
