import { Sheet, type SheetPlace, Signature } from '../../shared/handover/sheet.ts';
import type { Result } from '../../shared/result.ts';
import { commit } from './commit.ts';
import { type Key, keys } from './keys.ts';
import { allOf, type Page, pageOf } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const inPartition = (pk: string) => ({
  KeyConditionExpression: '#pk = :pk',
  ExpressionAttributeNames: { '#pk': 'pk' },
  ExpressionAttributeValues: { ':pk': pk },
});

const signedOn = ({ date, kind }: SheetPlace) => `${date}#${kind}`;
/** The morning's sheet of a day stands before its evening's. */
const sheetKey = (authority: string, { date, kind }: SheetPlace): Key =>
  keys.sheet(authority, `${date}#${kind === 'morning' ? 1 : 2}`);

export const handoverStore = (table: Table) => ({
  /** Who has signed for what on one sheet. */
  async signatures(authority: string, place: SheetPlace): Promise<Signature[]> {
    const query = inPartition(keys.signatures(authority, signedOn(place)));
    const { items } = await allOf(Signature, table, { ...query, ConsistentRead: true }, 5000);
    return items;
  },

  /** Keeps a signature. Of two who sign for one thing at once, the second is refused as `stale`. */
  sign(authority: string, place: SheetPlace, signature: Signature, token: string): Promise<Result<void>> {
    const on = signedOn(place);
    const key =
      'contactId' in signature
        ? keys.signature(authority, on, signature.contactId, signature.version)
        : keys.messageSignature(authority, on, signature.noticeId, signature.since);
    return commit(table, token, [{ item: { ...signature, ...key }, over: 'nothing' }]);
  },

  /** One sheet, or undefined when it never made itself. */
  async find(authority: string, place: SheetPlace): Promise<Sheet | undefined> {
    const item = await readItem(table, sheetKey(authority, place));
    return item && Sheet.parse(item);
  },

  /** The sheets that made themselves, the latest first. */
  sheets(authority: string, cursor?: string): Promise<Page<Sheet>> {
    const { pk } = keys.sheet(authority, '');
    return pageOf(Sheet, table, { ...inPartition(pk), ScanIndexForward: false, Limit: 30 }, cursor);
  },

  /** Keeps a sheet over the version before it. Refused as `stale` when it has been made, or finished, meanwhile. */
  save: (authority: string, sheet: Sheet, token: string): Promise<Result<void>> =>
    commit(table, token, [
      {
        item: { ...sheet, ...sheetKey(authority, sheet) },
        over: sheet.version === 1 ? 'nothing' : { version: sheet.version - 1 },
      },
    ]),
});
export type HandoverStore = ReturnType<typeof handoverStore>;
