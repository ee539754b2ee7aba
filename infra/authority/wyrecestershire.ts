import { standardConsultations } from '../../shared/settings/consultations.ts';
import type { SettingsData } from '../../shared/settings.ts';
import { primaryNeeds, sources } from './census.ts';
import { clocks, ratings } from './clocks.ts';
import { contacts } from './contacts.ts';
import { escalation, signOff } from './disagreement.ts';
import { domesticAbuse } from './domestic-abuse.ts';
import { legalBases } from './legal-bases.ts';
import { levels } from './levels.ts';
import { looking } from './looking.ts';
import { limits, secureMailDomains } from './mail-and-sessions.ts';
import { openCheck } from './open-check.ts';
import { outcomes } from './outcomes.ts';
import { personMatching } from './person-matching.ts';
import { preflight } from './preflight.ts';
import { reasons } from './reasons.ts';
import { wording } from './wording.ts';

const longDay = { open: '09:00', close: '17:00' };
const friday = { open: '09:00', close: '16:30' };

/**
 * The first settings of Wyrecestershire County Council, which does not exist. A change is a new version beside it. They
 * count as in force since before anything else in the service, so that a clock moved back still finds them.
 */
export const wyrecestershire: SettingsData = {
  authority: 'wyre',
  version: 1,
  effectiveFrom: '2020-01-01T00:00:00Z',
  councilName: 'Wyrecestershire County Council',
  serviceName: 'Family Front Door',
  formName: 'Cause for Concern',
  teams: {
    frontDoor: 'Initial Contact and Referral Team',
    emergencyDuty: 'Emergency Duty Team',
    familyHelp: 'Family Help',
    earlyHelpHub: 'Early Help Hub',
    assessment: 'Assessment Team',
    childProtection: 'Safeguarding Team',
  },
  contacts,
  calendar: {
    timeZone: 'Europe/London',
    hours: { mon: longDay, tue: longDay, wed: longDay, thu: longDay, fri: friday, sat: null, sun: null },
    closures: [],
    extraHolidays: [],
  },
  guidance: {
    workingTogether: {
      name: 'Working Together to Safeguard Children',
      version: '2026',
      citation: 'HM Government, Working Together to Safeguard Children, 2026',
    },
    levelsOfNeed: {
      name: 'Wyrecestershire Multi-agency Levels of Need',
      version: 'May 2026',
      citation: 'Wyrecestershire Safeguarding Children Partnership, Multi-agency Levels of Need, May 2026',
    },
    keepingChildrenSafe: {
      name: 'Keeping Children Safe in Education',
      version: '2025',
      citation: 'Department for Education, Keeping Children Safe in Education, 2025',
    },
    informationSharing: {
      name: 'Information Sharing: advice for safeguarding practitioners',
      version: '2024',
      citation:
        'Department for Education, Information Sharing: advice for practitioners providing safeguarding services, 2024',
    },
    escalation: {
      name: 'Professional Disagreement and Escalation Procedure',
      version: 'May 2026',
      citation:
        'Wyrecestershire Safeguarding Children Partnership, Professional Disagreement and Escalation Procedure, May 2026',
    },
  },
  levels,
  outcomes,
  legalBases,
  sources,
  primaryNeeds,
  clocks,
  ratings,
  handover: { evening: '16:45', morning: '08:30' },
  consultations: standardConsultations,
  writtenFollowUp: { kind: 'working-days', workingDays: 2 },
  escalation,
  signOff,
  wording,
  reasons,
  secureMailDomains,
  limits,
  preflight,
  looking,
  personMatching,
  openCheck,
  domesticAbuse,
};
