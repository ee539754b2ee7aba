import type { FieldProblem } from './problem-words.ts';

const emailWords: Readonly<Record<string, string>> = {
  'generic-mailbox':
    'This is an office’s mailbox, which people read who may not know. Give somebody’s own, or one that only safeguarding leads read',
  'private-mailbox': 'This is a private mailbox. Give the address that they have at the school',
  'other-organisation':
    'This address is of another organisation than the school. Only the council can name somebody there',
  twice: 'Somebody with this address is named for this already',
  'account-ended': 'The account of this address has ended. Only the council can open it again',
};

/** What is wrong with somebody whom a school names. */
export const contactProblems: FieldProblem = {
  part: (code) =>
    code === 'one-lead' ? 'There is a designated lead already. Change or end them first' : 'Select what they are',
  name: (code) =>
    code === 'too-many' ? 'There are as many contacts here as we can keep. End one first' : 'Enter their name',
  jobTitle: () => 'Their job title must be 200 characters or fewer',
  email: (code) => emailWords[code] ?? 'Enter an email address, like name@example.com',
  phone: () => 'Enter a telephone number of between 5 and 40 characters',
  mobile: (code) =>
    code === 'needed-in-holidays'
      ? 'Enter a number: nobody is at the school in holidays'
      : 'Enter a telephone number of between 5 and 40 characters',
  trainedOn: () => 'Enter a real day, like 14 9 2026',
  contactId: () => 'Nobody else here is confirmed',
};
