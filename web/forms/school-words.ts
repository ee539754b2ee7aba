import type { RegisterLineKind } from '../../shared/school-directory/register-upload.ts';
import type { SettingKind } from '../../shared/school-directory/setting.ts';
import { plainDateInWords } from '../../shared/time/words.ts';
import type { TagColour } from '../components/tag.tsx';
import type { FieldProblem } from './problem-words.ts';

type Params = Record<string, string | number>;

/** What a place is, in words. */
export const settingKindWords: Readonly<Record<SettingKind, string>> = {
  school: 'School',
  'alternative-provision': 'Alternative provision',
  college: 'College',
  'early-years': 'Nursery or early years',
  'home-education': 'Home education officer',
  'missing-education': 'Children missing education officer',
  'virtual-school': 'Virtual school',
  'other-council': 'Another council',
};

export const settingStatusWords: Readonly<Record<'open' | 'closed' | 'proposed', { name: string; colour: TagColour }>> =
  {
    open: { name: 'Open', colour: 'green' },
    closed: { name: 'Closed', colour: 'grey' },
    proposed: { name: 'Not open yet', colour: 'yellow' },
  };

const day = (date: string | number | undefined) => (date ? plainDateInWords(String(date)) : 'no day');

const registerWords: Readonly<Record<string, (params: Params) => string>> = {
  'no-file': () => 'Select the register’s file',
  'too-large': () => 'The selected file is too large. Send the ZIP that the register gives, and not what is in it',
  'not-a-zip': () => 'The selected ZIP is damaged, has a password, or unpacks to more than the register',
  'no-day': () =>
    'The name of the selected file must have its day in it, as the register gives it, such as edubasealldata20261124.csv',
  empty: () => 'The selected file is empty, or has column names and nothing below them',
  'not-text': () => 'The selected file must be a CSV, or a ZIP with one in it',
  'not-csv': ({ row }) => `The selected file could not be read as a CSV near row ${row}`,
  'broken-off': ({ row }) => `The selected file breaks off in row ${row}: half of it is missing. Download it again`,
  'unknown-column': ({ column }) =>
    `The selected file has a column that we do not know: ${column}. The register may have changed: tell whoever runs this service`,
  'column-twice': ({ column }) => `The selected file has a column twice: ${column}`,
  'column-missing': ({ column }) => `The selected file must have a column named ${column}`,
  'establishment-twice': ({ urn }) => `The file has ${urn} twice`,
  'from-the-future': ({ asOf }) => `The file is of a day that has not come: ${day(asOf)}`,
  'too-few': ({ rows, least }) => `The file has ${rows} rows. The whole register has many more than ${least}`,
  unreadable: ({ unread, rows }) => `${unread} of ${rows} rows cannot be read`,
  'none-of-ours': ({ laCode }) => `The file has no school of our own council, ${laCode}`,
  'same-file': ({ asOf }) => `This file, of ${day(asOf)}, is the one that we hold already`,
  older: ({ asOf, held }) => `The file is of ${day(asOf)}, and we hold that of ${day(held)}`,
  'older-inside': ({ latest, held }) =>
    `The file is older than its name says: the last closure that it knows of was on ${day(latest)}, and we know of one on ${day(held)}`,
  missing: ({ missing, of }) => `${missing} of ${of} establishments that we hold are missing from the file`,
  'missing-of-ours': ({ missing, of }) =>
    `${missing} of ${of} establishments of our own area are missing from the file`,
  'too-many-close': ({ closed, of }) => `The file would close ${closed} of ${of} establishments`,
};

/** Why a file of the register is not taken. */
export const registerProblemInWords = ({
  code,
  params = {},
}: {
  code: string;
  params?: Params | undefined;
}): string => {
  const [, links] = /^links-(.*)$/.exec(code) ?? [];
  if (links) return `The file of links is not taken. ${registerWords[links]?.(params) ?? 'It could not be read'}`;
  return registerWords[code]?.(params) ?? 'The selected file could not be read';
};

/** What is wrong in a row of the register. */
export const registerRowWords = (code: string): string =>
  ({
    unreadable: 'It cannot be read',
    missing: 'It is empty',
    cells: 'It has more or fewer cells than there are columns',
  })[code] ?? 'It could not be taken';

export const registerLineWords: Readonly<Record<RegisterLineKind, string>> = {
  closed: 'Closing',
  changed: 'Changed',
  added: 'New',
  missing: 'Not in the file',
};

/** What of an establishment differs, in words. */
export const partWords = (part: string): string =>
  ({
    name: 'Name',
    laCode: 'Council’s number',
    laName: 'Council',
    number: 'Number in its council',
    type: 'Type',
    group: 'Group of types',
    status: 'Status',
    opened: 'Opened',
    closed: 'Closed',
    phase: 'Phase',
    lowAge: 'Youngest age',
    highAge: 'Oldest age',
    address: 'Address',
    postcode: 'Postcode',
    phone: 'Telephone',
    website: 'Website',
    head: 'Head',
    pupils: 'Pupils',
    trust: 'Trust',
    sixthForm: 'Sixth form',
    religiousCharacter: 'Religious character',
  })[part] ?? part.charAt(0).toUpperCase() + part.slice(1);

/** What is wrong with a place that the council adds. */
export const addedWords: FieldProblem = {
  kind: () => 'Select what it is',
  name: () => 'Enter its name, of 200 characters or fewer',
  laCode: () => 'Enter the three figures of the council in whose area it is',
  laName: () => 'Enter the name of that council',
  phone: () => 'The telephone number must be 50 characters or fewer',
  address: () => 'The address must be five lines or fewer, each of 200 characters or fewer',
  number: () => 'The number must be 50 characters or fewer',
};

const doneWords: Readonly<Record<string, string>> = {
  added: 'The place has been added to the directory.',
  changed: 'The change has been saved.',
  named: 'They have been named. An email asks them to prove their address.',
  'contact-changed': 'What is known of them has been saved.',
  ended: 'They are no longer a contact here.',
  confirmed: 'The address counts as proved from now on.',
  still: 'Thank you. We know that it is still you.',
  left: 'Thank you. You are no longer a contact there.',
  'access-kept': 'They keep their access for another year.',
  'asked-again': 'An email that asks them to prove their address is on its way.',
  calendar: 'The calendar has been saved.',
  calendars: 'The calendars have been saved.',
};

/** What was done, as the page after it says. */
export const schoolDone = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(doneWords, code) ? doneWords[code] : undefined;
