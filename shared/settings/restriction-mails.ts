/** Words about restricted records. They say nothing of whom a record is about, and give no reference. */
export const restrictionMails = {
  'restricted-record': {
    subject: 'A restricted record waits for you',
    paragraphs: [
      'A record in the {service} at {council} has been restricted, or is to be opened to all again, and waits for you to decide.',
      'See it on the board, after you sign in: {link}',
    ],
  },
  'glass-broken': {
    subject: 'A restricted record has been opened by break-glass',
    paragraphs: [
      'Somebody has opened a restricted record in the {service} at {council} by break-glass. It is open to them for some hours.',
      'See who and why now, and say what you found by the end of the next working day, here after you sign in: {link}',
    ],
  },
} satisfies Record<string, { subject: string; paragraphs: string[] }>;
