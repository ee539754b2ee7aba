import { stampOf } from '../actor.ts';
import type { PersonRecordId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import type { PersonRecordEvent } from './events.ts';
import type { FiledRecord } from './filed-record.ts';
import type { Marker } from './marker.ts';

/** Records as they become, each over the version before, with what happened to each, and the warnings that it changes. All is saved, or nothing. */
export type PersonRecordChange = { records: FiledRecord[]; events: PersonRecordEvent[]; markers?: Marker[] };

type Act = { type: PersonRecordEvent['type']; reason: string };

/** The next version of some records, each with the other that it was about. */
export function changeOf(
  touched: readonly { record: FiledRecord; other: PersonRecordId }[],
  { type, reason }: Act,
  { actor, now, newId }: Moment,
): PersonRecordChange {
  const records = touched.map(({ record }) => ({ ...record, version: record.version + 1 }));
  const events = touched.map(({ record, other }) => ({
    ...{ id: newId(), record: record.id, version: record.version + 1, type, other, reason },
    ...{ at: now.toISOString(), by: stampOf(actor) },
  }));
  return { records, events };
}

/** What somebody says of an act, kept with it. */
export const saidBy = ({ actor, now }: Moment, reason: string) => ({
  at: now.toISOString(),
  by: stampOf(actor),
  reason,
});
