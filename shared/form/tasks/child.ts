import { disability } from '../../codes/disability.ts';
import { ethnicity } from '../../codes/ethnicity.ts';
import { language } from '../../codes/language.ts';
import { religion } from '../../codes/religion.ts';
import { senProvision, senType } from '../../codes/send.ts';
import { sex } from '../../codes/sex.ts';
import { yearGroup } from '../../codes/year-group.ts';
import { limits } from '../limits.ts';
import {
  choice,
  choices,
  date,
  identifier,
  longText,
  number,
  officialChoice,
  officialChoices,
  partialDate,
  text,
  yesNo,
  yesNoUnknown,
} from '../question.ts';
import { task } from '../task.ts';
import { given, is } from '../when.ts';

const born = given((facts) => !facts.unborn);

/** Who the child is: a name or, failing that, a description; birth as well as it is known. */
export const child = task({
  name: 'child',
  scope: 'child',
  section: 'children',
  questions: {
    birth: choice(['exact', 'about', 'expected', 'not-known'], { required: 'to-finish' }),
    forename: text(),
    surname: text(),
    otherNames: text({ max: limits.mediumText }),
    description: longText(),
    dateOfBirth: date({ required: 'to-finish', when: is('birth', 'exact') }),
    aboutBirth: partialDate({ when: is('birth', 'about') }),
    aboutAge: number({ min: 0, max: 25, when: is('birth', 'about') }),
    expectedDelivery: partialDate({ future: true, required: 'to-finish', when: is('birth', 'expected') }),
    sex: officialChoice(sex, { required: 'to-finish', when: born }),
    gender: text({ when: born }),
  },
  anyOf: [['forename', 'surname', 'description']],
});

/** Where the child lives and is now, and who will have them next. */
export const childHome = task({
  name: 'child-home',
  scope: 'child',
  section: 'children',
  questions: {
    home: choice(['address', 'no-fixed-address', 'not-known'], { required: 'to-finish' }),
    address: text({
      max: limits.mediumText,
      required: 'to-finish',
      when: is('home', 'address'),
      confidentialIf: is('addressConfidential', 'yes', 'not-known'),
    }),
    postcode: identifier('postcode', {
      when: is('home', 'address'),
      confidentialIf: is('addressConfidential', 'yes', 'not-known'),
    }),
    uprn: identifier('uprn', {
      when: is('home', 'address'),
      confidentialIf: is('addressConfidential', 'yes', 'not-known'),
    }),
    usuallyStays: longText({
      when: is('home', 'no-fixed-address'),
      confidentialIf: is('addressConfidential', 'yes', 'not-known'),
    }),
    addressConfidential: yesNoUnknown({ required: 'to-finish' }),
    addressConfidentialWhy: longText({ when: is('addressConfidential', 'yes') }),
    livesWith: longText({ required: 'to-finish' }),
    whereNow: choice(['home', 'school', 'hospital', 'police', 'with-relative', 'elsewhere', 'missing', 'not-known'], {
      required: 'to-finish',
    }),
    whereNowDetails: text({
      max: limits.mediumText,
      when: is('whereNow', 'school', 'hospital', 'police', 'with-relative', 'elsewhere', 'missing'),
      confidentialIf: is('addressConfidential', 'yes', 'not-known'),
    }),
    withWhomNext: text({ max: limits.mediumText, required: 'to-finish' }),
    withWhomNextWhen: text({ max: limits.mediumText, required: 'to-finish' }),
  },
});

/** School and health: who else sees the child, and the numbers that they know the child by. */
export const childEducationHealth = task({
  name: 'child-education-health',
  scope: 'child',
  section: 'children',
  questions: {
    education: choice(
      ['school', 'early-years', 'college', 'home-educated', 'not-on-roll', 'not-in-education', 'not-known'],
      { required: 'to-finish', when: born },
    ),
    schoolName: text({ required: 'to-finish', when: is('education', 'school', 'early-years', 'college') }),
    schoolUrn: identifier('urn', { when: is('education', 'school', 'early-years', 'college') }),
    yearGroup: officialChoice(yearGroup, { required: 'to-finish', when: is('education', 'school', 'college') }),
    educationDetails: text({
      max: limits.mediumText,
      when: is('education', 'home-educated', 'not-on-roll', 'not-in-education'),
    }),
    attendanceConcern: yesNoUnknown({
      required: 'to-finish',
      when: is('education', 'school', 'early-years', 'college'),
    }),
    attendanceDetails: text({ max: limits.mediumText, when: is('attendanceConcern', 'yes') }),
    gpPractice: text(),
    gpPracticeCode: identifier('ods'),
    healthVisitor: text({ when: born }),
    midwife: text(),
    schoolNurse: text({ when: born }),
    otherHealth: text({ max: limits.mediumText }),
    nhsNumber: identifier('nhs-number', { when: born }),
    upn: identifier('upn', { when: born }),
  },
});

