import type { CaseFile, Halt } from '../../shared/case-feed/feed.ts';
import type { TagColour } from '../components/tag.tsx';
import type { FieldProblem } from './problem-words.ts';

type Params = Record<string, string | number>;

const fileWords: Readonly<Record<string, (params: Params) => string>> = {
  'no-file': () => 'Select a file',
  'too-large': () => 'The selected file must be smaller than 4MB',
  empty: () => 'The selected file is empty, or has column names and nothing below them',
  'not-text': () => 'The selected file must be a CSV. Spreadsheets save one with “Save as”',
  'not-csv': ({ row }) =>
    `The selected file could not be read as a CSV near row ${row}: check the quotation marks there`,
  'unknown-column': ({ column }) => `The selected file has a column that we do not know: ${column}`,
  'column-twice': ({ column }) => `The selected file has a column twice: ${column}`,
  'column-missing': ({ column }) => `The selected file must have a column named ${column}`,
  'too-many': ({ max }) => `The selected file must have ${max} rows or fewer`,
  'no-time': () => 'The selected file must say when it was made, in the column extracted_at',
  'time-ahead': () => 'The selected file says that it was made in the future: check the column extracted_at',
  'not-newer': () => 'The selected file is not newer than the one in force',
  'one-month': () => 'The selected file has far too many children born in one month: check the dates of birth',
};

/** Why a file as a whole is not taken. */
export const feedFileProblemInWords = ({ code, params = {} }: { code: string; params?: Params }): string =>
  fileWords[code]?.(params) ?? 'The selected file could not be read';

const rowWords: Readonly<Record<string, string>> = {
  missing: 'This is needed, and is empty.',
  'not-an-option': 'This is not one of the values that the column guide lists.',
  'not-a-date': 'There is no such day. Write it as 14/03/2017.',
  'not-a-moment': 'Write a day and a time, such as 2026-11-23T06:00:00Z.',
  'not-yes-or-no': 'Write yes or no.',
  'too-long': 'This is too long.',
  formula: 'This begins like a formula of a spreadsheet. Write it as text.',
  'born-in-future': 'This lies in the future.',
  'not-valid': 'This is not valid: check for a slip.',
  'no-letters': 'A name must have a letter in it.',
  twice: 'An earlier row has the same case number.',
  differs: 'This differs from the first row.',
};

/** What is wrong in a row and column. */
export const feedRowProblemInWords = (code: string): string => rowWords[code] ?? 'This could not be read.';

/** Why a file was halted. */
export const haltWords: Readonly<Record<Halt, string>> = {
  'closes-too-many': 'It closes more children than a night usually does. Part of the file may be missing.',
  'half-a-file': 'It has half as many children as the one in force, or fewer.',
  'too-many-rejects': 'More than 1 in 20 of its rows have something wrong in them.',
  'last-file-gone': 'The one in force is so old that it can no longer be compared with.',
};

/** Where a file stands. `fileId`: the one in force; `over`: the version of what is in force. */
export function fileStatus(
  { id, halts, taken, over }: CaseFile,
  head: { fileId: string; version: number } | undefined,
): { name: string; colour: TagColour } {
  if (head?.fileId === id) return { name: 'In force', colour: 'green' };
  if (taken) return { name: 'Replaced', colour: 'grey' };
  if (over !== (head?.version ?? 0)) return { name: 'Overtaken', colour: 'grey' };
  return halts.length > 0 ? { name: 'Halted', colour: 'red' } : { name: 'Waits to be taken', colour: 'yellow' };
}

export const takeProblems: FieldProblem = {
  reason: (code) =>
    code === 'too-long' ? 'Your reason must be 500 characters or fewer' : 'Enter how you know that the file is right',
};
