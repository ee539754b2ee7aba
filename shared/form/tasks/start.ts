import { agencyType } from '../../codes/agency-type.ts';
import {
  choice,
  date,
  email,
  list,
  longText,
  officialChoice,
  phone,
  text,
  time,
  yesNo,
  yesNoUnknown,
} from '../question.ts';
import { task } from '../task.ts';
import { given, is } from '../when.ts';

/** The safety gate: what cannot wait for a form. */
export const safety = task({
  name: 'safety',
  scope: 'concern',
  section: 'start',
  questions: {
    immediateDanger: yesNo({ required: 'to-send' }),
    calledEmergency: yesNo({ required: 'to-send', when: is('immediateDanger', 'yes') }),
    emergencyCallTime: time({ required: 'to-finish', when: is('calledEmergency', 'yes') }),
    emergencyCallDate: date({ when: is('calledEmergency', 'yes') }),
    emergencyIncidentNumber: text({ when: is('calledEmergency', 'yes') }),
    emergencyCaller: text({ required: 'to-finish', when: is('calledEmergency', 'yes') }),
    actionToday: yesNo({ required: 'to-send' }),
    phoned: yesNo({ required: 'to-finish', when: is('actionToday', 'yes') }),
    phonedTime: time({ required: 'to-finish', when: is('phoned', 'yes') }),
    phonedDate: date({ when: is('phoned', 'yes') }),
    phonedSpokeTo: text({ required: 'to-finish', when: is('phoned', 'yes') }),
    phonedBy: text({ when: is('phoned', 'yes') }),
    allegationAgainstWorker: yesNo({ required: 'to-send' }),
    designatedOfficerTold: yesNo({ required: 'to-finish', when: is('allegationAgainstWorker', 'yes') }),
    designatedOfficerToldDate: date({ when: is('designatedOfficerTold', 'yes') }),
    alreadyOpen: yesNoUnknown({ required: 'to-finish' }),
    alreadyOpenWorker: text({ when: is('alreadyOpen', 'yes') }),
    alreadyOpenWorkerTold: yesNo({ when: is('alreadyOpen', 'yes') }),
  },
});

/** Schools close for weeks at a time, so they name somebody else who can answer. */
const inSchool = given((facts) => facts.agencyType === 'school');

/** Who is raising the concern, and how to reach them or somebody else who knows. */
export const you = task({
  name: 'you',
  scope: 'concern',
  section: 'start',
  questions: {
    name: text({ required: 'to-send' }),
    jobTitle: text({ required: 'to-finish' }),
    agency: text({ required: 'to-send' }),
    agencyType: officialChoice(agencyType, { required: 'to-finish' }),
    team: text(),
    email: email({ required: 'to-send' }),
    phone: phone({ required: 'to-send' }),
    outOfHoursPhone: phone(),
    registration: text(),
    relationshipToChild: text({ required: 'to-finish' }),
    howLongKnown: text({ required: 'to-finish' }),
    everSeenChild: yesNo({ required: 'to-finish' }),
    lastSawChild: date({ required: 'to-finish', when: is('everSeenChild', 'yes') }),
    secondContactName: text({ required: 'to-finish', requiredIf: inSchool }),
    secondContactRole: text(),
    secondContactPhone: phone({ required: 'to-finish', requiredIf: inSchool }),
    secondContactEmail: email(),
    away: yesNo({ required: 'to-finish' }),
    datesAway: list(
      { from: date({ future: true, required: 'to-finish' }), until: date({ future: true, required: 'to-finish' }) },
      { when: is('away', 'yes') },
    ),
    safeguardingLeadConsulted: choice(['yes', 'no', 'i-am-the-lead']),
    safeguardingLeadName: text({ when: is('safeguardingLeadConsulted', 'yes') }),
    safeguardingLeadDate: date({ when: is('safeguardingLeadConsulted', 'yes') }),
    withholdIdentity: yesNo({ required: 'to-finish' }),
    withholdIdentityReason: longText({ required: 'to-finish', when: is('withholdIdentity', 'yes') }),
  },
});
