const fileWords: Readonly<Record<string, (column: string) => string>> = {
  'no-file': () => 'Select a file of rolls',
  'too-large': () => 'The selected file is too large. Send it as a ZIP, or in parts',
  'not-a-zip': () => 'The selected ZIP is damaged, has a password, or holds no CSV',
  empty: () => 'The selected file is empty, or has column names and nothing below them',
  'broken-off': () => 'The selected file breaks off in its last row: half of it is missing',
  'unknown-column': (column) => `The selected file has a column that we do not know: ${column}`,
  'column-missing': (column) => `The selected file must have a column named ${column}`,
  'too-many-schools': () => 'The selected file must speak of 400 schools or fewer. Send it in parts',
};

/** Why a file of rolls as a whole is not looked at. */
export const rollFileProblem = (code: string, column = ''): string =>
  fileWords[code]?.(column) ?? 'The selected file could not be read as a CSV';

const rowWords: Readonly<Record<string, string>> = {
  missing: 'It is empty',
  'not-a-date': 'It is no day that can be',
  'not-a-urn': 'It is no URN of six figures',
  'not-an-option': 'It is not sole, main, subsidiary or guest',
  'before-from': 'It is before they came',
  'not-a-upn': 'It cannot be a pupil number. The pupil is known by name and day of birth',
};

/** What is wrong in a row of rolls. */
export const rollRowProblem = (code: string): string => rowWords[code] ?? 'It could not be read';
