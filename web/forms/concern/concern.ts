import type { Tasks } from '../../../shared/form/tasks.ts';
import type { WordsOf } from '../words.ts';

const categories = {
  neglect: 'Neglect',
  'physical-abuse': 'Physical abuse',
  'emotional-abuse': 'Emotional abuse',
  'sexual-abuse': 'Sexual abuse',
  'domestic-abuse': 'Domestic abuse',
  'coercive-control': 'Coercive or controlling behaviour',
  'sexual-exploitation': 'Child sexual exploitation',
  'criminal-exploitation': { text: 'Child criminal exploitation', hint: 'Including county lines.' },
  gangs: 'Gangs or serious violence',
  trafficking: 'Trafficking or modern slavery',
  missing: 'Going missing',
  'online-harm': 'Harm online',
  'harmful-sexual-behaviour': 'Harmful sexual behaviour by a child',
  'child-on-child-abuse': 'Abuse by another child',
  radicalisation: 'Radicalisation',
  fgm: 'Female genital mutilation',
  'honour-based-abuse': 'Honour-based abuse or forced marriage',
  'faith-or-belief-abuse': 'Abuse linked to faith or belief',
  'parental-mental-health': 'A parent’s mental ill health',
  'parental-substance-misuse': 'A parent’s alcohol or drug misuse',
  'parental-learning-disability': 'A parent’s learning disability',
  'self-harm': 'Self-harm or suicidal thoughts',
  'child-mental-health': 'The child’s mental health',
  bullying: 'Bullying',
  'school-absence': 'Absence from school, or education at home that worries you',
  'private-fostering': 'Private fostering',
  'unaccompanied-asylum-seeking': 'Seeking asylum without an adult',
  homelessness: 'Homelessness',
  'no-recourse-to-public-funds': 'No recourse to public funds',
  'pre-birth': 'A child not born yet',
  'bereavement-or-acute-stress': 'Bereavement or a family in acute stress',
  'young-carer': 'A child caring for someone',
  'fabricated-illness': 'Illness that is made up or caused',
  'animal-related-risk': 'Cruelty to, or danger from, animals',
  other: 'Something else',
} as const;

export const concernType = {
  title: 'What kind of concern it is',
  why: 'Your answer decides what else we ask, and who at the front door reads it first.',
  questions: {
    categories: {
      label: 'What is the concern about?',
      hint: 'Select all that apply.',
      missing: 'Select what the concern is about',
      options: categories,
    },
    otherCategory: { label: 'What else is it about?' },
    primary: {
      label: 'Which of these is the main one?',
      missing: 'Select the main concern',
      options: categories,
    },
  },
} as const satisfies WordsOf<Tasks['concern-type']>;

export const whatHappened = {
  title: 'What happened',
  why: 'Write what was seen and heard, by whom and when. A clear account leads to a better decision than a strong opinion.',
  questions: {
    whatHappened: {
      label: 'What happened, or what is happening?',
      hint: 'Facts first: what you or others saw and heard. There is no need to be brief.',
      missing: 'Enter what happened',
      example:
        'On Tuesday 10 November at 8:45am I saw a bruise, about 4 cm long, on the left side of his jaw. I asked what had happened. He looked at his mother, who answered for him that he had fallen off a scooter. He had come to school on foot.',
    },
    pattern: {
      label: 'Is it one event or something that goes on?',
      options: {
        'one-event': 'One event',
        'several-events': 'Several events',
        'over-time': 'Something seen over time',
        'not-known': 'I do not know',
      },
    },
    happenedOn: {
      label: 'When did it happen, or start?',
      hint: 'Enter the year, or the month and year, if that is all you know.',
      what: 'The date it happened',
    },
    happenedAt: { label: 'At what time?', hint: 'For example, 2:10pm or 14:10.', what: 'The time it happened' },
    happenedWhere: { label: 'Where did it happen?' },
    whoWasThere: { label: 'Who was there?', hint: 'Include children who may have seen or heard it.' },
    howKnown: {
      label: 'How do you know?',
      hint: 'Select all that apply.',
      missing: 'Select how you know',
      options: {
        'saw-or-heard': 'I saw or heard it myself',
        'child-told-me': 'A child told me',
        'someone-told-me': 'Someone else told me',
        records: 'It is in our records',
        other: 'In another way',
      },
    },
    toldBy: { label: 'Who told you, and how do they know?' },
    opinion: {
      label: 'What do you think it means?',
      hint: 'This is the place for your professional opinion, apart from the facts.',
    },
    childsWords: {
      label: 'A child’s words about what happened',
      hint: 'Exactly as they said them, in quotation marks, with who was there.',
    },
    firstLearned: {
      label: 'When did you first learn of this?',
      what: 'The date you first learned of this',
      missing: 'Enter the date you first learned of this',
    },
    firstLearnedTime: { label: 'At what time?', what: 'The time you first learned of this' },
    delayed: {
      label: 'Has there been a delay in telling us?',
      missing: 'Select yes if there has been a delay in telling us',
    },
    delayReason: { label: 'Why was there a delay?', missing: 'Enter why there was a delay' },
  },
} as const satisfies WordsOf<Tasks['what-happened']>;

export const injury = {
  title: 'Injuries',
  why: 'A list of places on the body can be read aloud and compared, and does not depend on a drawing.',
  questions: {
    anyInjury: { label: 'Is any child injured or marked?', missing: 'Select whether any child is injured or marked' },
    injuries: {
      label: 'Where are the injuries or marks?',
      missing: 'Add at least one injury or mark',
      each: {
        whose: { label: 'Which child?' },
        place: {
          label: 'Place on the body',
          missing: 'Select the place on the body',
          options: {
            head: 'Head',
            face: 'Face',
            eye: 'Eye',
            ear: 'Ear',
            mouth: 'Mouth',
            neck: 'Neck',
            chest: 'Chest',
            abdomen: 'Abdomen',
            back: 'Back',
            buttocks: 'Buttocks',
            'genital-area': 'Genital area',
            shoulder: 'Shoulder',
            'upper-arm': 'Upper arm',
            forearm: 'Forearm',
            hand: 'Hand',
            thigh: 'Thigh',
            'lower-leg': 'Lower leg',
            foot: 'Foot',
            other: 'Somewhere else',
          },
        },
        side: {
          label: 'Side',
          options: { left: 'Left', right: 'Right', both: 'Both', middle: 'Middle', 'not-known': 'I do not know' },
        },
        description: {
          label: 'What does it look like?',
          hint: 'Size, shape and colour, and how old you think it is.',
          missing: 'Enter what the injury or mark looks like',
        },
      },
    },
    explanation: { label: 'What explanation was given, and by whom?' },
    medicalAttention: {
      label: 'Has a doctor or nurse looked at it?',
      missing: 'Select whether a doctor or nurse has looked at it',
    },
    medicalDetails: { label: 'Who, where and when, and what did they say?' },
    photographs: { label: 'Were photographs taken?', missing: 'Select whether photographs were taken' },
    photographsBy: { label: 'By whom, and where are they kept?' },
  },
} as const satisfies WordsOf<Tasks['injury']>;
