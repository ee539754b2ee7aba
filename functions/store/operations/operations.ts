import type { Reading, Readings } from '../../../shared/operations/line.ts';
import { type WatchedName, watchedNames } from '../../../shared/operations/watched.ts';
import type { Settings } from '../../../shared/settings.ts';
import { incidentIndexKeys } from '../incident-keys.ts';
import { indexKeys } from '../keys.ts';
import { toCompare, toFile } from '../person-record-keys.ts';
import { inLane } from '../same-events.ts';
import type { Table } from '../table.ts';
import type { Asked } from './asked.ts';
import { messageTasks, unsentMessages } from './messages-waiting.ts';
import { caseFeed, failingParts, haltedFile, minuteHand, openHandover } from './others-waiting.ts';
import { childrenWithoutSchool, lateSchools, schoolCalendar, schoolRegister } from './schools-waiting.ts';
import { countedIn } from './waiting-in.ts';

type Read = (asked: Asked) => Promise<Reading | undefined>;

/** One reading for each thing that is watched: at most a page of an index, or one item. */
const readings: Readonly<Record<WatchedName, Read>> = {
  'messages-unsent': unsentMessages,
  'messages-given-up': messageTasks('others'),
  'files-unchecked': ({ table, authority, now }) =>
    countedIn(table, { index: 'gsi1', partition: indexKeys.attachmentsDue(authority, '').gsi1pk, until: now }),
  'letters-unopened': messageTasks('unopened'),
  'school-notices-late': lateSchools,
  'outcomes-unacknowledged': async ({ table, authority, settings }) =>
    settings.domesticAbuse &&
    countedIn(table, { index: 'gsi1', partition: incidentIndexKeys.copiesLate(authority, '').gsi1pk }),
  'decisions-late': ({ table, authority }) =>
    countedIn(table, { index: 'gsi2', partition: indexKeys.lateDecisions(authority, undefined, '').gsi2pk }),
  'threads-unread': ({ table, authority }) =>
    countedIn(table, { index: 'gsi1', partition: indexKeys.unreadThreads(authority, '').gsi1pk }),
  'handover-unfinished': openHandover,
  'children-without-school': childrenWithoutSchool,
  'people-to-file': ({ table, authority }) =>
    countedIn(table, { index: 'gsi1', partition: toFile(authority, '', '').gsi1pk }),
  'events-to-compare': ({ table, authority }) =>
    countedIn(table, { index: 'gsi1', partition: toCompare(authority, '', '').gsi1pk }),
  'same-event-unanswered': ({ table, authority }) =>
    countedIn(table, { index: 'gsi1', partition: inLane(authority, '', '').gsi1pk }),
  'case-feed': caseFeed,
  'case-file-halted': haltedFile,
  'school-register': schoolRegister,
  'school-calendar': schoolCalendar,
  'minute-hand': minuteHand,
  'minute-hand-part': failingParts,
};

/** What waits, of all that is watched. */
export const operationsStore = (table: Table, authority: string) => ({
  /**
   * Reads each thing by itself, so that one that cannot be read keeps none of the others; `failed` is told of each. As
   * many reads as there are things, however much waits.
   */
  async readings(
    at: { settings: Settings; now: Date },
    failed: (name: WatchedName, error: unknown) => void,
  ): Promise<Readings> {
    const found = await Promise.all(
      watchedNames.map(async (name) => {
        try {
          return { name, reading: await readings[name]({ table, authority, ...at }) };
        } catch (error) {
          failed(name, error);
          return { name, reading: 'unread' as const };
        }
      }),
    );
    return new Map(found.flatMap(({ name, reading }) => (reading ? [[name, reading] as const] : [])));
  },
});
export type OperationsReadings = ReturnType<typeof operationsStore>;
