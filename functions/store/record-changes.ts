import type { PersonDetails } from '../../shared/person/person-record.ts';
import { FieldChange } from '../../shared/person-record/field-change.ts';
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

const withoutAddresses = <D extends PersonDetails>(details: D): D => ({ ...details, addresses: [] });

/**
 * What a record says otherwise than before, kept with it. Where it has no address any more, the one that it had may have
 * become secret: it is kept in no change then, and taken out of those that came before.
 */
export async function changeWrites(
  table: Table,
  before: FiledRecord,
  now: FiledRecord,
  { at, reference, said }: Said,
): Promise<Write[]> {
  const hides = now.addresses.length === 0;
  const [was, is] = [hides ? withoutAddresses(detailsOf(before)) : detailsOf(before), detailsOf(now)];
  const { id: record, version } = now;
  const change: FieldChange = { record, version, at, reference, ...(said && { said }), before: was, after: is };
  const own = JSON.stringify(was) === JSON.stringify(is) ? [] : [changeWrite(change, 'nothing')];
  if (!hides || before.addresses.length === 0) return own;
  const query = {
    KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':pk': personRecordKeys.partition(record), ':prefix': 'CHANGE#' },
    ConsistentRead: true,
  };
  const { items } = await allOf(FieldChange, table, query, mostChanges);
  const open = items.filter((each) => each.before.addresses.length + each.after.addresses.length > 0);
  const sealed = open.map((each) => ({
    ...each,
    before: withoutAddresses(each.before),
    after: withoutAddresses(each.after),
  }));
  return [...own, ...sealed.map((each) => changeWrite(each, 'anything'))];
}
