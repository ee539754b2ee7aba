import type { SettingsData } from '../../shared/settings.ts';

/** What Wyrecestershire has settled about telling schools. Its code in the register of schools is one that no council has. */
export const schools: NonNullable<NonNullable<SettingsData['domesticAbuse']>['schools']> = {
  laCode: '000',
  neighbours: ['001', '002', '003'],
  rollLossPercent: 10,
  startsAt: '08:00',
  callAfterMinutes: 30,
  callUnsentMinutes: 60,
  escalateAt: '09:30',
  movedSchoolDays: 10,
  verifiedMonths: 12,
  earlyYears: 'told',
  contents: 'full',
  toDo: [
    'Tell only those of your staff who must know today, such as the class teacher.',
    'Support the child quietly: a calm start, somebody they trust nearby, time out of the room if they want it.',
    'Listen if the child speaks, write down their own words, and tell us what they said.',
    'Keep this in the child protection file, apart from the pupil file.',
    'Call us if the child is absent today or you are worried about them going home.',
  ],
  notToDo: [
    'Do not speak of it to a parent or anybody else from home, unless we have agreed with you how.',
    'Do not ask the child about it, or let them see that you know.',
    'Do not send it on, copy it into a message to other staff, or read it out where others can hear.',
    'Do not leave it undone because another agency knows: call us about any new worry.',
  ],
};
