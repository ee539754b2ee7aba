import type { Tasks } from '../../../shared/form/tasks.ts';
import type { WordsOf } from '../words.ts';

export const history = {
  title: 'What came before',
  why: 'A single event can look small. What came before it often shows whether it is.',
  questions: {
    history: { label: 'What do you know about earlier concerns?' },
    events: {
      label: 'Important dates',
      hint: 'For example, a move, a birth, an injury or an earlier concern.',
      each: {
        when: { label: 'When', what: 'The date of the event' },
        what: { label: 'What happened', missing: 'Enter what happened' },
      },
    },
    previousReferrals: { label: 'Has anyone raised a concern about this family before?' },
    previousReferralsDetails: { label: 'When, by whom, and what came of it?' },
  },
} as const satisfies WordsOf<Tasks['history']>;

export const analysis = {
  title: 'What you think should happen',
  why: 'You know the child. Your view of what worries you, what works and what must change is where our decision starts.',
  questions: {
    worries: {
      label: 'What are you worried about?',
      hint: 'What harm has there been, to whom, how bad and how often?',
      missing: 'Enter what you are worried about',
      example:
        'Both children have been left alone overnight at least 3 times since August. The older child, who is 8, has been cooking for the younger one and has a burn on her hand.',
    },
    futureDanger: { label: 'What could happen in future?', hint: 'What might be done to the children, and by whom.' },
    complicating: { label: 'What makes it harder?', hint: 'For example, money, illness, housing or isolation.' },
    workingWell: {
      label: 'What is working well?',
      hint: 'Who and what already keeps the child safe, even in part?',
      example:
        'Their grandmother has them every weekend and they are calm on Mondays. Mother rings school if they are late.',
    },
    needsToHappen: {
      label: 'What needs to happen?',
      hint: 'What must be different for the child to be safe, and what do you ask us to do?',
      missing: 'Enter what needs to happen',
      example:
        'The children need an adult whom they trust at home every night. We ask for an assessment, and for someone to see the children before Friday, when school closes.',
    },
    safetyScale: {
      label: 'How safe is the child now, from 0 to 10?',
      hint: '0 means certain to be harmed. 10 means safe enough to need no help.',
      what: 'The number for how safe the child is',
    },
    ifNothingChanges: {
      label: 'What will happen if nothing changes?',
      missing: 'Enter what will happen if nothing changes',
    },
    level: {
      label: 'Which level of need do you think this is?',
      hint: 'Your view helps us to decide. We will tell you our level, and why.',
      missing: 'Select the level of need',
      options: { '1': 'Level 1', '2': 'Level 2', '3': 'Level 3', '4': 'Level 4' },
    },
    levelReason: { label: 'Why that level?', missing: 'Enter why you chose that level' },
  },
} as const satisfies WordsOf<Tasks['analysis']>;

export const extraFamilial = {
  title: 'Harm from outside the home',
  why: 'Places and people outside the family can be made safer too, for this child and for others.',
  questions: {
    places: {
      label: 'Which places are part of this?',
      hint: 'For example, a park, a flat or a takeaway. If you do not know, enter ‘not known’.',
      missing: 'Enter which places are part of this',
    },
    peers: {
      label: 'Which friends or other young people?',
      hint: 'If you do not know, enter ‘not known’.',
      missing: 'Enter which friends or other young people are part of this',
    },
    adultsInvolved: { label: 'Which adults outside the family?', hint: 'Names, nicknames and descriptions.' },
    onlineAccounts: { label: 'Which online accounts, games or phone numbers?' },
    vehicles: { label: 'Which vehicles?', hint: 'Make, colour and number plate.' },
    unexplained: { label: 'Does the child have money or things that nobody can explain?' },
    otherChildrenAtRisk: { label: 'Which other children may be at risk?' },
  },
} as const satisfies WordsOf<Tasks['extra-familial']>;

