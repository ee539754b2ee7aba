import { inForce } from '../../shared/retention/hold.ts';
import { Keeping } from '../../shared/retention/keeping.ts';
import type { KeptRef } from '../../shared/retention/kept-record.ts';
import { commit, type Write } from './commit.ts';
import type { Key } from './keys.ts';
import { allOf, inIndex } from './page.ts';
import { readItem } from './read.ts';
import { stillThere } from './still-there.ts';
import type { Table } from './table.ts';

const partitions = { contact: 'CONTACT', incident: 'INCIDENT', person: 'PERSONRECORD' } as const;

/** Beside the record; after what is read as its file. */
export const keepingKey = ({ kind, id }: KeptRef): Key => ({ pk: `${partitions[kind]}#${id}`, sk: 'RETENTION' });
const held = (authority: string) => `${authority}#HOLDS`;

/** It stands among the holds of the authority for as long as one of its own is in force. */
export function keepingWrite(keeping: Keeping): Write {
  const [first] = inForce(keeping.holds);
  const { record, authority, version } = keeping;
  return {
    item: {
      ...{ ...keeping, ...keepingKey(record) },
      ...(first && { gsi1pk: held(authority), gsi1sk: `${first.at}#${record.id}` }),
    },
    over: version === 1 ? 'nothing' : { version: version - 1 },
  };
}

/** What is said of how long single records are kept. */
export const keepingStore = (table: Table) => ({
  async find(record: KeptRef): Promise<Keeping | undefined> {
    const item = await readItem(table, keepingKey(record));
    return item && Keeping.parse(item);
  },

  /** Records on which a hold is in force, the longest held first: one query of at most `most`, however many records there are. */
  held: (authority: string, most = 100) => allOf(Keeping, table, inIndex('gsi1', held(authority)), most),

  /** Refused as `stale` when another has said something of the record meanwhile, or a concern is being disposed of. */
  save: (keeping: Keeping, token: string) =>
    commit(table, token, [keepingWrite(keeping)], { guards: stillThere(keeping.record) }),
});
export type KeepingStore = ReturnType<typeof keepingStore>;
