const howToOpen = [
  'Open it here, on a computer or a phone: {link}',
  'The link by itself shows nothing. We send a code to this address, and you enter it there.',
];
const confirm = 'Please read it and confirm that you have it before {answerBy}.';
const ifNot =
  'If you cannot open it, call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}). Please do not reply with a child’s name.';

/**
 * Words to schools about an incident that a pupil of theirs may have lived through: that something waits, by when, and
 * where. They name nobody and say nothing of what happened; all that is sent of one incident has its reference.
 */
export const schoolMails = {
  // To whoever a school names, and to the same once a term.
  'school-contact': {
    subject: 'Are you a school contact?',
    paragraphs: [
      'A school names you to the {service} at {council} as somebody to tell of domestic abuse in a pupil’s family.',
      'Sign in with a code that we send here, and say whether that is so: {link}',
    ],
  },
  'school-contact-unused': {
    subject: 'Sign in to keep your access',
    paragraphs: [
      'You have not signed in to the {service} at {council} for most of a year. After a year without use your access ends. We write twice before that.',
      'Sign in here to keep it: {link}',
      'If it has ended, whoever leads on safeguarding at your school can open it again, or call us on {frontDoorPhone} ({frontDoorHours}).',
    ],
  },
  'school-notice': {
    subject: 'Safeguarding notice to read before school, reference {reference}',
    paragraphs: [
      `The {service} at {council} has a safeguarding notice for your school. ${confirm}`,
      ...howToOpen,
      ifNot,
    ],
  },
  'school-notice-again': {
    subject: 'Safeguarding notice that still waits, reference {reference}',
    paragraphs: [
      `The {service} at {council} wrote to your school about reference {reference}. This is the same notice again, because your school was shut or had not read it. ${confirm}`,
      ...howToOpen,
      ifNot,
    ],
  },
  'school-notice-added': {
    subject: 'Safeguarding notice with more to read, reference {reference}',
    paragraphs: [
      'The notice that your school has from the {service} at {council} now says more than it did. Please read it again and confirm that you have it before {answerBy}.',
      ...howToOpen,
      ifNot,
    ],
  },
  'school-notice-corrected': {
    subject: 'Our notice has been corrected, reference {reference}',
    paragraphs: [
      'The notice that your school has from the {service} at {council} said something that was not about a pupil of yours. It has been corrected. Please go by what it says now, and keep nothing of what it said before.',
      ...howToOpen,
      ifNot,
    ],
  },
  'school-outcome': {
    subject: 'What was decided after our notice, reference {reference}',
    paragraphs: [
      'The agencies have decided about what the {service} at {council} told your school of, and there is an outcome for you on the same notice.',
      ...howToOpen,
      ifNot,
    ],
  },
  'school-outcome-changed': {
    subject: 'What was decided has changed, reference {reference}',
    paragraphs: [
      'The outcome that your school has from the {service} at {council} has changed. It is about the same notice and not a new one.',
      ...howToOpen,
      ifNot,
    ],
  },
  'school-notice-ended': {
    subject: 'Our notice counts no more, reference {reference}',
    paragraphs: [
      'The {service} at {council} told your school of something under reference {reference}. It has been taken back, was not about a pupil of yours, or stands under another reference, so please do not count it. Its page says which.',
      'See it here: {link}',
      ifNot,
    ],
  },
} satisfies Record<string, { subject: string; paragraphs: string[] }>;
