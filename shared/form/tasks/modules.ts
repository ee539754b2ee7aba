import { limits } from '../limits.ts';
import {
  choice,
  choices,
  date,
  identifier,
  longText,
  number,
  partialDate,
  perChild,
  text,
  time,
  yesNo,
  yesNoUnknown,
} from '../question.ts';
import { task } from '../task.ts';
import { is } from '../when.ts';

/** Domestic abuse: who, which risk tool, and what the children lived through. */
export const domesticAbuse = task({
  name: 'domestic-abuse',
  scope: 'concern',
  section: 'details',
  applies: (facts) => facts.categories.has('domestic-abuse') || facts.categories.has('coercive-control'),
  questions: {
    relationship: choice(
      ['current-partners', 'former-partners', 'family-members', 'child-to-parent', 'other', 'not-known'],
      {
        required: 'to-finish',
      },
    ),
    victim: text(),
    perpetrator: text(),
    incidentReference: text(),
    incidentDate: partialDate(),
    tool: choice(['dash', 'dara', 'other', 'none', 'not-known'], { required: 'to-finish' }),
    toolName: text({ when: is('tool', 'other') }),
    toolVersion: text({ when: is('tool', 'dash', 'dara', 'other') }),
    toolScore: text({ when: is('tool', 'dash', 'dara', 'other') }),
    toolGrade: choice(['standard', 'medium', 'high', 'not-graded'], { when: is('tool', 'dash', 'dara', 'other') }),
    toolAnswers: longText({ when: is('tool', 'dash', 'dara', 'other') }),
    children: perChild({
      exposure: choices(['present', 'saw', 'heard', 'injured', 'aftermath', 'not-there', 'not-known'], {
        exclusive: ['not-there', 'not-known'],
        required: 'to-finish',
      }),
      details: text({ max: limits.mediumText }),
    }),
    perpetratorWhereabouts: text({ max: limits.mediumText, required: 'to-finish' }),
    ordersInPlace: yesNoUnknown({ required: 'to-finish' }),
    orderDetails: longText({ when: is('ordersInPlace', 'yes') }),
    pregnant: yesNoUnknown({ required: 'to-finish' }),
    marac: yesNoUnknown({ required: 'to-finish' }),
    maracDate: date({ future: true, when: is('marac', 'yes') }),
    idva: yesNoUnknown({ required: 'to-finish' }),
    idvaDetails: text({ when: is('idva', 'yes') }),
  },
});

/** Female genital mutilation: the personal duty to tell the police, Female Genital Mutilation Act 2003 s.5B. */
export const fgm = task({
  name: 'fgm',
  scope: 'concern',
  section: 'details',
  applies: (facts) => facts.categories.has('fgm'),
  questions: {
    basis: choices(['girl-said-so', 'signs-seen', 'at-risk', 'family-history', 'other'], { required: 'to-finish' }),
    dutyApplies: yesNoUnknown({ required: 'to-finish' }),
    reportedToPolice: yesNo({ required: 'to-finish' }),
    reportedDate: date({ when: is('reportedToPolice', 'yes') }),
    policeReference: text({ when: is('reportedToPolice', 'yes') }),
    reportedBy: text({ when: is('reportedToPolice', 'yes') }),
    notReportedWhy: longText({ when: is('reportedToPolice', 'no') }),
    travelPlans: longText(),
  },
});

/** Radicalisation: the national Prevent referral, which this form does not replace. */
export const prevent = task({
  name: 'prevent',
  scope: 'concern',
  section: 'details',
  applies: (facts) => facts.categories.has('radicalisation'),
  questions: {
    referralSent: yesNoUnknown({ required: 'to-finish' }),
    referralDate: date({ when: is('referralSent', 'yes') }),
    referralReference: text({ when: is('referralSent', 'yes') }),
    ideology: longText(),
    adviceFrom: text(),
  },
});

