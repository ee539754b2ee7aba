import { language } from '../../codes/language.ts';
import { adultRelationship, childRelationship } from '../../codes/relationship.ts';
import { sex } from '../../codes/sex.ts';
import { limits } from '../limits.ts';
import {
  choice,
  choices,
  email,
  identifier,
  longText,
  number,
  officialChoice,
  partialDate,
  perChild,
  phone,
  text,
  yesNoUnknown,
} from '../question.ts';
import { task } from '../task.ts';
import { is } from '../when.ts';

/** An adult in the child's life: who they are, and what they are to each child. */
export const adult = task({
  name: 'adult',
  scope: 'adult',
  section: 'family',
  questions: {
    name: text(),
    otherNames: text({ max: limits.mediumText }),
    description: longText(),
    dateOfBirth: partialDate(),
    aboutAge: number({ min: 0, max: 120 }),
    sex: officialChoice(sex),
    relationships: perChild({
      relationship: officialChoice(adultRelationship, { required: 'to-finish' }),
      relationshipDetails: text({ when: is('relationship', 'other-relative', 'professional', 'other') }),
      parentalResponsibility: yesNoUnknown({ required: 'to-finish' }),
    }),
    livesThere: choice(['yes', 'no', 'sometimes', 'not-known'], { required: 'to-finish' }),
    livesThereDetails: text({ max: limits.mediumText, when: is('livesThere', 'sometimes') }),
    personOfConcern: yesNoUnknown({ required: 'to-finish' }),
    personOfConcernWhy: longText({ when: is('personOfConcern', 'yes') }),
    awareOfReferral: yesNoUnknown({ required: 'to-finish' }),
    worksWithChildren: yesNoUnknown({ required: 'to-finish' }),
    worksWithChildrenWhere: text({ max: limits.mediumText, when: is('worksWithChildren', 'yes') }),
    vulnerabilities: choices(
      [
        'mental-health',
        'alcohol',
        'drugs',
        'learning-disability',
        'physical-disability',
        'domestic-abuse-victim',
        'care-leaver',
        'under-18',
        'other',
        'none',
        'not-known',
      ],
      { exclusive: ['none', 'not-known'] },
    ),
    vulnerabilityDetails: longText(),
    firstLanguage: officialChoice(language),
    interpreter: yesNoUnknown({ required: 'to-finish' }),
    interpreterLanguage: text({ when: is('interpreter', 'yes') }),
  },
  anyOf: [['name', 'description']],
});

const confidential = is('addressConfidential', 'yes', 'not-known');

/** How to reach an adult without harming anybody. */
export const adultContact = task({
  name: 'adult-contact',
  scope: 'adult',
  section: 'family',
  questions: {
    safeToContact: yesNoUnknown({ required: 'to-finish' }),
    safeHow: choices(['phone', 'text-message', 'email', 'letter', 'in-person', 'through-you', 'other'], {
      when: is('safeToContact', 'yes'),
    }),
    safeWhen: text({ max: limits.mediumText, when: is('safeToContact', 'yes') }),
    whatNotToSay: longText(),
    whyNotSafe: longText({ when: is('safeToContact', 'no') }),
    home: choice(['same-as-child', 'other-address', 'no-fixed-address', 'not-known'], { required: 'to-finish' }),
    address: text({ max: limits.mediumText, when: is('home', 'other-address'), confidentialIf: confidential }),
    postcode: identifier('postcode', { when: is('home', 'other-address'), confidentialIf: confidential }),
    addressConfidential: yesNoUnknown({ required: 'to-finish', when: is('home', 'other-address') }),
    phone: phone({ confidentialIf: confidential }),
    otherPhone: phone({ confidentialIf: confidential }),
    email: email({ confidentialIf: confidential }),
    riskToWorker: yesNoUnknown({ required: 'to-finish' }),
    riskToWorkerDetails: longText({ when: is('riskToWorker', 'yes') }),
  },
});

/** Whether there are other children whom this might also touch. */
export const otherChildren = task({
  name: 'other-children',
  scope: 'concern',
  section: 'family',
  questions: {
    anyOthers: yesNoUnknown({ required: 'to-finish' }),
    details: longText({ when: is('anyOthers', 'yes', 'not-known') }),
  },
});

/** A child linked to the family who is not one of those that the concern is about. */
export const otherChild = task({
  name: 'other-child',
  scope: 'other-child',
  section: 'family',
  questions: {
    name: text(),
    dateOfBirth: partialDate(),
    aboutAge: number({ min: 0, max: 25 }),
    sex: officialChoice(sex),
    relationships: perChild({ relationship: officialChoice(childRelationship, { required: 'to-finish' }) }),
    livesThere: choice(['yes', 'no', 'sometimes', 'not-known'], { required: 'to-finish' }),
    school: text(),
    worriedToo: yesNoUnknown({ required: 'to-finish' }),
    worriedTooDetails: longText({ when: is('worriedToo', 'yes') }),
  },
});

/** The household as a whole, in words. */
export const household = task({
  name: 'household',
  scope: 'concern',
  section: 'family',
  questions: {
    otherAdultsUnknown: yesNoUnknown({ required: 'to-finish' }),
    otherAdultsDetails: longText({ when: is('otherAdultsUnknown', 'yes') }),
    familyInWords: longText(),
  },
});
