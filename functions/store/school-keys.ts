import type { SettingKey } from '../../shared/school-directory/setting.ts';
import type { Key } from './keys.ts';

const counted = (n: number) => String(n).padStart(4, '0');
const schoolPartition = (authority: string, key: SettingKey) => `SCHOOL#${authority}#${key}`;
const registerPartition = (authority: string) => `SCHOOLREGISTER#${authority}`;

/** The keys of schools and settings, beside those in `keys.ts`. */
export const schoolKeys = {
  /** What is held of the national register: which file each part of it is of. */
  register: (authority: string): Key => ({ pk: registerPartition(authority), sk: 'HEAD' }),
  /** Establishments whose numbers end in the same two figures, as one file had them. */
  registerPart: (authority: string, upload: string, part: number): Key => ({
    pk: registerPartition(authority),
    sk: `PART#${counted(part)}#${upload}`,
  }),
  /** The establishments of our own area and its neighbours, as one file had them. */
  registerLocal: (authority: string, upload: string): Key => ({
    pk: registerPartition(authority),
    sk: `LOCAL#${upload}`,
  }),
  upload: (id: string): Key => ({ pk: `SCHOOLUPLOAD#${id}`, sk: 'UPLOAD' }),
  /** What a file would change, kind by kind. */
  uploadLines: (id: string, kind: string, part: number): Key => ({
    pk: `SCHOOLUPLOAD#${id}`,
    sk: `LINES#${kind}#${counted(part)}`,
  }),
  rollUpload: (id: string): Key => ({ pk: `SCHOOLUPLOAD#${id}`, sk: 'ROLLS' }),
  /** The roll of one school as a file would leave it. */
  uploadedRoll: (id: string, key: SettingKey): Key => ({ pk: `SCHOOLUPLOAD#${id}`, sk: `ROLL#${key}` }),
  /** A place that the council has added. */
  added: (authority: string, key: SettingKey): Key => ({ pk: schoolPartition(authority, key), sk: 'SETTING' }),
  contacts: (authority: string, key: SettingKey): Key => ({ pk: schoolPartition(authority, key), sk: 'CONTACTS' }),
  calendar: (authority: string, key: SettingKey): Key => ({ pk: schoolPartition(authority, key), sk: 'CALENDAR' }),
  councilCalendar: (authority: string): Key => ({ pk: `SCHOOLCALENDAR#${authority}`, sk: 'CALENDAR' }),
  /** That an address is one of a school's contacts; the address is a digest. */
  mailbox: (authority: string, addressHash: string, key: SettingKey): Key => ({
    pk: `SCHOOLMAILBOX#${authority}#${addressHash}`,
    sk: key,
  }),
  /** That notices which wait for a school must be looked at again: it has closed, or nobody of it can be relied on. */
  lookAgain: (authority: string, key: SettingKey, why: 'register' | 'contacts'): Key => ({
    pk: schoolPartition(authority, key),
    sk: `LOOK#${why}`,
  }),
  /** Who is on the roll of a school now, and who was; `roll` says only which version that is. */
  pupils: (authority: string, key: SettingKey): Key => ({ pk: schoolPartition(authority, key), sk: 'PUPILS' }),
  roll: (authority: string, key: SettingKey): Key => ({ pk: schoolPartition(authority, key), sk: 'ROLL' }),
  /** That a child, known by a digest, is or was on the roll of a school. */
  onRoll: (authority: string, digest: string, key: SettingKey): Key => ({
    pk: `SCHOOLROLL#${authority}#${digest}`,
    sk: key,
  }),
  /** When somebody at a school last used their access. */
  accessUse: (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'USE' }),
  /** The day on which those at schools were last asked whether they still are. */
  lastAsked: (authority: string): Key => ({ pk: `SCHOOLASKED#${authority}`, sk: 'DAY' }),
} as const;

/** Partitions of the indexes in which schools stand. */
export const schoolIndexKeys = {
  /** The places that the council has added, by name. */
  added: (authority: string, name: string) => ({ gsi1pk: `${authority}#SETTINGS`, gsi1sk: name }),
  /** Access of people at schools, by when time next does something with it. */
  accessUses: (authority: string, at: string) => ({ gsi1pk: `${authority}#ACCESSUSES`, gsi1sk: at }),
  /** Schools whose notices must be looked at again. */
  toLookAt: (authority: string, key: string) => ({ gsi1pk: `${authority}#SCHOOLNOTICES#SCHOOLS`, gsi1sk: key }),
  /** Everyone whom schools have named, school by school. */
  contacts: (authority: string, key: string) => ({ gsi2pk: `${authority}#SCHOOLCONTACTS`, gsi2sk: key }),
} as const;
