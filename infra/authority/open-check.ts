import type { OpenCheckSettings } from '../../shared/settings/open-check.ts';

const choice = (code: string, words: string, needsText = false) => ({ code, words, needsText });

/** How professionals in this council's area check whether a child is open to social care. */
export const openCheck: OpenCheckSettings = {
  kinds: [
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
  ],
  purposes: [
    choice('worried', 'I am worried about the child and deciding what to do'),
    choice('joining', 'The child has joined us, and I am arranging their support'),
    choice('meeting', 'I have been asked to a meeting about the child'),
    choice('reach-worker', 'I know they are open, and need to reach their worker'),
    choice('treating', 'I am treating or assessing the child'),
    choice('other', 'Something else'),
  ],
  relationships: [
    choice('teach', 'They are a pupil or attend our setting'),
    choice('patient', 'They are a patient or client of ours'),
    choice('family', 'I work with an adult of their family'),
    choice('met', 'I met them in the course of my work today'),
    choice('other', 'Something else'),
  ],
  staleHours: 26,
  validHours: 24,
  closedPercent: 5,
  cannotTellPercent: 2,
  limits: { personTenMinutes: 10, personDay: 30, organisationDay: 90 },
  unusual: { cannotTellDay: 6, sameChildDay: 4 },
  dataProtection: ['keith.marrable@wyrecestershire.example'],
};
