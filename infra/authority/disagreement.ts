import type { SettingsData } from '../../shared/settings.ts';

export const escalation: SettingsData['escalation'] = [
  {
    stage: 0,
    name: 'Talk about it',
    referrer: 'the person who raised the concern',
    council: 'the social worker who decided',
    workingDays: 1,
    contact: 'decision-maker',
  },
  {
    stage: 1,
    name: 'Managers talk',
    referrer: 'their manager or designated safeguarding lead',
    council: 'the team manager',
    workingDays: 1,
    contact: 'team-manager',
  },
  {
    stage: 2,
    name: 'Safeguarding leads talk',
    referrer: 'the named or designated professional',
    council: 'the group manager',
    workingDays: 2,
    contact: 'group-manager',
  },
  {
    stage: 3,
    name: 'Senior officers talk',
    referrer: 'a head of service or director',
    council: 'the head of service',
    workingDays: 3,
    contact: 'head-of-service',
  },
  {
    stage: 4,
    name: 'The safeguarding partners decide',
    referrer: 'the chief officer',
    council: 'the safeguarding partners, with the independent scrutineer',
    workingDays: 5,
    contact: 'partnership',
  },
];

/**
 * When one person's judgement is not enough. Each sentence is shown to whoever proposes the decision
 * and to whoever authorises it.
 */
export const signOff: SettingsData['signOff'] = [
  {
    code: 'nfa-high-indicators',
    sentence: 'Signs of level 3 or 4 were seen and no further action is proposed.',
    active: true,
    levels: [3, 4],
    minimumDescriptors: 1,
    outcomes: ['C01', 'C02', 'C03', 'C11'],
  },
  {
    code: 'red-downgraded',
    sentence: 'This contact was rated red and has been given a lower rating.',
    active: true,
    from: 'red',
  },
  {
    code: 'level-two-below-referrer',
    sentence: 'The level proposed is 2 or more below the level that the referrer gave.',
    active: true,
    levelsBelow: 2,
  },
  {
    code: 'infant',
    sentence: 'A child in this contact is not yet born, or is under 1 year old.',
    active: true,
    underMonths: 12,
    unborn: true,
  },
  {
    code: 'confidential-address-shared',
    sentence: 'This contact holds an address that must stay confidential.',
    active: true,
  },
  {
    code: 'third-nfa-in-12-months',
    sentence: 'This would be the third contact about this child in 12 months to end with no further action.',
    active: true,
    count: 3,
    months: 12,
    outcomes: ['C01', 'C02', 'C03', 'C11'],
    source:
      'Working Together 2026 asks that repeated contacts are seen together; three in twelve months is this partnership’s own number, to be confirmed.',
  },
];
