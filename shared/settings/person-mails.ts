/** The standard words about the people whom the authority knows. They say nothing of whom a warning is about. */
export const personMails = {
  'marker-overdue': {
    subject: 'A warning is to be looked at again',
    paragraphs: [
      'The day by which a warning on a record in the {service} at {council} was to be looked at again has passed. It stays on show until somebody keeps it for longer or ends it.',
      'See which, and say what is so now, here after you sign in: {link}',
    ],
  },
} satisfies Record<string, { subject: string; paragraphs: string[] }>;
