import { FieldChange, withoutAddresses } from '../../shared/person-record/field-change.ts';
import { detailsOf, type FiledRecord } from '../../shared/person-record/filed-record.ts';
import type { SaidLater } from '../../shared/person-record/said-later.ts';
import type { Write } from './commit.ts';
import { allOf } from './page.ts';
import { personRecordKeys } from './person-record-keys.ts';
import type { Table } from './table.ts';

/** So many changes of one record are looked at. */
const mostChanges = 50;

type Said = { at: string; reference: string; said?: SaidLater | undefined };

const changeWrite = (change: FieldChange, over: Write['over']): Write => ({
  item: { ...change, ...personRecordKeys.change(change.record, change.version) },
  over,
});

/**
 * What a record says otherwise than before, kept with it. Where it has no address any more, the one that it had may have
 * become secret: it is kept in no change then, nor is why it was said, and both are taken out of those that came before.
 */
export async function changeWrites(
  table: Table,
  before: FiledRecord,
  now: FiledRecord,
  { at, reference, said }: Said,
): Promise<Write[]> {
  const hides = now.addresses.length === 0;
  const { id: record, version } = now;
  const [was, is] = [detailsOf(before), detailsOf(now)];
  const whole: FieldChange = { record, version, at, reference, ...(said && { said }), before: was, after: is };
  const change = hides ? withoutAddresses(whole) : whole;
  const own = JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [changeWrite(change, 'nothing')];
  if (!hides || before.addresses.length === 0) return own;
  const query = {
    KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':pk': personRecordKeys.partition(record), ':prefix': 'CHANGE#' },
    ConsistentRead: true,
  };
  const { items } = await allOf(FieldChange, table, query, mostChanges);
  const open = items.filter((each) => each.before.addresses.length + each.after.addresses.length > 0);
  return [...own, ...open.map((each) => changeWrite(withoutAddresses(each), 'anything'))];
}
