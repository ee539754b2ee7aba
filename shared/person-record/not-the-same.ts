import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { changeOf, type PersonRecordChange, saidBy } from './change.ts';
import { detailsOf, type FiledRecord, MOST_NOT_THE_SAME } from './filed-record.ts';
import { type AboutTwo, bothAsSeen } from './link.ts';

type Digest = (text: string) => string;

/** A fingerprint of what two records say of their people, the same whichever comes first. */
const printOf = (one: FiledRecord, other: FiledRecord, digest: Digest): string =>
  digest(
    [one, other]
      .map((record) => `${record.id}|${JSON.stringify(detailsOf(record))}`)
      .sort()
      .join('|'),
  );

/** Whether somebody has said that these are two people, and both records still say what they said then. */
export const saidNotTheSame = (one: FiledRecord, other: FiledRecord, digest: Digest): boolean =>
  one.notTheSame.some(({ record, print }) => record === other.id && print === printOf(one, other, digest));

/** Says that two records are of two people. They are not offered to each other again until one says something else. */
export function notTheSame(
  one: FiledRecord,
  other: FiledRecord,
  command: AboutTwo,
  moment: Moment,
): Result<PersonRecordChange> {
  if (!may(moment.actor, 'link-people')) return refuse({ kind: 'forbidden' });
  if (one.id === other.id) return refuse({ kind: 'wrong-status', status: 'herself' });
  if (!bothAsSeen(one, other, command)) return refuse({ kind: 'stale' });
  const said = { ...saidBy(moment, command.reason), print: printOf(one, other, moment.digest) };
  const remembering = (record: FiledRecord, its: FiledRecord): FiledRecord => ({
    ...record,
    notTheSame: [...record.notTheSame.filter((before) => before.record !== its.id), { ...said, record: its.id }].slice(
      -MOST_NOT_THE_SAME,
    ),
  });
  return ok(
    changeOf(
      [
        { record: remembering(one, other), other: other.id },
        { record: remembering(other, one), other: one.id },
      ],
      { type: 'not-the-same', reason: command.reason },
      moment,
    ),
  );
}
