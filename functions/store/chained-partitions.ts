import type { Key } from './keys.ts';

/** How a kind of partition is chained. `root`: the item with which a record begins. `but`: marks beside it that say nothing of it. */
type Chained = { root?: string; but?: readonly string[] };

/** Every write to these is entered in the chain of the partition. */
export const chained: Readonly<Record<string, Chained>> = {
  // Who has it open before them is kept for a day, and is no part of it.
  CONTACT: { root: 'CONTACT', but: ['LOOKER#'] },
  CONSULTATION: { root: 'CONSULTATION' },
  INCIDENT: { root: 'INCIDENT' },
  // That somebody was told of a warning to be looked at again, of many in one transaction.
  PERSONRECORD: { root: 'RECORD', but: ['MARKERTOLD#'] },
  CHECK: { root: 'CHECK' },
  DISCLOSURE: { root: 'DISCLOSURE' },
  ATTACHMENTS: {},
  SAMEEVENT: {},
  GLASS: { root: 'GLASS' },
  UNUSUALLOOK: { root: 'UNUSUALLOOK' },
  TRIAGEMEETING: {},
  SETTINGS: {},
  WORDING: {},
  DESCRIPTORS: {},
  ORG: { root: 'ORG' },
  CLIENT: { root: 'CLIENT' },
  // When somebody last used their access is written at most sign-ins.
  PERSON: { root: 'PERSON', but: ['USE'] },
  STAFFFAMILY: {},
  // That the minute hand is to look at its notices again; a register that closes schools marks ninety of them at once.
  SCHOOL: { but: ['LOOK#'] },
  SCHOOLCALENDAR: {},
  HANDOVER: {},
  SEALED: {},
};

/** These are not chained. */
export const notChained: ReadonlySet<string> = new Set([
  // Each line is entered in the chain of whoever looked.
  'ACCESS',
  // It is its writer’s until it is sent, and taken away when it is not.
  'DRAFT',
  // It says what became of a file; each incident of it has a chain.
  'BATCH',
  // It is a file that nobody has taken yet.
  'SCHOOLUPLOAD',
  // It is the nation’s, and can be read there.
  'SCHOOLREGISTER',
  // It holds words of checks, which are chained, for as long as they may be asked again.
  'STANDINS',
  // It says which file of another system is in force.
  'CASEFEED',
  // It is what another system says, and is replaced as a whole.
  'CASEFILE',
  // A session is no record, and ends.
  'SESSION',
  // A code is no record, and ends.
  'CODE',
  // It counts, and ends.
  'RATE',
  'LOOKS',
  // It points to checks, which are chained, and is written once.
  'CHECKED',
  // It points to a record, is written once, and ends.
  'IDEMPOTENCY',
  // It points to a record and is written once.
  'REF',
  'INCIDENTREF',
  'POLICEREF',
  'LETTERLINK',
  'SCHOOLLINK',
  // It points to a person and is written once.
  'LOGIN',
  // It points to incidents, which are chained.
  'HISTORY',
  // It points to records, and can be made from them again.
  'PERSONKEY',
  // It is a secret, written once.
  'PERSONKEYS',
  'CURSORSECRET',
  // It is a key in its envelope, written once.
  'ROWKEY',
  // It points to schools, whose rolls are chained.
  'SCHOOLROLL',
  // It points to schools, whose contacts are chained.
  'SCHOOLMAILBOX',
  // It says on which day the minute hand has been round.
  'SCHOOLASKED',
  // It says when the minute hand has been round.
  'MINUTEHAND',
  // It is the chains themselves.
  'AUDIT',
  // It says how far the minute hand is with a family, which is chained.
  'FAMILYSOUGHT',
  // It says which checkpoint is the last, and what vouches for chains lies elsewhere.
  'CHECKPOINT',
]);

/** How a write is chained; undefined where it is not. A kind that nobody listed is a fault. */
export function chainedAs({ pk, sk }: Key): Chained | undefined {
  const kind = pk.slice(0, pk.indexOf('#'));
  const how = chained[kind];
  if (how) return how.but?.some((mark) => sk.startsWith(mark)) ? undefined : how;
  if (notChained.has(kind)) return undefined;
  throw new Error(`nobody has said whether ${kind} is chained`);
}
