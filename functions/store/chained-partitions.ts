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

/** These are not chained, because … */
export const notChained: Readonly<Record<string, string>> = {
  ACCESS: 'each line is entered in the chain of whoever looked',
  DRAFT: 'it is its writer’s until it is sent, and taken away when it is not',
  BATCH: 'it says what became of a file; each incident of it has a chain',
  SCHOOLUPLOAD: 'it is a file that nobody has taken yet',
  SCHOOLREGISTER: 'it is the nation’s, and can be read there',
  STANDINS: 'it holds words of checks, which are chained, for as long as they may be asked again',
  CASEFEED: 'it says which file of another system is in force',
  CASEFILE: 'it is what another system says, and is replaced as a whole',
  SESSION: 'a session is no record, and ends',
  CODE: 'a code is no record, and ends',
  RATE: 'it counts, and ends',
  LOOKS: 'it counts, and ends',
  CHECKED: 'it points to checks, which are chained, and is written once',
  IDEMPOTENCY: 'it points to a record, is written once, and ends',
  REF: 'it points to a record and is written once',
  INCIDENTREF: 'it points to a record and is written once',
  POLICEREF: 'it points to a record and is written once',
  LETTERLINK: 'it points to a record and is written once',
  SCHOOLLINK: 'it points to a record and is written once',
  LOGIN: 'it points to a person and is written once',
  HISTORY: 'it points to incidents, which are chained',
  PERSONKEY: 'it points to records, and can be made from them again',
  PERSONKEYS: 'it is a secret, written once',
  CURSORSECRET: 'it is a secret, written once',
  SCHOOLROLL: 'it points to schools, whose rolls are chained',
  SCHOOLMAILBOX: 'it points to schools, whose contacts are chained',
  SCHOOLASKED: 'it says on which day the minute hand has been round',
  MINUTEHAND: 'it says when the minute hand has been round',
  AUDIT: 'it is the chains themselves',
  FAMILYSOUGHT: 'it says how far the minute hand is with a family, which is chained',
  CHECKPOINT: 'it says which checkpoint is the last, and what vouches for chains lies elsewhere',
};

/** How a write is chained; undefined where it is not. A kind that nobody listed is a fault. */
export function chainedAs({ pk, sk }: Key): Chained | undefined {
  const kind = pk.slice(0, pk.indexOf('#'));
  const how = chained[kind];
  if (how) return how.but?.some((mark) => sk.startsWith(mark)) ? undefined : how;
  if (notChained[kind]) return undefined;
  throw new Error(`nobody has said whether ${kind} is chained`);
}
