import { concernCategories, exploitationCategories } from '../../codes/concern-category.ts';
import { limits } from '../limits.ts';
import {
  choice,
  choices,
  date,
  list,
  longText,
  partialDate,
  scale,
  text,
  time,
  yesNo,
  yesNoUnknown,
} from '../question.ts';
import { task } from '../task.ts';
import { is } from '../when.ts';

/** What kind of worry it is: as many kinds as apply, one of them the main one. */
export const concernType = task({
  name: 'concern-type',
  scope: 'concern',
  section: 'concern',
  questions: {
    categories: choices(concernCategories, { required: 'to-finish' }),
    otherCategory: text({ when: is('categories', 'other') }),
    primary: choice(concernCategories, { required: 'to-finish' }),
  },
});

/** What happened, with what was seen kept apart from what others said and from what is thought. */
export const whatHappened = task({
  name: 'what-happened',
  scope: 'concern',
  section: 'concern',
  questions: {
    whatHappened: longText({ required: 'to-send' }),
    pattern: choice(['one-event', 'several-events', 'over-time', 'not-known']),
    happenedOn: partialDate(),
    happenedAt: time(),
    happenedWhere: text({ max: limits.mediumText }),
    whoWasThere: longText(),
    howKnown: choices(['saw-or-heard', 'child-told-me', 'someone-told-me', 'records', 'other'], {
      required: 'to-finish',
    }),
    toldBy: text({ max: limits.mediumText, when: is('howKnown', 'someone-told-me') }),
    opinion: longText(),
    childsWords: longText(),
    firstLearned: date({ required: 'to-finish' }),
    firstLearnedTime: time(),
    delayed: yesNo({ required: 'to-finish' }),
    delayReason: longText({ required: 'to-finish', when: is('delayed', 'yes') }),
  },
});

/** Marks and injuries, described place by place so that no drawing is needed to read them. */
export const injury = task({
  name: 'injury',
  scope: 'concern',
  section: 'concern',
  applies: (facts) => facts.categories.has('physical-abuse') || facts.categories.has('child-on-child-abuse'),
  questions: {
    anyInjury: yesNoUnknown({ required: 'to-finish' }),
    injuries: list(
      {
        whose: text(),
        place: choice(
          [
            'head',
            'face',
            'eye',
            'ear',
            'mouth',
            'neck',
            'chest',
            'abdomen',
            'back',
            'buttocks',
            'genital-area',
            'shoulder',
            'upper-arm',
            'forearm',
            'hand',
            'thigh',
            'lower-leg',
            'foot',
            'other',
          ],
          { required: 'to-finish' },
        ),
        side: choice(['left', 'right', 'both', 'middle', 'not-known']),
        description: text({ max: limits.mediumText, required: 'to-finish' }),
      },
      { required: 'to-finish', when: is('anyInjury', 'yes') },
    ),
    explanation: longText({ when: is('anyInjury', 'yes') }),
    medicalAttention: yesNoUnknown({ required: 'to-finish', when: is('anyInjury', 'yes') }),
    medicalDetails: longText({ when: is('medicalAttention', 'yes') }),
    photographs: yesNoUnknown({ required: 'to-finish', when: is('anyInjury', 'yes') }),
    photographsBy: text({ max: limits.mediumText, when: is('photographs', 'yes') }),
  },
});

/** What came before. */
export const history = task({
  name: 'history',
  scope: 'concern',
  section: 'concern',
  questions: {
    history: longText(),
    events: list({ when: partialDate(), what: text({ max: limits.mediumText, required: 'to-finish' }) }),
    previousReferrals: yesNoUnknown(),
    previousReferralsDetails: longText({ when: is('previousReferrals', 'yes') }),
  },
});

/** The referrer's analysis: worries, strengths, what must change, and how much help they think is needed. */
export const analysis = task({
  name: 'analysis',
  scope: 'concern',
  section: 'concern',
  questions: {
    worries: longText({ required: 'to-send' }),
    futureDanger: longText(),
    complicating: longText(),
    workingWell: longText(),
    needsToHappen: longText({ required: 'to-send' }),
    safetyScale: scale(0, 10),
    ifNothingChanges: longText({ required: 'to-finish' }),
    level: choice(['1', '2', '3', '4'], { required: 'to-send' }),
    levelReason: longText({ required: 'to-send' }),
  },
});

/** Harm from outside the home: places, people, accounts and vehicles. */
export const extraFamilial = task({
  name: 'extra-familial',
  scope: 'concern',
  section: 'concern',
  applies: (facts) => exploitationCategories.some((category) => facts.categories.has(category)),
  questions: {
    places: longText({ required: 'to-finish' }),
    peers: longText({ required: 'to-finish' }),
    adultsInvolved: longText(),
    onlineAccounts: longText(),
    vehicles: longText(),
    unexplained: longText(),
    otherChildrenAtRisk: longText(),
  },
});
