/** The standard words to whoever answers for a record of which somebody revealed what is sealed. */
export const sealedMails = {
  'sealed-revealed': {
    subject: 'Secret details were opened, reference {reference}',
    paragraphs: [
      'Somebody opened what is kept secret of reference {reference}.',
      'See who, after you sign in: {link}',
      'If you know no reason for it, speak to them or to your manager today.',
    ],
  },
};
