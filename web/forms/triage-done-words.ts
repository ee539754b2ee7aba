const words: Readonly<Record<string, string>> = {
  'facts-asked': 'The police have been asked for what was not recorded.',
  'answers-saved': 'The answers have been saved.',
  'level-set': 'The level has been saved.',
  'level-seconded': 'Your answer about the lower level has been saved.',
  'marac-judged': 'It is on record that this goes to the conference.',
  'pre-read-written': 'What your agency knows has been saved for the meeting.',
  'made-ready': 'This is ready for the meeting.',
  'recorded-twice': 'This is counted once from now on, in the other record.',
  'put-off': 'It has been put off to the next meeting.',
  'rest-put-off':
    'What could wait has been put off to the next meeting. What is left below does not wait, or was changed meanwhile.',
  'meeting-opened': 'The meeting is open, and you chair it.',
  came: 'Who has come is on record.',
  left: 'It is on record that they have left.',
  'chair-taken': 'You chair the meeting now.',
  'meeting-closed': 'The meeting has been closed.',
  'outcome-saved': 'What you wrote has been saved.',
  'outcome-issued': 'The outcome has been issued. Each agency is told within a minute.',
  'contact-opened': 'A contact has been opened. It stands on the board, with its clock.',
  'copy-released': 'It is on its way to them.',
  'told-another-way': 'It is on record that they were told another way.',
  'copy-acknowledge': 'You have confirmed that your agency has this outcome.',
  'copy-done': 'It is on record that this has been done.',
};

/** What was just done in the triage, as the address of the page names it. */
export const triageDoneWords = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
