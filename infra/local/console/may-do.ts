import type { Role } from '../../../shared/actor.ts';

/** Each role and what it is for, for people who see the service for the first time. */
export const roles: Readonly<Record<Role, { name: string; may: string }>> = {
  referrer: { name: 'Partner professional', may: 'Raises concerns, answers questions, reads the letters' },
  'safeguarding-lead': {
    name: 'Safeguarding lead',
    may: 'Raises concerns and follows all that their organisation raised',
  },
  officer: {
    name: 'Front door officer',
    may: 'Takes and assigns contacts, asks the referrer, sends letters; does not judge',
  },
  'social-worker': { name: 'Social worker', may: 'Screens contacts, rates them, proposes decisions' },
  manager: { name: 'Manager', may: 'Authorises decisions, or sends them back; sees who has looked at a record' },
  'edt-worker': { name: 'Emergency duty team', may: 'Takes and rates contacts out of hours' },
  auditor: { name: 'Auditor', may: 'Reads everything, changes nothing' },
  admin: { name: 'Administrator', may: 'Sees people and settings, no child’s record' },
};
