import type { BatchResult } from '../../shared/incident-file/batch.ts';
import type { TagColour } from '../components/tag.tsx';

type Params = Record<string, string | number>;

const fileWords: Readonly<Record<string, (params: Params) => string>> = {
  'no-file': () => 'Select a file',
  'too-large': () => 'The selected file must be smaller than 4MB. Send it in parts: what was taken is not taken twice',
  empty: () => 'The selected file is empty, or has column names and nothing below them',
  'not-text': () => 'The selected file must be a CSV. Spreadsheets save one with “Save as”',
  'not-csv': ({ row }) =>
    `The selected file could not be read as a CSV near row ${row}: check the quotation marks there`,
  'unknown-column': ({ column }) => `The selected file has a column that we do not know: ${column}`,
  'column-twice': ({ column }) => `The selected file has a column twice: ${column}`,
  'column-missing': ({ column }) => `The selected file must have a column named ${column}`,
  'too-many': ({ max }) => `The selected file must have ${max} incidents or fewer. Send it in parts`,
};

/** Why a file as a whole is not taken. */
export const fileProblemInWords = ({ code, params = {} }: { code: string; params?: Params }): string =>
  fileWords[code]?.(params) ?? 'The selected file could not be read';

const rowWords: Readonly<Record<string, (params: Params) => string>> = {
  missing: () => 'This is needed, and is empty.',
  'not-an-option': () => 'This is not one of the values that the column guide lists.',
  'not-a-date': () => 'There is no such day. Write it as 14/02/1991.',
  'not-a-moment': () => 'Write a day and a time, such as 21/11/2026 22:40.',
  'not-yes-or-no': () => 'Write yes, no or not known.',
  'not-a-number': () => 'Write a number.',
  'too-long': ({ max }) => `This must be ${max} characters or fewer.`,
  formula: () => 'This begins like a formula of a spreadsheet. Write it as text.',
  differs: () => 'This says something else than an earlier row of the same incident.',
  'only-adults': () => 'Only an adult’s row may fill in this column.',
  'only-children': () => 'Only a child’s row may fill in this column.',
  'no-child': () => 'No row of this incident is a child.',
  'no-adult': () => 'No row of this incident is an adult.',
  'no-victim': () => 'No adult of this incident is a victim.',
  'born-in-future': () => 'This lies in the future. A child not yet born has an expected date.',
  'not-a-child': () => 'Whoever was born then is not a child.',
  'older-than-parent': () => 'The child would be older than their parent.',
  'in-the-future': () => 'This lies in the future.',
  'before-start': () => 'This is before the incident began.',
  'not-listed': () => 'We do not know this one.',
  twice: () => 'This person is listed twice.',
  'no-reference': () => 'A reference must have a letter or a number in it.',
  'another-incident': () => 'This reference names an incident that we have, and nobody of these people is in it.',
  'wrong-status': () => 'The incident was taken back, or stands in another.',
  stale: () => 'It was being changed at the same moment. Send the file again.',
  'too-large': () => 'The incident holds more people or text than we can keep.',
};

/** What is wrong in a row and column. */
export const rowProblemInWords = ({ code, params = {} }: { code: string; params?: Params | undefined }): string =>
  rowWords[code]?.(params) ?? 'This could not be taken.';

/** What became of an incident of a file. */
export const resultWords: Readonly<Record<BatchResult['how'], { name: string; colour: TagColour }>> = {
  new: { name: 'Accepted', colour: 'green' },
  changed: { name: 'Changed', colour: 'blue' },
  unchanged: { name: 'Unchanged', colour: 'grey' },
  refused: { name: 'Refused', colour: 'red' },
};

/** Where an incident stands, as police are told. */
export const incidentStatusWords = {
  received: 'Waits for the meeting',
  ready: 'Ready for the meeting',
  'in-meeting': 'In the meeting',
  decided: 'Decided',
  superseded: 'Stands in another incident',
  withdrawn: 'Taken back',
} as const;
