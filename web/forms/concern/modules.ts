import type { Tasks } from '../../../shared/form/tasks.ts';
import type { WordsOf } from '../words.ts';

export const domesticAbuse = {
  title: 'Domestic abuse',
  why: 'Children who see, hear or live with the effects of domestic abuse are victims of it in their own right.',
  questions: {
    relationship: {
      label: 'What are the people to each other?',
      missing: 'Select what the people are to each other',
      options: {
        'current-partners': 'Partners now',
        'former-partners': 'Former partners',
        'family-members': 'Family members',
        'child-to-parent': 'A child and their parent',
        other: 'Something else',
        'not-known': 'I do not know',
      },
    },
    victim: { label: 'Who is being abused?' },
    perpetrator: { label: 'Who is abusing them?' },
    incidentReference: { label: 'Police incident or crime number' },
    incidentDate: { label: 'When was the last incident?', what: 'The date of the last incident' },
    tool: {
      label: 'Which risk assessment tool was used?',
      missing: 'Select which risk assessment tool was used',
      options: {
        dash: 'DASH',
        dara: 'DARA',
        other: 'Another tool',
        none: 'None',
        'not-known': 'I do not know',
      },
    },
    toolName: { label: 'Name of the tool' },
    toolVersion: { label: 'Version of the tool' },
    toolScore: { label: 'Score' },
    toolGrade: {
      label: 'Risk grade',
      options: { standard: 'Standard', medium: 'Medium', high: 'High', 'not-graded': 'Not graded' },
    },
    toolAnswers: { label: 'Answers that matter most' },
    children: {
      label: 'What have the children lived through?',
      each: {
        exposure: {
          label: 'Was {child} there?',
          hint: 'Select all that apply.',
          missing: 'Select what each child lived through',
          options: {
            present: 'In the home at the time',
            saw: 'Saw it',
            heard: 'Heard it',
            injured: 'Was hurt',
            aftermath: 'Saw or lived with what came after',
            'not-there': 'Was not there',
            'not-known': 'I do not know',
          },
        },
        details: { label: 'What did {child} see, hear or do?' },
      },
    },
    perpetratorWhereabouts: {
      label: 'Where is the person who is abusing now?',
      hint: 'If you do not know, enter ‘not known’.',
      missing: 'Enter where the person who is abusing is now',
    },
    ordersInPlace: {
      label: 'Is there a court order, bail condition or protection notice?',
      missing: 'Select whether there is an order, bail condition or notice',
    },
    orderDetails: { label: 'What does it say, and until when?' },
    pregnant: { label: 'Is the victim pregnant?', missing: 'Select whether the victim is pregnant' },
    marac: {
      label: 'Has this gone to a MARAC?',
      hint: 'A meeting of local agencies about the victims at highest risk.',
      missing: 'Select whether this has gone to a MARAC',
    },
    maracDate: { label: 'Date of the MARAC', what: 'The date of the MARAC' },
    idva: {
      label: 'Does an independent domestic violence adviser (IDVA) support the victim?',
      missing: 'Select whether an IDVA supports the victim',
    },
    idvaDetails: { label: 'Name and contact details of the IDVA' },
  },
} as const satisfies WordsOf<Tasks['domestic-abuse']>;

export const fgm = {
  title: 'Female genital mutilation',
  why: 'Regulated health and social care workers and teachers in England must themselves report to the police (101) when a girl under 18 tells them, or they see signs, normally by the close of the next working day. This form does not do that for them.',
  questions: {
    basis: {
      label: 'What is the concern based on?',
      hint: 'Select all that apply.',
      missing: 'Select what the concern is based on',
      options: {
        'girl-said-so': 'A girl said that it was done to her',
        'signs-seen': 'Signs of it were seen',
        'at-risk': 'A girl may be at risk of it',
        'family-history': 'It has been done to others in the family',
        other: 'Something else',
      },
    },
    dutyApplies: {
      label: 'Do you have a personal duty to report this to the police?',
      missing: 'Select whether you have a personal duty to report',
    },
    reportedToPolice: {
      label: 'Has it been reported to the police?',
      missing: 'Select yes if it has been reported to the police',
    },
    reportedDate: { label: 'When was it reported?', what: 'The date it was reported' },
    policeReference: { label: 'Police reference number' },
    reportedBy: { label: 'Who reported it?' },
    notReportedWhy: { label: 'Why not, and when will it be?' },
    travelPlans: { label: 'Are there plans to travel?', hint: 'Where to, when, and with whom.' },
  },
} as const satisfies WordsOf<Tasks['fgm']>;

export const prevent = {
  title: 'Radicalisation',
  why: 'The national Prevent referral goes to the police. This form does not take its place.',
  questions: {
    referralSent: {
      label: 'Has the national Prevent referral been sent to the police?',
      missing: 'Select whether the Prevent referral has been sent',
    },
    referralDate: { label: 'When was it sent?', what: 'The date the Prevent referral was sent' },
    referralReference: { label: 'Reference number' },
    ideology: { label: 'What has been said, shared or done?' },
    adviceFrom: { label: 'Who has advised you?' },
  },
} as const satisfies WordsOf<Tasks['prevent']>;

export const nrm = {
  title: 'Modern slavery and exploitation',
  why: 'First responders, such as councils and the police, must refer a child who may be a victim to the national referral mechanism (NRM). A child’s agreement is not needed.',
  questions: {
    referralMade: {
      label: 'Has a referral to the NRM been made?',
      missing: 'Select whether a referral to the NRM has been made',
    },
    referralDate: { label: 'When was it made?', what: 'The date of the NRM referral' },
    referralReference: { label: 'Reference number' },
    firstResponder: { label: 'Who made it?' },
    notMadeWhy: { label: 'Why was it not made?' },
    indicators: { label: 'What makes you think the child is being exploited?' },
  },
} as const satisfies WordsOf<Tasks['nrm']>;

export const csa = {
  title: 'Child sexual abuse',
  why: 'We need to know how this came to light, when, and who else has been told. Do not question the child further.',
  questions: {
    howKnown: {
      label: 'How did this come to be known?',
      hint: 'Select all that apply.',
      missing: 'Select how this came to be known',
      options: {
        'told-by-child': 'A child said so',
        'told-by-person-involved': 'The person who did it said so',
        witnessed: 'Someone saw it',
        images: {
          text: 'Images, video or sound',
          hint: 'Never copy, send or upload them. Tell the police.',
        },
        other: 'In another way',
      },
    },
    learnedDate: {
      label: 'When did you learn of it?',
      what: 'The date you learned of it',
      missing: 'Enter the date you learned of it',
    },
    learnedTime: { label: 'At what time?', what: 'The time you learned of it' },
    policeTold: { label: 'Have the police been told?', missing: 'Select yes if the police have been told' },
    policeToldDate: { label: 'When were they told?', what: 'The date the police were told' },
    policeReference: { label: 'Police reference number' },
    otherAuthorityTold: {
      label: 'Has another council been told?',
      missing: 'Select yes if another council has been told',
    },
    otherAuthorityDetails: { label: 'Which council, and when?' },
    suspectKnown: {
      label: 'Do you know who is suspected?',
      missing: 'Select yes if you know who is suspected',
    },
    suspect: { label: 'Who is suspected?' },
    suspectWhy: { label: 'Why are they suspected?' },
    suspectContact: { label: 'What contact do they have with children now?' },
    whoElseTold: { label: 'Who else has been told?' },
    delayReason: { label: 'If you waited before telling anyone, why?' },
  },
} as const satisfies WordsOf<Tasks['csa']>;
