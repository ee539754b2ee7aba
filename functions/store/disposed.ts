import { Disposed } from '../../shared/retention/disposed.ts';
import { disposalKeys } from './disposal-keys.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

export const disposedStore = (table: Table) => ({
  /** That a concern was disposed of, or undefined. */
  async find(contactId: string): Promise<Disposed | undefined> {
    const item = await readItem(table, disposalKeys.disposed(contactId));
    return item && Disposed.parse(item);
  },
});
