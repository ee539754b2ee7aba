import type { Tasks } from '../../../shared/form/tasks.ts';
import type { WordsOf } from '../words.ts';

export const child = {
  title: 'Who the child is',
  why: 'We need enough to be sure whom you mean. A name or a description is enough to send; anything else helps.',
  oneOf: 'Enter the child’s name, or describe them',
  questions: {
    birth: {
      label: 'What do you know about when the child was born?',
      missing: 'Select what you know about when the child was born',
      options: {
        exact: 'I know the date of birth',
        about: 'I know roughly how old they are',
        expected: 'They are not born yet',
        'not-known': 'I do not know',
      },
    },
    forename: { label: 'First name', hint: 'For a child not born yet, enter ‘Unborn’.' },
    surname: { label: 'Last name', hint: 'For a child not born yet, enter the mother’s last name.' },
    otherNames: { label: 'Other names or nicknames', hint: 'Any other name the child uses or was known by.' },
    description: {
      label: 'If you do not know the name, describe the child',
      hint: 'For example, their age, what they look like, and where and with whom you saw them.',
    },
    dateOfBirth: {
      label: 'Date of birth',
      hint: 'For example, 27 3 2015.',
      what: 'The child’s date of birth',
      missing: 'Enter the child’s date of birth',
    },
    aboutBirth: {
      label: 'Year of birth, and month if you know it',
      hint: 'For example, 2015 alone, or 3 2015.',
      what: 'The child’s year of birth',
    },
    aboutAge: { label: 'Or their age in years', hint: 'Your best guess.', what: 'The child’s age' },
    expectedDelivery: {
      label: 'Expected date of delivery',
      hint: 'Enter the month and year if you do not know the day.',
      what: 'The expected date of delivery',
      missing: 'Enter the expected date of delivery',
    },
    sex: { label: 'Sex', missing: 'Select the child’s sex' },
    gender: { label: 'Gender, if they describe it in another way', hint: 'Use the words the child uses.' },
  },
} as const satisfies WordsOf<Tasks['child']>;

export const childHome = {
  title: 'Where the child is',
  why: 'Where a child is now, and who will be with them next, tells us how quickly we must act.',
  questions: {
    home: {
      label: 'Do you know where {name} lives?',
      missing: 'Select whether you know where the child lives',
      options: {
        address: 'Yes, I know the address',
        'no-fixed-address': 'They have no fixed address',
        'not-known': 'I do not know',
      },
    },
    address: { label: 'Address', missing: 'Enter the child’s address' },
    postcode: { label: 'Postcode', what: 'The postcode' },
    uprn: {
      label: 'Unique property reference number (UPRN)',
      hint: 'Up to 12 digits. Leave this empty if you do not have it.',
      what: 'The UPRN',
    },
    usuallyStays: { label: 'Where do they usually stay?' },
    addressConfidential: {
      label: 'Must the child’s address be kept from anyone?',
      hint: 'For example, the family has moved away from someone who hurt them.',
      missing: 'Select whether the child’s address must be kept from anyone',
    },
    addressConfidentialWhy: { label: 'From whom, and why?' },
    livesWith: {
      label: 'Who lives there?',
      hint: 'If you do not know, enter ‘not known’.',
      missing: 'Enter who lives with the child',
    },
    whereNow: {
      label: 'Where is {name} now?',
      missing: 'Select where the child is now',
      options: {
        home: 'At home',
        school: 'At school or nursery',
        hospital: 'In hospital',
        police: 'With the police',
        'with-relative': 'With a relative or friend',
        elsewhere: 'Somewhere else',
        missing: 'Missing',
        'not-known': 'I do not know',
      },
    },
    whereNowDetails: { label: 'Give details of where they are' },
    withWhomNext: {
      label: 'Who will be with {name} next?',
      hint: 'For example, ‘mother’s partner collects from school’. If you do not know, enter ‘not known’.',
      missing: 'Enter who will be with the child next',
    },
    withWhomNextWhen: {
      label: 'When will that be?',
      hint: 'For example, today at 3:15pm. If you do not know, enter ‘not known’.',
      missing: 'Enter when the child will be with them next',
    },
  },
} as const satisfies WordsOf<Tasks['child-home']>;

export const childEducationHealth = {
  title: 'School and health',
  why: 'Teachers, doctors and nurses may know more. We ask them only when we need to.',
  questions: {
    education: {
      label: 'Does {name} go to school, nursery or college?',
      missing: 'Select whether the child goes to school, nursery or college',
      options: {
        school: 'School',
        'early-years': 'Nursery, childminder or pre-school',
        college: 'College',
        'home-educated': 'They are educated at home',
        'not-on-roll': 'They are of school age but not on the roll of a school',
        'not-in-education': 'They are not in education',
        'not-known': 'I do not know',
      },
    },
    schoolName: {
      label: 'Name of the school, nursery or college',
      missing: 'Enter the name of the school, nursery or college',
    },
    schoolUrn: {
      label: 'Unique reference number (URN) of the school',
      hint: '6 digits. Leave this empty if you do not have it.',
      what: 'The URN',
    },
    yearGroup: { label: 'Year group', missing: 'Select the year group' },
    educationDetails: { label: 'What do you know about their education?' },
    attendanceConcern: {
      label: 'Are you worried about attendance?',
      missing: 'Select whether you are worried about attendance',
    },
    attendanceDetails: { label: 'What is their attendance, and what worries you about it?' },
    gpPractice: { label: 'GP practice' },
    gpPracticeCode: {
      label: 'Code of the GP practice',
      hint: 'For example, M81001.',
      what: 'The code of the GP practice',
    },
    healthVisitor: { label: 'Health visitor' },
    midwife: { label: 'Midwife' },
    schoolNurse: { label: 'School nurse' },
    otherHealth: { label: 'Other health workers who see {name}' },
    nhsNumber: {
      label: 'NHS number',
      hint: '10 digits, such as 999 000 0018. Leave this empty if you do not have it.',
      what: 'The NHS number',
    },
    upn: {
      label: 'Unique pupil number (UPN)',
      hint: 'A letter and 12 characters. Leave this empty if you do not have it.',
      what: 'The UPN',
    },
  },
} as const satisfies WordsOf<Tasks['child-education-health']>;
