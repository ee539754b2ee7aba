/** Placeholders that came with emails that were added later, known whether or not a stored version declares them. */
export const standardPlaceholders: readonly { name: string; meaning: string }[] = [
  { name: 'promisedFor', meaning: 'Day and time by which the referrer was to hear, and did not' },
  { name: 'newTime', meaning: 'Day and time by which the referrer will hear instead' },
  { name: 'waiting', meaning: 'What the messages of the day’s digest say in their subjects' },
  { name: 'team', meaning: 'The team that has the concern' },
];
