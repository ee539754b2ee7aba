import type { Tasks } from '../../../shared/form/tasks.ts';
import type { WordsOf } from '../words.ts';

const livesThere = {
  yes: 'Yes',
  no: 'No',
  sometimes: 'Sometimes',
  'not-known': 'I do not know',
} as const;

export const adult = {
  title: 'Who the adult is',
  why: 'Adults whom nobody mentioned are a common finding when children have come to harm. Include partners, former partners and anyone who is often there.',
  oneOf: 'Enter the adult’s name, or describe them',
  questions: {
    name: { label: 'Full name' },
    otherNames: { label: 'Other names they use' },
    description: { label: 'If you do not know the name, describe them' },
    dateOfBirth: {
      label: 'Date of birth',
      hint: 'Enter the year alone if that is all you know.',
      what: 'The adult’s date of birth',
    },
    aboutAge: { label: 'Or their age in years', hint: 'Your best guess.', what: 'The adult’s age' },
    sex: { label: 'Sex' },
    relationships: {
      label: 'What is {name} to each child?',
      each: {
        relationship: { label: 'Relationship to {child}', missing: 'Select what the adult is to each child' },
        relationshipDetails: { label: 'Give details of the relationship to {child}' },
        parentalResponsibility: {
          label: 'Does {name} have parental responsibility for {child}?',
          hint: 'The legal rights and duties of a parent. A mother nearly always has it.',
          missing: 'Select whether the adult has parental responsibility for each child',
        },
      },
    },
    livesThere: {
      label: 'Do they live with the child?',
      missing: 'Select whether the adult lives with the child',
      options: livesThere,
    },
    livesThereDetails: { label: 'When are they there?' },
    personOfConcern: {
      label: 'Are you worried about what this person does, or may do, to a child?',
      missing: 'Select whether you are worried about this person',
    },
    personOfConcernWhy: { label: 'What worries you about them?' },
    awareOfReferral: {
      label: 'Do they know that you are telling us?',
      missing: 'Select whether they know that you are telling us',
    },
    worksWithChildren: {
      label: 'Do they work, volunteer or govern at an organisation that works with children?',
      hint: 'For example, at a school, a nursery, a surgery or a sports club. We use it so that our letter does not reach them at work.',
      missing: 'Select whether they work, volunteer or govern at an organisation that works with children',
    },
    worksWithChildrenWhere: { label: 'Which organisation?' },
    vulnerabilities: {
      label: 'Do any of these apply to them?',
      hint: 'Select all that apply.',
      options: {
        'mental-health': 'Mental ill health',
        alcohol: 'Alcohol misuse',
        drugs: 'Drug misuse',
        'learning-disability': 'Learning disability',
        'physical-disability': 'Physical disability or illness',
        'domestic-abuse-victim': 'Is being, or has been, abused by a partner or relative',
        'care-leaver': 'Was in care as a child',
        'under-18': 'Is under 18',
        other: 'Something else',
        none: 'None of these',
        'not-known': 'I do not know',
      },
    },
    vulnerabilityDetails: { label: 'What should we know about this?' },
    firstLanguage: { label: 'First language' },
    interpreter: {
      label: 'Do they need an interpreter?',
      missing: 'Select whether the adult needs an interpreter',
    },
    interpreterLanguage: { label: 'In which language or dialect?' },
  },
} as const satisfies WordsOf<Tasks['adult']>;

export const adultContact = {
  title: 'How to contact them safely',
  why: 'A call at the wrong time can put someone in danger. What you write here is shown wherever the number is.',
  questions: {
    safeToContact: {
      label: 'Is it safe to contact {name}?',
      missing: 'Select whether it is safe to contact the adult',
    },
    safeHow: {
      label: 'How is it safe to contact them?',
      hint: 'Select all that apply.',
      options: {
        phone: 'Phone call',
        'text-message': 'Text message',
        email: 'Email',
        letter: 'Letter',
        'in-person': 'In person',
        'through-you': 'Through me',
        other: 'In another way',
      },
    },
    safeWhen: { label: 'When is it safe?', hint: 'For example, weekdays between 9am and 11am, when she is alone.' },
    whatNotToSay: {
      label: 'What must not be said or written?',
      hint: 'For example, ‘do not say you are from the council’ or ‘do not leave a voicemail’.',
    },
    whyNotSafe: { label: 'Why is it not safe?' },
    home: {
      label: 'Where do they live?',
      missing: 'Select where the adult lives',
      options: {
        'same-as-child': 'With the child',
        'other-address': 'At another address',
        'no-fixed-address': 'They have no fixed address',
        'not-known': 'I do not know',
      },
    },
    address: { label: 'Address' },
    postcode: { label: 'Postcode', what: 'The postcode' },
    addressConfidential: {
      label: 'Must this address be kept from anyone?',
      missing: 'Select whether this address must be kept from anyone',
    },
    phone: { label: 'Phone number', what: 'The phone number' },
    otherPhone: { label: 'Another phone number', what: 'The other phone number' },
    email: { label: 'Email address', what: 'The email address' },
    riskToWorker: {
      label: 'Could they be a risk to someone who visits?',
      missing: 'Select whether the adult could be a risk to someone who visits',
    },
    riskToWorkerDetails: { label: 'What is the risk?' },
  },
} as const satisfies WordsOf<Tasks['adult-contact']>;

export const otherChildren = {
  title: 'Other children',
  why: 'Brothers, sisters and other children in or near the home may need help too.',
  questions: {
    anyOthers: {
      label: 'Are there other children linked to this family?',
      hint: 'For example, brothers and sisters who live elsewhere, or children who often visit.',
      missing: 'Select whether there are other children',
    },
    details: { label: 'What do you know about them?', hint: 'You can also add each of them by name.' },
  },
} as const satisfies WordsOf<Tasks['other-children']>;

export const otherChild = {
  title: 'Another child',
  why: 'So that we can tell whether this child is known to us, and whether they need help too.',
  questions: {
    name: { label: 'Full name' },
    dateOfBirth: {
      label: 'Date of birth',
      hint: 'Enter the year alone if that is all you know.',
      what: 'The other child’s date of birth',
    },
    aboutAge: { label: 'Or their age in years', hint: 'Your best guess.', what: 'The other child’s age' },
    sex: { label: 'Sex' },
    relationships: {
      label: 'What is {name} to each child?',
      each: { relationship: { label: 'Relationship to {child}', missing: 'Select what they are to each child' } },
    },
    livesThere: {
      label: 'Do they live in the same home?',
      missing: 'Select whether they live in the same home',
      options: livesThere,
    },
    school: { label: 'School or nursery' },
    worriedToo: {
      label: 'Are you worried about {name} too?',
      missing: 'Select whether you are worried about them too',
    },
    worriedTooDetails: {
      label: 'What worries you about them?',
      hint: 'If they need a decision of their own, add them as a child in this concern instead.',
    },
  },
} as const satisfies WordsOf<Tasks['other-child']>;

export const household = {
  title: 'The family in your words',
  why: 'A few sentences often say more about who matters to a child than a list can.',
  questions: {
    otherAdultsUnknown: {
      label: 'Are there adults around the children whom you could not name?',
      missing: 'Select whether there are adults you could not name',
    },
    otherAdultsDetails: { label: 'What do you know about them?' },
    familyInWords: {
      label: 'How does the family fit together?',
      hint: 'For example, who is related to whom, who helps, and who has left.',
    },
  },
} as const satisfies WordsOf<Tasks['household']>;
