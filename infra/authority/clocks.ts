import type { SettingsData } from '../../shared/settings.ts';

/**
 * Working Together to Safeguard Children: a social worker decides on the type of response, and tells the referrer,
 * within one working day of receipt. The ratings are the council's own. A question may pause a clock for one working
 * day; red never pauses.
 */
export const clocks: SettingsData['clocks'] = [
  {
    code: 'decision',
    kind: 'working-days',
    days: 1,
    rule: 'A',
    mayPause: true,
    maximumPauseWorkingDays: 1,
  },
  {
    code: 'rag-red',
    kind: 'working-minutes',
    minutes: 240,
    runsPastClosing: true,
    mayPause: false,
    maximumPauseWorkingDays: 0,
  },
  {
    code: 'rag-amber',
    kind: 'working-days',
    days: 1,
    rule: 'A',
    mayPause: true,
    maximumPauseWorkingDays: 1,
  },
  {
    code: 'rag-green',
    kind: 'working-days',
    days: 3,
    rule: 'A',
    mayPause: true,
    maximumPauseWorkingDays: 2,
  },
  {
    code: 'rag-blue',
    kind: 'working-days',
    days: 5,
    rule: 'A',
    mayPause: true,
    maximumPauseWorkingDays: 2,
  },
];

export const ratings: SettingsData['ratings'] = [
  {
    code: 'red',
    label: 'Red',
    tone: 'red',
    meaning:
      'A child may be suffering significant harm, or will be soon. We gather what we need within 4 working hours.',
    clock: 'rag-red',
  },
  {
    code: 'amber',
    label: 'Amber',
    tone: 'orange',
    meaning: 'A child has serious or lasting needs but is safe tonight. We gather what we need within 1 working day.',
    clock: 'rag-amber',
  },
  {
    code: 'green',
    label: 'Green',
    tone: 'green',
    meaning:
      'A child needs more help than they have. We gather what we need within 3 working days, and still decide within 1.',
    clock: 'rag-green',
  },
  {
    code: 'blue',
    label: 'Blue',
    tone: 'blue',
    meaning: 'We are being told something and nobody asks us to act. We file it within 5 working days.',
    clock: 'rag-blue',
  },
];
