import type { Tasks } from '../../../shared/form/tasks.ts';
import type { WordsOf } from '../words.ts';

export const safety = {
  title: 'Is anyone in danger now?',
  why: 'A form cannot get help to a child quickly. We ask this first so that you can call the people who can.',
  questions: {
    immediateDanger: {
      label: 'Is anyone in immediate danger?',
      hint: 'For example, someone is hurt, is being hurt now, or is likely to be within the next few hours.',
      missing: 'Select yes if anyone is in immediate danger',
    },
    calledEmergency: {
      label: 'Have you called 999?',
      hint: 'Call 999 now if you have not. You can come back to this form afterwards.',
      missing: 'Select yes once you have called 999',
    },
    emergencyCallTime: {
      label: 'What time did you call?',
      hint: 'For example, 2:10pm or 14:10.',
      what: 'The time you called 999',
      missing: 'Enter the time you called 999',
    },
    emergencyCallDate: { label: 'What day did you call, if not today?', what: 'The day you called 999' },
    emergencyIncidentNumber: { label: 'Incident number, if you were given one' },
    emergencyCaller: { label: 'Who made the call?', missing: 'Enter the name of the person who called 999' },
    actionToday: {
      label: 'Does something need to happen today to keep a child safe?',
      hint: 'If so, phone us as well as sending this form. Your answers are kept while you call.',
      missing: 'Select yes if something needs to happen today',
    },
    phoned: { label: 'Have you phoned us?', missing: 'Select yes if you have phoned us' },
    phonedTime: {
      label: 'What time did you phone?',
      hint: 'For example, 2:10pm or 14:10.',
      what: 'The time you phoned',
      missing: 'Enter the time you phoned',
    },
    phonedDate: { label: 'What day did you phone, if not today?', what: 'The day you phoned' },
    phonedSpokeTo: { label: 'Who did you speak to?', missing: 'Enter the name of the person you spoke to' },
    phonedBy: { label: 'Who made the call, if not you?' },
    allegationAgainstWorker: {
      label: 'Is this an allegation about someone who works or volunteers with children?',
      hint: 'The local authority designated officer must hear of it within 1 working day. Carry on with this form too.',
      missing: 'Select yes if this is about someone who works or volunteers with children',
    },
    designatedOfficerTold: {
      label: 'Have you told the local authority designated officer?',
      missing: 'Select yes if you have told the designated officer',
    },
    designatedOfficerToldDate: {
      label: 'When did you tell them?',
      what: 'The date you told the designated officer',
    },
    alreadyOpen: {
      label: 'Is a child in this concern already open to children’s social care?',
      hint: 'If they have a social worker, tell the social worker too. You can still send this form.',
      missing: 'Select whether a child is already open to children’s social care',
    },
    alreadyOpenWorker: { label: 'Name of their social worker, if you know it' },
    alreadyOpenWorkerTold: { label: 'Have you told the social worker about this concern?' },
  },
} as const satisfies WordsOf<Tasks['safety']>;

export const you = {
  title: 'You and your organisation',
  why: 'We will tell you what we decide and may need to ask you more, so we need to know how to reach you.',
  questions: {
    name: { label: 'Your full name', missing: 'Enter your full name' },
    jobTitle: { label: 'Job title', missing: 'Enter your job title' },
    agency: { label: 'Organisation', missing: 'Enter the name of your organisation' },
    agencyType: { label: 'Type of organisation', missing: 'Select the type of your organisation' },
    team: { label: 'Team or base' },
    email: { label: 'Work email address', what: 'Your work email address', missing: 'Enter your work email address' },
    phone: { label: 'Work phone number', what: 'Your work phone number', missing: 'Enter your work phone number' },
    outOfHoursPhone: { label: 'Phone number outside working hours', what: 'Your phone number outside working hours' },
    registration: {
      label: 'Professional registration number',
      hint: 'For example, with Social Work England, the NMC or the GMC.',
    },
    relationshipToChild: {
      label: 'How do you know the child or family?',
      hint: 'For example, class teacher, health visitor or housing officer.',
      missing: 'Enter how you know the child or family',
    },
    howLongKnown: {
      label: 'How long have you known them?',
      hint: 'For example, 2 years, or since yesterday.',
      missing: 'Enter how long you have known them',
    },
    everSeenChild: { label: 'Have you seen the child yourself?', missing: 'Select yes if you have seen the child' },
    lastSawChild: {
      label: 'When did you last see the child?',
      hint: 'For example, 27 3 2026.',
      what: 'The date you last saw the child',
      missing: 'Enter the date you last saw the child',
    },
    secondContactName: {
      label: 'Someone else we can contact at your organisation',
      hint: 'Someone who knows about this and can answer when you cannot, such as in the school holidays.',
      missing: 'Enter the name of someone else we can contact',
    },
    secondContactRole: { label: 'Their role' },
    secondContactPhone: {
      label: 'Their phone number',
      what: 'The second contact’s phone number',
      missing: 'Enter the second contact’s phone number',
    },
    secondContactEmail: { label: 'Their email address', what: 'The second contact’s email address' },
    away: {
      label: 'Will you be away in the next 6 weeks?',
      hint: 'School holidays count.',
      missing: 'Select yes if you will be away in the next 6 weeks',
    },
    datesAway: {
      label: 'When will you be away?',
      each: {
        from: { label: 'From', what: 'The first day you are away', missing: 'Enter the first day you are away' },
        until: { label: 'Until', what: 'The last day you are away', missing: 'Enter the last day you are away' },
      },
    },
    safeguardingLeadConsulted: {
      label: 'Have you talked to your safeguarding lead about this?',
      options: { yes: 'Yes', no: 'No', 'i-am-the-lead': 'I am the safeguarding lead' },
    },
    safeguardingLeadName: { label: 'Name of your safeguarding lead' },
    safeguardingLeadDate: {
      label: 'When did you talk to them?',
      what: 'The date you talked to your safeguarding lead',
    },
    withholdIdentity: {
      label: 'Do you ask us not to tell the family who raised this concern?',
      hint: 'We cannot promise this to someone who raises a concern in their work, but we will take your reason into account.',
      missing: 'Select yes if you ask us not to tell the family who you are',
    },
    withholdIdentityReason: {
      label: 'Why should the family not be told?',
      missing: 'Enter why the family should not be told who you are',
    },
  },
} as const satisfies WordsOf<Tasks['you']>;
