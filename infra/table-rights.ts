import { contactThere, counting, sealedPartitions } from './looked-rights.ts';
import { schoolRights } from './school-rights.ts';
import { workerRights } from './worker-rights.ts';

/** What a function may ask of the table. There is no scan to ask for. */
export type TableRights = readonly {
  actions: readonly (
    | 'GetItem'
    | 'BatchGetItem'
    | 'Query'
    | 'PutItem'
    | 'BatchWriteItem'
    | 'UpdateItem'
    | 'DeleteItem'
    // That something lies there as it was seen, in the transaction that follows from it.
    | 'ConditionCheckItem'
  )[];
  /** Beginnings of partition keys, each with a star at its end; to read, all partitions but what is sealed, when left out. */
  within?: readonly string[];
  indexes?: readonly ('gsi1' | 'gsi2' | 'gsi3')[];
  /** Partitions of those indexes, with stars; all of them, when left out. */
  withinIndexes?: readonly string[];
}[];

const reading = ['GetItem', 'BatchGetItem', 'Query'] as const;
/**
 * That somebody is still there, and a form that they sent too late; an entry of what they do in the chain of each record;
 * the secret of the places in lists, which begins with whoever first turns a page; and the key of rows, with the first of them.
 */
const session = ['SESSION#*', 'AUDIT#*', 'CURSORSECRET#*', 'ROWKEY#*'] as const;
/** That a record was opened, and who at the front door has it before them. */
const opening = ['ACCESS#*', 'CONTACT#*'] as const;

/**
 * Written out for each function, for the stack that grants it and for the tests, in which each runs on no more than it.
 * Whoever answers people reads what the guard lets them, and writes only where its own pages do.
 */
