import type { SettingsData } from '../../shared/settings.ts';

const officeHours = 'Monday to Thursday 9am to 5pm, Friday 9am to 4:30pm';

/** Every number is from the ranges that Ofcom keeps for drama; no address exists. */
export const contacts: SettingsData['contacts'] = {
  frontDoor: {
    name: 'Family Front Door',
    purpose: 'If a child needs help today, or you want to talk a worry through before you write it down',
    phone: '01632 960100',
    email: 'family.front.door@wyrecestershire.example',
    when: officeHours,
  },
  emergencyDutyTeam: {
    name: 'Emergency Duty Team',
    purpose: 'If a child needs help and cannot wait until our office opens',
    phone: '01632 960199',
    when: 'evenings, nights, weekends and bank holidays',
  },
  email: 'family.front.door@wyrecestershire.example',
  addressLines: [
    'Family Front Door',
    'Wyrecestershire County Council',
    'Shire House',
    '1 Teasel Square',
    'Wyrecester',
    'WX1 1AA',
  ],
  police: { emergency: '999', nonEmergency: '101' },
  lado: {
    name: 'Local Authority Designated Officer (LADO)',
    purpose: 'If someone who works or volunteers with children may have harmed a child',
    phone: '01632 960110',
    email: 'lado@wyrecestershire.example',
    when: officeHours,
  },
  earlyHelpHub: {
    name: 'Early Help Hub',
    purpose: 'If you want help to plan early help with a family',
    phone: '01632 960120',
    email: 'early.help@wyrecestershire.example',
    when: officeHours,
  },
  maracCoordinator: {
    name: 'Domestic abuse conference (MARAC) coordinator',
    purpose: 'If someone is at high risk of serious harm from domestic abuse',
    phone: '01632 960130',
    email: 'marac@severnvale-police.example',
    when: 'Monday to Friday 9am to 5pm',
  },
  prevent: {
    name: 'Prevent team',
    purpose: 'If you are worried that someone is being drawn into terrorism',
    phone: '01632 960140',
    email: 'prevent@severnvale-police.example',
    when: 'Monday to Friday 9am to 5pm',
  },
  escalation: [
    {
      code: 'decision-maker',
      name: 'the social worker who decided',
      purpose: 'To talk about the decision and the level of need',
      phone: '01632 960100',
      email: 'family.front.door@wyrecestershire.example',
      when: officeHours,
    },
    {
      code: 'team-manager',
      name: 'Team Manager, Family Front Door',
      purpose: 'If talking to the person who decided has not settled it',
      phone: '01632 960151',
      email: 'front.door.managers@wyrecestershire.example',
      when: officeHours,
    },
    {
      code: 'group-manager',
      name: 'Group Manager, Family Front Door and Assessment',
      purpose: 'If the managers have not settled it',
      phone: '01632 960152',
      email: 'group.manager.front.door@wyrecestershire.example',
      when: officeHours,
    },
    {
      code: 'head-of-service',
      name: 'Head of Service, Help and Protection',
      purpose: 'If the safeguarding leads have not settled it',
      phone: '01632 960153',
      email: 'head.of.service@wyrecestershire.example',
      when: officeHours,
    },
    {
      code: 'partnership',
      name: 'Wyrecestershire Safeguarding Children Partnership',
      purpose: 'If the senior officers have not settled it',
      phone: '01632 960154',
      email: 'partnership@wyrecestershire.example',
      when: 'Monday to Friday 9am to 5pm',
    },
  ],
};
