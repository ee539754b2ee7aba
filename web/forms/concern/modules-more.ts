import type { Tasks } from '../../../shared/form/tasks.ts';
import type { WordsOf } from '../words.ts';

export const missing = {
  title: 'Going missing',
  why: 'Where a child goes, and what they say when they return, can show who or what is drawing them away.',
  questions: {
    missingNow: { label: 'Is the child missing now?', missing: 'Select whether the child is missing now' },
    missingSince: { label: 'Since when, or when did they last go missing?', what: 'The date they went missing' },
    reportedToPolice: {
      label: 'Have the police been told?',
      missing: 'Select whether the police have been told',
    },
    policeReference: { label: 'Police reference number' },
    returned: { label: 'When did they come back?', what: 'The date they came back' },
    returnInterview: {
      label: 'Has there been a return home interview?',
      missing: 'Select whether there has been a return home interview',
      options: {
        done: 'Yes',
        offered: 'It has been offered',
        declined: 'The child declined it',
        'not-offered': 'No',
        'not-known': 'I do not know',
      },
    },
    returnInterviewDetails: { label: 'What came out of it?' },
    episodes: { label: 'How often has the child been missing, and where do they go?' },
  },
} as const satisfies WordsOf<Tasks['missing']>;

export const preBirth = {
  title: 'A child not born yet',
  why: 'Planning before birth gives parents time to change and keeps a baby safe from the first day.',
  questions: {
    weeks: { label: 'How many weeks is the pregnancy?', what: 'The number of weeks' },
    weeksKnown: {
      label: 'Has the length of the pregnancy been confirmed?',
      missing: 'Select whether the length of the pregnancy has been confirmed',
    },
    booked: {
      label: 'Is the mother booked with a maternity service?',
      missing: 'Select whether the mother is booked with a maternity service',
    },
    bookedWith: { label: 'With which hospital or midwife?' },
    missedAppointments: { label: 'Have appointments been missed?' },
    previousChildrenRemoved: {
      label: 'Have earlier children been removed from either parent?',
      missing: 'Select whether earlier children have been removed',
    },
    previousChildrenDetails: { label: 'When, where and why?' },
    fatherKnown: { label: 'Is it known who the father is?' },
    birthPlans: { label: 'What plans have the parents made?' },
  },
} as const satisfies WordsOf<Tasks['pre-birth']>;

export const privateFostering = {
  title: 'Private fostering',
  why: 'A council must be told when a child under 16 (or under 18 if disabled) lives with someone who is not a close relative for 28 days or more.',
  questions: {
    arrangement: {
      label: 'What is the arrangement, and who made it?',
      missing: 'Enter what the arrangement is',
    },
    startDate: {
      label: 'When did it start, or will it start?',
      hint: 'Enter the year, or the month and year, if that is all you know.',
      what: 'The date the arrangement starts',
      missing: 'Enter the date the arrangement starts',
    },
    expectedEnd: { label: 'When is it meant to end?', what: 'The date the arrangement ends' },
    carerName: { label: 'Name of the carer', missing: 'Enter the name of the carer' },
    carerRelationship: { label: 'What is the carer to the child?' },
    carerAddress: { label: 'Carer’s address' },
    carerPostcode: { label: 'Carer’s postcode', what: 'The carer’s postcode' },
    kind: {
      label: 'What kind of arrangement is it?',
      missing: 'Select the kind of arrangement',
      options: {
        'overseas-return': 'A child from abroad who will go back to their parents',
        'overseas-stay': 'A child from abroad who means to stay',
        'uk-education': 'A child from the UK living away for education',
        'uk-family': 'A child from the UK living away because of the family',
        other: 'Something else',
        'not-known': 'I do not know',
      },
    },
    parentsAgree: { label: 'Do the parents agree to it?' },
    councilTold: { label: 'Has the council been told?', missing: 'Select whether the council has been told' },
  },
} as const satisfies WordsOf<Tasks['private-fostering']>;
