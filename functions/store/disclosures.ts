import { Disclosure } from '../../shared/disclosure/disclosure.ts';
import type { DisclosureId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { Keeping } from '../../shared/retention/keeping.ts';
import { commit, type Write } from './commit.ts';
import { keepingWrite } from './keepings.ts';
import type { Key } from './keys.ts';
import { allOf, inIndex } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const keyOf = (id: DisclosureId): Key => ({ pk: `DISCLOSURE#${id}`, sk: 'DISCLOSURE' });
const open = (authority: string) => `${authority}#DISCLOSURES#OPEN`;
const ended = (authority: string, month: string) => `${authority}#DISCLOSURES#ENDED#${month}`;

const disclosureWrite = (request: Disclosure): Write => {
  const { id, authority, came, version } = request;
  return {
    item: {
      ...{ ...request, ...keyOf(id) },
      gsi1pk: request.ended ? ended(authority, request.ended.on.slice(0, 7)) : open(authority),
      gsi1sk: `${request.ended?.on ?? came}#${id}`,
    },
    over: version === 1 ? 'nothing' : { version: version - 1 },
  };
};

/** Requests for what is held about somebody. */
export const disclosureStore = (table: Table, authority: string) => ({
  async find(id: DisclosureId): Promise<Disclosure | undefined> {
    const item = await readItem(table, keyOf(id));
    return item && Disclosure.parse(item);
  },

  /** Those that have not ended, the first that came first. */
  open: (most = 200) => allOf(Disclosure, table, inIndex('gsi1', open(authority)), most),

  /** Those that ended in a month (`2026-11`), the latest first. */
  endedIn: (month: string, most = 200) =>
    allOf(Disclosure, table, inIndex('gsi1', ended(authority, month), { ScanIndexForward: false }), most),

  /**
   * Saves a request and, where it begins or ends, the hold on the record of whom it is about, or neither. Refused as
   * `stale` when either has moved on.
   */
  save: (request: Disclosure, keeping: Keeping | undefined, token: string): Promise<Result<void>> =>
    commit(table, token, [disclosureWrite(request), ...(keeping ? [keepingWrite(keeping)] : [])]),
});
