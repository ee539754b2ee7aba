import type { SettingsData } from '../../shared/settings.ts';

type Samples = NonNullable<NonNullable<SettingsData['domesticAbuse']>['samples']>;

/** Cases on whose level the partnership agreed when it agreed the descriptors. Nobody in them is real. */
export const samples: Samples = [
  { name: 'An argument now and then, with a child of 9', answers: { EM1: 'yes' }, years: 9 },
  { name: 'An argument now and then, with a child of 3', answers: { EM1: 'yes' }, years: 3 },
  { name: 'Assaults and things broken, with a child of 9', answers: { PH2: 'yes', PR2: 'yes', CH2: 'yes' }, years: 9 },
  {
    name: 'Assaults and things broken, the third notification in 90 days',
    answers: { PH2: 'yes', PR2: 'yes', CH2: 'yes' },
    years: 9,
    notifications: 3,
  },
  { name: 'Strangling is suspected', answers: { ST4: 'suspected', EM1: 'yes' }, years: 9 },
  { name: 'Separating from somebody who controls is suspected', answers: { SE4: 'suspected', EM2: 'yes' }, years: 9 },
  {
    name: 'An argument, with 15 answers yes in DASH',
    answers: { EM1: 'yes' },
    years: 9,
    tool: { tool: 'dash', yes: 15 },
  },
  { name: 'An argument, with a child of 4 on a protection plan', answers: { EM1: 'yes' }, years: 4, onPlan: true },
  { name: 'Control and stalking, with a child of 12', answers: { CC3: 'yes', ST3: 'yes' }, years: 12 },
  { name: 'Control and stalking in pregnancy', answers: { CC3: 'yes', ST3: 'yes', PG3: 'yes' } },
  { name: 'Nothing that counts', answers: {}, years: 9 },
  { name: 'Assaults, the third notification, with a child of 6', answers: { PH2: 'yes' }, years: 6, notifications: 3 },
];