/** Identity and needs: what workers must know to speak with the child and meet them fairly. */
export const childIdentity = task({
  name: 'child-identity',
  scope: 'child',
  section: 'children',
  questions: {
    ethnicity: officialChoice(ethnicity, { required: 'to-finish' }),
    ethnicityDetails: text({ when: is('ethnicity', 'WOTH', 'MOTH', 'AOTH', 'BOTH', 'OOTH') }),
    religion: officialChoice(religion, { required: 'to-finish' }),
    religionDetails: text({ when: is('religion', 'christian', 'other') }),
    nationality: text({ when: born }),
    immigrationStatus: choice(
      ['no-immigration-control', 'settled', 'limited-leave', 'asylum-seeker', 'no-leave', 'other', 'not-known'],
      { required: 'to-finish', when: born },
    ),
    immigrationDetails: text({
      max: limits.mediumText,
      when: is('immigrationStatus', 'limited-leave', 'asylum-seeker', 'no-leave', 'other'),
    }),
    firstLanguage: officialChoice(language, { required: 'to-finish', when: born }),
    otherLanguage: text({ when: is('firstLanguage', 'mis') }),
    interpreter: yesNoUnknown({ required: 'to-finish' }),
    interpreterFor: text({ when: is('interpreter', 'yes') }),
    interpreterLanguage: text({ when: is('interpreter', 'yes') }),
    interpreterWhy: text({ max: limits.mediumText, when: is('interpreter', 'yes') }),
    disability: officialChoices(disability, { exclusive: ['NONE', 'not-known'], required: 'to-finish' }),
    disabilityDetails: longText({
      when: is('disability', ...disability.codes.filter((code) => code !== 'NONE' && code !== 'not-known')),
    }),
    senProvision: officialChoice(senProvision, { required: 'to-finish', when: born }),
    senTypes: officialChoices(senType, { when: is('senProvision', 'K', 'E') }),
    communicationNeeds: longText({ when: born }),
  },
});

/** What services already hold or do for the child. */
export const childStatus = task({
  name: 'child-status',
  scope: 'child',
  section: 'children',
  questions: {
    statuses: choices(
      [
        'looked-after',
        'child-protection-plan',
        'child-in-need-plan',
        'family-help',
        'early-help',
        'young-carer',
        'privately-fostered',
        'care-leaver',
        'none',
        'not-known',
      ],
      { exclusive: ['none', 'not-known'], required: 'to-finish' },
    ),
    statusDetails: text({ max: limits.mediumText }),
    responsibleAuthority: text({
      when: is('statuses', 'looked-after', 'child-protection-plan', 'child-in-need-plan', 'care-leaver'),
    }),
    identifyingDescription: longText({ when: born }),
  },
});

/** The child's own voice, or one of four reasons why it is missing. */
export const childVoice = task({
  name: 'child-voice',
  scope: 'child',
  section: 'children',
  questions: {
    childSeen: yesNo({ required: 'to-finish', when: born }),
    seenDate: date({ when: is('childSeen', 'yes') }),
    seenAlone: yesNo({ required: 'to-finish', when: is('childSeen', 'yes') }),
    voice: choice(['obtained', 'not-obtained'], { required: 'to-send' }),
    ownWords: longText({ when: is('voice', 'obtained') }),
    shown: longText({ when: is('voice', 'obtained') }),
    livedExperience: longText({ when: is('voice', 'obtained') }),
    wishes: longText({ when: is('voice', 'obtained') }),
    toldTo: text({ when: is('voice', 'obtained') }),
    whyNot: choice(['not-seen', 'asking-unsafe', 'did-not-want-to', 'not-able'], {
      required: 'to-send',
      when: is('voice', 'not-obtained'),
    }),
    whyNotDetails: longText({ when: is('voice', 'not-obtained') }),
  },
  anyOf: [['ownWords', 'shown', 'livedExperience']],
});

/** What it does to this child, which may differ from what it does to a brother or sister. */
export const childImpact = task({
  name: 'child-impact',
  scope: 'child',
  section: 'children',
  questions: {
    concernForThisChild: longText(),
    impact: longText({ required: 'to-finish' }),
    ifNothingChanges: longText({ required: 'to-finish' }),
  },
});