export const helpSoFar = {
  title: 'Help so far',
  why: 'What has been tried, and what came of it, stops a family being offered the same thing twice.',
  questions: {
    anyHelp: {
      label: 'Has the family had help with this?',
      missing: 'Select whether the family has had help',
      options: { yes: 'Yes', none: 'No, none', 'not-known': 'I do not know' },
    },
    assessmentDate: {
      label: 'When was the early help or Family Help assessment, if there was one?',
      what: 'The date of the assessment',
    },
    plan: { label: 'Is there a plan?' },
    leadPractitioner: { label: 'Who leads it?' },
    whatWasTried: { label: 'What was tried?', missing: 'Enter what was tried' },
    effect: { label: 'What came of it?' },
    services: {
      label: 'Who else works with the family?',
      each: {
        service: { label: 'Service', missing: 'Enter the name of the service' },
        worker: { label: 'Worker’s name' },
        contact: { label: 'Phone number or email address' },
      },
    },
  },
} as const satisfies WordsOf<Tasks['help-so-far']>;

export const workerRisk = {
  title: 'Risk to anyone who visits',
  why: 'So that nobody is sent into danger.',
  questions: {
    anyRisk: {
      label: 'Is there any risk to someone who visits the home?',
      missing: 'Select whether there is any risk to someone who visits',
    },
    risks: {
      label: 'What kind of risk?',
      hint: 'Select all that apply.',
      missing: 'Select what kind of risk',
      options: {
        violence: 'Violence',
        weapons: 'Weapons',
        dogs: 'Dogs or other animals',
        drugs: 'Drug dealing or needles',
        threats: 'Threats to workers',
        other: 'Something else',
      },
    },
    riskDetails: { label: 'What should a visitor know?' },
    visitAlone: {
      label: 'Is it safe to visit alone?',
      missing: 'Select whether it is safe to visit alone',
    },
    advice: { label: 'What do you advise?' },
  },
} as const satisfies WordsOf<Tasks['worker-risk']>;

export const documents = {
  title: 'Documents you hold',
  why: 'So that we know what to ask you for. You add the files themselves separately.',
  questions: {
    anyDocuments: { label: 'Do you hold documents that would help us?' },
    held: {
      label: 'Which documents?',
      each: {
        type: {
          label: 'Type of document',
          missing: 'Select the type of document',
          options: {
            chronology: 'Chronology',
            assessment: 'Assessment',
            plan: 'Plan',
            'body-map': 'Body map',
            photograph: 'Photograph',
            letter: 'Letter or report',
            message: 'Messages or emails',
            recording: 'Sound or video recording',
            'risk-tool': 'Risk assessment tool',
            other: 'Something else',
          },
        },
        what: { label: 'What is it?', missing: 'Enter what the document is' },
        date: { label: 'Date of the document', what: 'The date of the document' },
        madeBy: { label: 'Who made it?' },
        thirdParty: { label: 'Does it hold information about other people, or from another organisation?' },
      },
    },
    indecentImages: {
      label: 'Are there indecent images of a child?',
      hint: 'Never copy, send or upload them. Keep the device and tell the police.',
    },
  },
} as const satisfies WordsOf<Tasks['documents']>;

export const declaration = {
  title: 'Declaration',
  why: 'By sending this you confirm what follows.',
  questions: {
    accurate: {
      label: 'What I have written is accurate to the best of my knowledge',
      missing: 'Confirm that what you have written is accurate',
    },
    recordKept: {
      label: 'I have kept, or will keep, a record of this concern in my organisation’s own files',
      missing: 'Confirm that your organisation keeps a record of this concern',
    },
    outcomeExpected: {
      label: 'I understand that I will be told the outcome in writing, and will contact you if I do not hear',
      missing: 'Confirm that you expect to be told the outcome in writing',
    },
    willEscalate: {
      label: 'If I disagree with the outcome, I will say so and use the escalation steps',
      missing: 'Confirm that you will say so if you disagree',
    },
    name: { label: 'Your full name', missing: 'Enter your full name' },
  },
} as const satisfies WordsOf<Tasks['declaration']>;
