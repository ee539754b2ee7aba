import type { Actor } from '../../../shared/actor.ts';
import type { OrganisationKind } from '../../../shared/agency.ts';
import type { AgencyType } from '../../../shared/codes/agency-type.ts';
import { addPerson } from '../../../shared/form/changes.ts';
import { type Concern, emptyConcern } from '../../../shared/form/concern.ts';

/** The form's kind of agency for each kind of organisation, so that nobody chooses what their account says. */
const agencyTypeOf: Record<OrganisationKind, AgencyType> = {
  council: 'council-other',
  school: 'school',
  'early-years': 'early-years',
  college: 'college',
  'education-service': 'education-service',
  gp: 'gp',
  hospital: 'hospital',
  midwifery: 'midwifery',
  'health-visiting': 'health-visiting',
  'school-nursing': 'school-nursing',
  'other-health': 'other-health',
  police: 'police',
  probation: 'probation',
  housing: 'housing',
  'domestic-abuse-service': 'domestic-abuse-service',
  voluntary: 'charity',
  'other-council': 'other-council',
  other: 'other',
};

/** A new concern: what the account says about the person who raises it, and one child to tell us about. */
export function firstConcern({ name, jobTitle, email, phone, organisation, role }: Actor, childId: string): Concern {
  const you = {
    name,
    ...(jobTitle && { jobTitle }),
    agency: organisation.name,
    agencyType: agencyTypeOf[organisation.kind],
    ...(email && { email }),
    ...(phone && { phone }),
    ...(role === 'safeguarding-lead' && { safeguardingLeadConsulted: 'i-am-the-lead' as const }),
  };
  return addPerson({ ...emptyConcern(), you }, 'child', childId);
}