/** The national referral mechanism: first responders refer; a child's agreement is not needed. */
export const nrm = task({
  name: 'nrm',
  scope: 'concern',
  section: 'details',
  applies: (facts) =>
    ['trafficking', 'sexual-exploitation', 'criminal-exploitation'].some((category) => facts.categories.has(category)),
  questions: {
    referralMade: yesNoUnknown({ required: 'to-finish' }),
    referralDate: date({ when: is('referralMade', 'yes') }),
    referralReference: text({ when: is('referralMade', 'yes') }),
    firstResponder: text({ when: is('referralMade', 'yes') }),
    notMadeWhy: longText({ when: is('referralMade', 'no') }),
    indicators: longText(),
  },
});

/** Child sexual abuse: how it came to be known, when, and who has been told. */
export const csa = task({
  name: 'csa',
  scope: 'concern',
  section: 'details',
  applies: (facts) => facts.categories.has('sexual-abuse'),
  questions: {
    howKnown: choices(['told-by-child', 'told-by-person-involved', 'witnessed', 'images', 'other'], {
      required: 'to-finish',
    }),
    learnedDate: date({ required: 'to-finish' }),
    learnedTime: time(),
    policeTold: yesNo({ required: 'to-finish' }),
    policeToldDate: date({ when: is('policeTold', 'yes') }),
    policeReference: text({ when: is('policeTold', 'yes') }),
    otherAuthorityTold: yesNo({ required: 'to-finish' }),
    otherAuthorityDetails: text({ max: limits.mediumText, when: is('otherAuthorityTold', 'yes') }),
    suspectKnown: yesNo({ required: 'to-finish' }),
    suspect: longText({ when: is('suspectKnown', 'yes') }),
    suspectWhy: longText({ when: is('suspectKnown', 'yes') }),
    suspectContact: longText(),
    whoElseTold: longText(),
    delayReason: longText(),
  },
});

/** Missing episodes: the police reference, and the interview on return. */
export const missing = task({
  name: 'missing',
  scope: 'concern',
  section: 'details',
  applies: (facts) => facts.categories.has('missing'),
  questions: {
    missingNow: yesNoUnknown({ required: 'to-finish' }),
    missingSince: partialDate(),
    reportedToPolice: yesNoUnknown({ required: 'to-finish' }),
    policeReference: text({ when: is('reportedToPolice', 'yes') }),
    returned: partialDate({ when: is('missingNow', 'no') }),
    returnInterview: choice(['done', 'offered', 'declined', 'not-offered', 'not-known'], {
      required: 'to-finish',
      when: is('missingNow', 'no'),
    }),
    returnInterviewDetails: longText({ when: is('returnInterview', 'done', 'declined') }),
    episodes: longText(),
  },
});

/** A child not yet born. */
export const preBirth = task({
  name: 'pre-birth',
  scope: 'concern',
  section: 'details',
  applies: (facts) => facts.anyUnborn || facts.categories.has('pre-birth'),
  questions: {
    weeks: number({ min: 0, max: 45 }),
    weeksKnown: yesNoUnknown({ required: 'to-finish' }),
    booked: yesNoUnknown({ required: 'to-finish' }),
    bookedWith: text({ when: is('booked', 'yes') }),
    missedAppointments: yesNoUnknown(),
    previousChildrenRemoved: yesNoUnknown({ required: 'to-finish' }),
    previousChildrenDetails: longText({ when: is('previousChildrenRemoved', 'yes') }),
    fatherKnown: yesNoUnknown(),
    birthPlans: longText(),
  },
});

/** Private fostering, Children (Private Arrangements for Fostering) Regulations 2005. */
export const privateFostering = task({
  name: 'private-fostering',
  scope: 'concern',
  section: 'details',
  applies: (facts) => facts.anyPrivatelyFostered || facts.categories.has('private-fostering'),
  questions: {
    arrangement: longText({ required: 'to-finish' }),
    startDate: partialDate({ future: true, required: 'to-finish' }),
    expectedEnd: partialDate({ future: true }),
    carerName: text({ required: 'to-finish' }),
    carerRelationship: text(),
    carerAddress: text({ max: limits.mediumText }),
    carerPostcode: identifier('postcode'),
    kind: choice(['overseas-return', 'overseas-stay', 'uk-education', 'uk-family', 'other', 'not-known'], {
      required: 'to-finish',
    }),
    parentsAgree: yesNoUnknown(),
    councilTold: yesNoUnknown({ required: 'to-finish' }),
  },
});
