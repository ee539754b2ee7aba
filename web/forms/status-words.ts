import type { Role } from '../../shared/actor.ts';
import type { OrganisationKind } from '../../shared/agency.ts';
import type { ContactStatus } from '../../shared/contact/contact.ts';
import type { Stage } from '../../shared/contact/stage.ts';
import type { TagColour } from '../components/tag.tsx';

/** The stages of the board: a short name, and what stands there. */
export const stageWords: Record<Stage, { name: string; meaning: string }> = {
  new: { name: 'New', meaning: 'Nobody has claimed these yet.' },
  screening: { name: 'Screening', meaning: 'Claimed, and not rated yet.' },
  waiting: { name: 'Waiting for information', meaning: 'We have asked the referrer something.' },
  decision: { name: 'Decision', meaning: 'Rated, and ready to be decided.' },
  'sign-off': { name: 'Sign-off', meaning: 'A decision is proposed and waits for a manager.' },
  'to-send': { name: 'Outcome to send', meaning: 'Authorised. The letter has not gone yet.' },
};

/** Where a contact stands, as the front door says it. */
export const statusWords: Record<ContactStatus, { name: string; colour: TagColour }> = {
  submitted: { name: 'New', colour: 'blue' },
  screening: { name: 'Being screened', colour: 'teal' },
  'awaiting-referrer': { name: 'Waiting for the referrer', colour: 'yellow' },
  'decision-proposed': { name: 'Waiting for sign-off', colour: 'purple' },
  authorised: { name: 'Authorised, letter not sent', colour: 'orange' },
  'outcome-issued': { name: 'Outcome sent', colour: 'green' },
  closed: { name: 'Closed', colour: 'grey' },
  withdrawn: { name: 'Closed, withdrawn', colour: 'grey' },
};

/** The same while a letter can still be called back: it was sent, and nothing has left. */
export const notLeftWords: { name: string; colour: TagColour } = {
  name: 'Letter sent, not left yet',
  colour: 'orange',
};

export const roleWords: Record<Role, string> = {
  referrer: 'Referrer',
  'safeguarding-lead': 'Safeguarding lead',
  officer: 'Contact officer',
  'social-worker': 'Social worker',
  manager: 'Manager',
  'edt-worker': 'Emergency duty worker',
  auditor: 'Auditor',
  admin: 'Administrator',
};

export const organisationKindWords: Record<OrganisationKind, string> = {
  council: 'The council',
  school: 'School',
  'early-years': 'Early years',
  college: 'College',
  'education-service': 'Education service',
  gp: 'GP practice',
  hospital: 'Hospital',
  midwifery: 'Midwifery',
  'health-visiting': 'Health visiting',
  'school-nursing': 'School nursing',
  'other-health': 'Other health service',
  police: 'Police',
  probation: 'Probation',
  housing: 'Housing',
  'domestic-abuse-service': 'Domestic abuse service',
  voluntary: 'Voluntary organisation',
  'other-council': 'Another council',
  other: 'Other',
};
