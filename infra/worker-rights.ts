import { sealedPartitions } from './looked-rights.ts';

/** By which rules, and where a chain stands. */
const ruled = ['SETTINGS#*', 'AUDIT#*'] as const;
/** A message lies with what owes it (`noticeOwners`), and what becomes of it is entered in the chain of that. */
const owing = [
  'CONTACT#*',
  'CODE#*',
  'DRAFT#*',
  'CONSULTATION#*',
  'PERSON#*',
  'INCIDENT#*',
  'CHECK#*',
  'AUDIT#*',
  // The row of what it changes may be the first to be sealed.
  'ROWKEY#*',
] as const;
/** A school's contacts, and at which schools a mailbox is one. */
const schoolContacts = ['SCHOOL#*', 'SCHOOLMAILBOX#*'] as const;

/** What those may ask of the table who answer no people: systems, the senders, the minute hand and the check of files. */
export const workerRights = {
  api: [
    { actions: ['GetItem', 'BatchGetItem', 'Query'], indexes: ['gsi2', 'gsi3'] },
    // Whom of the organisation that raises a concern it may tell of.
    { actions: ['Query'], indexes: ['gsi1'], withinIndexes: ['*#PEOPLE#*'] },
    {
      actions: ['PutItem'],
      within: [
        ...['CONTACT#*', 'REF#*', 'IDEMPOTENCY#*', 'ACCESS#*', 'AUDIT#*', 'CURSORSECRET#*', 'ROWKEY#*'],
        ...['INCIDENT#*', 'POLICEREF#*', 'INCIDENTREF#*', 'HISTORY#*'],
        ...['CASEFEED#*', 'CASEFILE#*', sealedPartitions],
      ],
    },
    { actions: ['BatchWriteItem'], within: ['CASEFILE#*'] },
    { actions: ['UpdateItem'], within: ['RATE#*'] },
  ],
  sendNotice: [
    { actions: ['GetItem', 'BatchGetItem', 'Query'] },
    // Before a letter leaves, its family is looked for among those who work where it goes.
    { actions: ['Query'], within: [sealedPartitions], indexes: ['gsi1'], withinIndexes: ['*#PEOPLE#*'] },
    { actions: ['PutItem'], within: owing },
  ],
  // What came back from a school is about its contacts and its notice too; the settings say by which rules.
  mailEvents: [
    { actions: ['GetItem', 'BatchGetItem'] },
    { actions: ['Query'], within: [...ruled, 'SCHOOLMAILBOX#*'] },
    { actions: ['PutItem'], within: [...owing, ...schoolContacts] },
  ],
  sweep: [
    { actions: ['GetItem', 'BatchGetItem', 'Query'], indexes: ['gsi1', 'gsi2', 'gsi3'] },
    {
      actions: ['PutItem'],
      within: [
        ...[...owing, ...schoolContacts, 'ATTACHMENTS#*', 'HANDOVER#*', 'MINUTEHAND#*'],
        // Who was told of has a record, compared with others; what is carried over counts in the history of a family.
        ...['PERSONRECORD#*', 'PERSONKEYS#*', 'SAMEEVENT#*', 'FAMILYSOUGHT#*', 'HISTORY#*', 'TRIAGEMEETING#*'],
        // That somebody was told of a feed that stands still.
        ...['SCHOOLLINK#*', 'SCHOOLASKED#*', 'CASEFEED#*', sealedPartitions],
      ],
    },
    { actions: ['BatchWriteItem'], within: ['PERSONKEY#*'] },
  ],
  // Where chains ended, and which checkpoint is the last. What is in a chain, and every record, is closed to it.
  checkpoints: [
    { actions: ['GetItem', 'PutItem'], within: ['CHECKPOINT#*'], indexes: ['gsi1'], withinIndexes: ['*#CHAINS#*'] },
  ],
  // What it finds in a file it says of that file, to the contact or draft with which it lies, and in no other record. The
  // settings say who is told of a file that nobody holds.
  scan: [
    { actions: ['GetItem', 'BatchGetItem'] },
    { actions: ['Query'], within: ruled },
    { actions: ['PutItem'], within: ['ATTACHMENTS#*', 'CONTACT#*', 'DRAFT#*', 'AUDIT#*', 'ROWKEY#*'] },
  ],
} as const;
