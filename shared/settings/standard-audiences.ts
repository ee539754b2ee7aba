const considered =
  'We have considered what you told us. We keep what we know of families private, so we cannot tell you what we decided or what happens next.';

/** What is said to those who are told less, until an authority words it for itself. */
export const standardAudiences = {
  tighterRationale:
    'We compared what you told us with the levels of need that all services here share. The level above is the one that fits best.',
  thanksTitle: 'Thank you for telling us',
  thanks: {
    family: [
      'Thank you for telling us of your worry. You know the child, and what you see matters.',
      considered,
      'If a social worker works with you, they will talk to you about anything that concerns you and your family.',
    ],
    child: [
      'Thank you for telling us. It takes courage to speak up, and you were right to do it.',
      'We have read everything that you told us and thought about it carefully.',
      'Someone will talk to you about what happens next. If you want to talk before then, call us on the number below.',
    ],
    public: ['Thank you for telling us of your worry about a child.', considered],
    anonymous: ['Thank you for telling us of your worry about a child.', considered],
  },
};
