/** Words to those who answer for a child about whom somebody checked. They say nothing of the child or of who asked. */
export const openCheckMails = {
  'open-check-made': {
    subject: 'Somebody has checked a child of yours, reference {reference}',
    paragraphs: [
      'A professional has used the {service} at {council} to check whether a child is open to social care. By the case system, you are the child’s worker.',
      'See who asked and why, and call them back if that helps, here after you sign in: {link}',
      'If you have no account, call {frontDoorPhone} ({frontDoorHours}) and quote {reference}.',
    ],
  },
  'open-check-alert': {
    subject: 'A record that is kept from most was asked after, reference {reference}',
    paragraphs: [
      'Somebody has used the {service} at {council} to ask after a record that you answer for. They were told that we cannot tell, and to phone us.',
      'See who asked and why now, here after you sign in: {link}',
      'If you have no account, call {frontDoorPhone} ({frontDoorHours}) or, at other times, {emergencyPhone} ({emergencyHours}), and quote {reference}.',
    ],
  },
  'open-check-unusual': {
    subject: 'Checks were made in an unusual way',
    paragraphs: [
      'Somebody has used checks in the {service} at {council} in a way that data protection must look at.',
      'See what, and say what you found, here after you sign in: {link}',
    ],
  },
  'case-feed-alarm': {
    subject: 'The case system’s list needs you',
    paragraphs: [
      'The list of open children in the {service} at {council} is too old to answer from, or its next file was halted. Until a newer file is in force, everybody who checks is told that we cannot tell, and to phone.',
      'See why, and what to do, here after you sign in: {link}',
    ],
  },
} satisfies Record<string, { subject: string; paragraphs: string[] }>;
