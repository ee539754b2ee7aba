import { FinishedSheet, type SheetPlace, Signature } from '../../shared/handover/handover.ts';
import type { Result } from '../../shared/result.ts';
import { commit } from './commit.ts';
import { keys } from './keys.ts';
import { allOf, pageOf } from './page.ts';
import type { Table } from './table.ts';

const inPartition = (pk: string) => ({
  KeyConditionExpression: '#pk = :pk',
  ExpressionAttributeNames: { '#pk': 'pk' },
  ExpressionAttributeValues: { ':pk': pk },
});

export const handoverStore = (table: Table) => ({
  /** Who has signed for what on one sheet. */
  async signatures(authority: string, { date, kind }: SheetPlace): Promise<Signature[]> {
    const { pk } = keys.signature(authority, `${date}#${kind}`, '', 0);
    const { items } = await allOf(Signature, table, { ...inPartition(pk), ConsistentRead: true }, 5000);
    return items;
  },

  /** Keeps a signature. Of two who sign for one contact at once, the second is refused as `stale`. */
  sign: (authority: string, { date, kind }: SheetPlace, signature: Signature, token: string): Promise<Result<void>> => {
    const place = keys.signature(authority, `${date}#${kind}`, signature.contactId, signature.version);
    return commit(table, token, [{ item: { ...signature, ...place }, over: 'nothing' }]);
  },

  /** The sheets that were finished, the latest first. */
  async finished(authority: string): Promise<FinishedSheet[]> {
    const { pk } = keys.sheet(authority, '');
    const { items } = await pageOf(FinishedSheet, table, { ...inPartition(pk), ScanIndexForward: false, Limit: 14 });
    return items;
  },

  /** Keeps a finished sheet, once. */
  finish: (authority: string, sheet: FinishedSheet, token: string): Promise<Result<void>> =>
    commit(table, token, [
      {
        item: { ...sheet, ...keys.sheet(authority, `${sheet.date}#${sheet.kind === 'morning' ? 1 : 2}`) },
        over: 'nothing',
      },
    ]),
});
export type HandoverStore = ReturnType<typeof handoverStore>;