export const tableRights = {
  entrance: [
    { actions: reading, indexes: ['gsi1', 'gsi2', 'gsi3'] },
    // Codes and how many were asked for, who is away and who said so, a letter that was opened, and a page held for whoever comes back.
    { actions: ['PutItem'], within: [...session, 'CODE#*', 'RATE#*', 'PERSON#*', 'ACCESS#*', 'CONTACT#*', 'DRAFT#*'] },
    { actions: ['DeleteItem'], within: ['SESSION#*'] },
  ],
  portal: [
    { actions: reading, indexes: ['gsi1', 'gsi2', 'gsi3'] },
    {
      actions: ['PutItem'],
      within: [
        ...session,
        'ACCESS#*',
        'DRAFT#*',
        'CONTACT#*',
        'REF#*',
        'ATTACHMENTS#*',
        'CONSULTATION#*',
        sealedPartitions,
      ],
    },
    contactThere,
    // Whoever typed what no draft could take discards it.
    { actions: ['DeleteItem'], within: ['DRAFT#*', 'SESSION#*'] },
  ],
  desk: [
    ...counting,
    { actions: reading, indexes: ['gsi1', 'gsi2', 'gsi3'] },
    // The rules that keep what is sealed out of letters look for it there. No page of theirs shows it.
    { actions: ['Query'], within: [sealedPartitions] },
    // A contact that is entered begins as a draft; whoever authorises a decision makes its letter.
    { actions: ['PutItem'], within: [...session, ...opening, 'LETTERLINK#*', 'DRAFT#*'] },
    contactThere,
  ],
  letters: [
    ...counting,
    { actions: reading, indexes: ['gsi1', 'gsi2', 'gsi3'] },
    { actions: ['Query'], within: [sealedPartitions] },
    // A message that is put right may be owed by a person.
    { actions: ['PutItem'], within: [...session, ...opening, 'LETTERLINK#*', 'PERSON#*'] },
  ],
  handover: [
    { actions: reading, indexes: ['gsi1', 'gsi2'] },
    { actions: ['PutItem'], within: [...session, 'HANDOVER#*'] },
  ],
  intake: [
    ...counting,
    { actions: reading, indexes: ['gsi1', 'gsi2'] },
    {
      actions: ['PutItem'],
      within: [...session, 'ACCESS#*', 'INCIDENT#*', 'POLICEREF#*', 'INCIDENTREF#*', 'HISTORY#*', 'BATCH#*'],
    },
  ],
  consultations: [
    { actions: reading, indexes: ['gsi1', 'gsi2', 'gsi3'] },
    { actions: ['PutItem'], within: [...session, 'ACCESS#*', 'CONSULTATION#*', 'DRAFT#*', 'CONTACT#*'] },
  ],
  triage: [
    ...counting,
    { actions: reading, indexes: ['gsi1', 'gsi3'] },
    // An outcome may open a contact for the front door, which is kept from those of its staff whom it may be about.
    { actions: ['PutItem'], within: [...session, 'ACCESS#*', 'INCIDENT#*', 'TRIAGEMEETING#*', 'CONTACT#*', 'REF#*'] },
  ],
  outcomes: [
    { actions: reading, indexes: ['gsi2'] },
    // What a reader did with their copy, and that it was opened.
    { actions: ['PutItem'], within: [...session, 'ACCESS#*', 'INCIDENT#*'] },
  ],
  schools: schoolRights,
  schoolNotices: [
    ...counting,
    { actions: reading, indexes: ['gsi1', 'gsi2'] },
    // What becomes of notices and lanes, the codes with which they are read, and the concern that a school's worry becomes.
    {
      actions: ['PutItem'],
      within: [...session, 'ACCESS#*', 'INCIDENT#*', 'SCHOOLLINK#*', 'CODE#*', 'RATE#*', 'DRAFT#*'],
    },
  ],
  people: [
    ...counting,
    { actions: reading, indexes: ['gsi1', 'gsi3'] },
    // Whoever opens a contact's people before the minute hand has come round has their records made. Whoever breaks the
    // glass leaves a line in the access record and word to the managers, which may lie with them.
    {
      actions: ['PutItem'],
      within: [
        ...[...session, 'PERSONRECORD#*', 'PERSONKEYS#*', 'CONTACT#*', 'INCIDENT#*', 'GLASS#*', 'SAMEEVENT#*'],
        ...['STAFFFAMILY#*', 'FAMILYSOUGHT#*', 'ACCESS#*', 'PERSON#*'],
      ],
    },
    contactThere,
    { actions: ['BatchWriteItem'], within: ['PERSONKEY#*'] },
  ],
  checks: [
    { actions: reading, indexes: ['gsi1', 'gsi2', 'gsi3'] },
    // A check with the words that it owes, and beside others about the same child; and the case system's files with the one that is in force.
    {
      actions: ['PutItem'],
      within: [
        ...[...session, 'ACCESS#*', 'CHECK#*', 'CHECKED#*'],
        ...['STANDINS#*', 'PERSONKEYS#*', 'CASEFEED#*', 'CASEFILE#*'],
      ],
    },
    { actions: ['BatchWriteItem'], within: ['CASEFILE#*'] },
    { actions: ['UpdateItem'], within: ['RATE#*'] },
  ],
  sealedAddress: [
    ...counting,
    { actions: reading, indexes: ['gsi3'] },
    { actions: ['Query'], within: [sealedPartitions] },
    { actions: ['PutItem'], within: [...session, ...opening, sealedPartitions] },
  ],
  looked: [
    ...counting,
    { actions: reading, indexes: ['gsi1', 'gsi3'] },
    { actions: ['PutItem'], within: [...session, ...opening] },
  ],
  // What holds a record lies beside it.
  retention: [
    ...counting,
    { actions: reading, indexes: ['gsi1'] },
    { actions: ['PutItem'], within: [...session, ...opening, 'INCIDENT#*', 'PERSONRECORD#*'] },
    // It takes away what was disposed of, and the keys of it. What is sealed it lists, and cannot open.
    { actions: ['Query'], within: [sealedPartitions] },
    { actions: ['ConditionCheckItem'], within: ['CONTACT#*', 'PERSONRECORD#*'] },
    {
      actions: ['DeleteItem'],
      within: ['CONTACT#*', 'ATTACHMENTS#*', 'LETTERLINK#*', 'SAMEEVENT#*', sealedPartitions],
    },
  ],
  // A request holds the record of whom it is about.
  disclosure: [
    ...counting,
    { actions: reading, indexes: ['gsi1'] },
    { actions: ['Query'], within: [sealedPartitions] },
    { actions: ['PutItem'], within: [...session, ...opening, 'DISCLOSURE#*', 'PERSONRECORD#*'] },
  ],
  // It counts what waits, and changes nothing.
  operations: [
    { actions: reading, indexes: ['gsi1', 'gsi2'] },
    { actions: ['PutItem'], within: session },
  ],
  wording: [
    { actions: reading },
    { actions: ['PutItem'], within: [...session, 'WORDING#*', 'DESCRIPTORS#*', 'SETTINGS#*'] },
  ],
  print: [
    ...counting,
    { actions: reading },
    // Whoever opens a letter first may be near to its family: who else is where it went is asked.
    { actions: ['Query'], indexes: ['gsi1'], withinIndexes: ['*#PEOPLE#*'] },
    { actions: ['PutItem'], within: [...session, ...opening] },
  ],
  attachments: [
    ...counting,
    { actions: reading },
    { actions: ['PutItem'], within: [...session, ...opening, 'ATTACHMENTS#*'] },
  ],
  ...workerRights,
} as const satisfies Record<string, TableRights>;
