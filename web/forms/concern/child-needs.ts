import type { Tasks } from '../../../shared/form/tasks.ts';
import type { WordsOf } from '../words.ts';

export const childIdentity = {
  title: 'Identity and needs',
  why: 'So that whoever meets the child can speak with them, and knows what they need. Do not guess: use what they or their family have told you.',
  questions: {
    ethnicity: {
      label: 'Ethnicity',
      hint: 'As the child or a parent has described it.',
      missing: 'Select the child’s ethnicity, or that it is not known',
    },
    ethnicityDetails: { label: 'How do they describe it?' },
    religion: { label: 'Religion', missing: 'Select the child’s religion, or that it is not known' },
    religionDetails: { label: 'Which one?' },
    nationality: { label: 'Nationality' },
    immigrationStatus: {
      label: 'Immigration status',
      missing: 'Select the child’s immigration status, or that it is not known',
      options: {
        'no-immigration-control': 'British or Irish, so none',
        settled: 'Settled in the UK',
        'limited-leave': 'May stay for a limited time',
        'asylum-seeker': 'Seeking asylum',
        'no-leave': 'Has no permission to stay',
        other: 'Something else',
        'not-known': 'Not known',
      },
    },
    immigrationDetails: { label: 'What do you know about it?' },
    firstLanguage: { label: 'First language', missing: 'Select the child’s first language, or that it is not known' },
    otherLanguage: { label: 'Which language?' },
    interpreter: { label: 'Is an interpreter needed?', missing: 'Select whether an interpreter is needed' },
    interpreterFor: { label: 'Who is the interpreter for?' },
    interpreterLanguage: { label: 'In which language or dialect?' },
    interpreterWhy: {
      label: 'What should the interpreter know?',
      hint: 'For example, must be a woman, or must not live nearby.',
    },
    disability: {
      label: 'Disability',
      hint: 'Select all that apply.',
      missing: 'Select any disability, or that there is none or it is not known',
    },
    disabilityDetails: { label: 'What does this mean for {name} from day to day?' },
    senProvision: {
      label: 'Special educational needs',
      missing: 'Select the child’s special educational needs, or that they are not known',
    },
    senTypes: { label: 'Kinds of need', hint: 'Select all that apply.' },
    communicationNeeds: {
      label: 'How does {name} communicate best?',
      hint: 'For example, with pictures, in short sentences, or with a certain adult beside them.',
    },
  },
} as const satisfies WordsOf<Tasks['child-identity']>;

export const childStatus = {
  title: 'Help and plans in place',
  why: 'If others already work with the child, we speak to them before we speak to the family.',
  questions: {
    statuses: {
      label: 'Which of these apply to {name}?',
      hint: 'Select all that apply.',
      missing: 'Select which of these apply to the child',
      options: {
        'looked-after': 'Looked after by a council',
        'child-protection-plan': 'Child protection plan',
        'child-in-need-plan': 'Child in need plan',
        'family-help': 'Family Help plan',
        'early-help': 'Early help',
        'young-carer': 'Young carer',
        'privately-fostered': {
          text: 'Privately fostered',
          hint: 'Cared for by someone who is not a close relative for 28 days or more.',
        },
        'care-leaver': 'Care leaver',
        none: 'None of these',
        'not-known': 'I do not know',
      },
    },
    statusDetails: { label: 'What more do you know about it?' },
    responsibleAuthority: { label: 'Which council is responsible, if not this one?' },
    identifyingDescription: {
      label: 'What does {name} look like?',
      hint: 'Anything that would help someone recognise them, such as height, hair, glasses or a scar.',
    },
  },
} as const satisfies WordsOf<Tasks['child-status']>;

export const childVoice = {
  title: 'What the child says or shows',
  why: 'Whoever reads this reads the child’s own words first. If you could not get them, tell us why.',
  oneOf: 'Enter what the child said, showed or how life is for them',
  questions: {
    childSeen: {
      label: 'Have you, or someone you work with, seen {name} about this concern?',
      missing: 'Select yes if the child has been seen about this concern',
    },
    seenDate: { label: 'When were they seen?', what: 'The date the child was seen' },
    seenAlone: {
      label: 'Were they seen alone?',
      hint: 'With no parent, carer or other family member in the room.',
      missing: 'Select yes if the child was seen alone',
    },
    voice: {
      label: 'Can you tell us what {name} has said or shown, or what life is like for them?',
      missing: 'Select whether you can tell us what the child has said or shown',
      options: { obtained: 'Yes', 'not-obtained': 'No' },
    },
    ownWords: {
      label: 'What did {name} say?',
      hint: 'Use their own words, in quotation marks, and say what they were asked.',
      example:
        'I asked how the weekend was. She said: “Dad’s friend came again. I put the chair by my door.” I asked why, and she said: “So I can hear if it opens.”',
    },
    shown: {
      label: 'What did {name} show?',
      hint: 'Behaviour, drawings, play or changes you have seen.',
      example:
        'Since half term he hides under the table when a man comes into the classroom, and has wet himself 3 times.',
    },
    livedExperience: {
      label: 'What is a day like for {name}?',
      hint: 'For a baby, or a child who does not use words: what they see, hear and feel, and how they respond to each adult.',
      example:
        'He is 7 months old. He spends most of the day in a car seat in front of the television and does not turn to his mother’s voice.',
    },
    wishes: {
      label: 'What does {name} want to happen?',
      example: '“I want Mum to be happy. I want to stay at Nan’s on Fridays.”',
    },
    toldTo: { label: 'Who did they tell or show, and when?' },
    whyNot: {
      label: 'Why can you not tell us what {name} has said or shown?',
      missing: 'Select why you cannot tell us what the child has said or shown',
      options: {
        'not-seen': 'I have not seen the child',
        'asking-unsafe': 'Asking could put the child or someone else at more risk',
        'did-not-want-to': 'The child did not want to talk about it',
        'not-able': {
          text: 'The child could not tell us',
          hint: 'For example, they are not born yet, or need help to communicate that I could not give.',
        },
      },
    },
    whyNotDetails: {
      label: 'What else should we know about this?',
      hint: 'For example, who could speak with the child.',
    },
  },
} as const satisfies WordsOf<Tasks['child-voice']>;

export const childImpact = {
  title: 'What it does to the child',
  why: 'The same home can be different for each child in it. We decide for each child, so tell us about each.',
  questions: {
    concernForThisChild: {
      label: 'What worries you most for {name}?',
      hint: 'Leave this empty if it is the same for every child.',
    },
    impact: {
      label: 'How does this affect {name}?',
      hint: 'Think of health, sleep, eating, learning, friendships and how safe they feel.',
      missing: 'Enter how this affects the child',
      example:
        'He has lost weight (school nurse: 2.1 kg since September), falls asleep by 10am, and has stopped playing with others. Before the summer he was one of the liveliest in the class.',
    },
    ifNothingChanges: {
      label: 'What is likely to happen to {name} if nothing changes?',
      missing: 'Enter what is likely to happen to the child if nothing changes',
    },
  },
} as const satisfies WordsOf<Tasks['child-impact']>;
