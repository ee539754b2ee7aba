import type { Person } from '../../shared/actor.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { AccessUse, nextOfUse, type UseChange, usedNow } from '../../shared/school-contact/unused-access.ts';
import { commit, type Write } from './commit.ts';
import { noticeItem } from './notices.ts';
import { allReadable, inIndex, type Readable } from './page.ts';
import { personWrites } from './people.ts';
import { readItem } from './read.ts';
import { schoolIndexKeys, schoolKeys } from './school-keys.ts';
import type { Table } from './table.ts';

const useItem = (use: AccessUse) => {
  const next = nextOfUse(use)?.toISOString();
  return {
    ...use,
    ...schoolKeys.accessUse(use.personId),
    ...(next && schoolIndexKeys.accessUses(use.authority, `${next}#${use.personId}`)),
  };
};

/** That somebody was given access, or has it again: written with their account. */
export const accessGivenWrite = (person: Person, now: Date): Write => ({
  item: useItem(usedNow(person, now)),
  over: 'anything',
});

/** When those at schools last used their access. */
export const accessUseStore = (table: Table) => ({
  async find(id: PersonId): Promise<AccessUse | undefined> {
    const item = await readItem(table, schoolKeys.accessUse(id));
    return item && AccessUse.parse(item);
  },

  /** Keeps that somebody has used theirs, whatever was counted before. */
  used: (person: Person, now: Date, token: string): Promise<Result<void>> =>
    commit(table, token, [accessGivenWrite(person, now)]),

  /** Begins to count for whoever had access before it was counted. Refused as `stale` where it is. */
  begin: (person: Person, now: Date, token: string): Promise<Result<void>> =>
    commit(table, token, [{ item: useItem(usedNow(person, now)), over: 'nothing' }]),

  /** Those with which time does something by `until`, up to `most`. */
  due(authority: string, until: Date, most: number): Promise<Readable<AccessUse>> {
    const query = inIndex('gsi1', schoolIndexKeys.accessUses(authority, '').gsi1pk, {
      KeyConditionExpression: '#pk = :pk AND #sk <= :until',
      ExpressionAttributeNames: { '#sk': 'gsi1sk' },
      ExpressionAttributeValues: { ':until': `${until.toISOString()}#~` },
    });
    return allReadable(AccessUse, table, query, most);
  },

  /** Saves what becomes of somebody's access over the version `before`, with their account and the word that is owed. */
  save: ({ use, person, notices }: UseChange, before: AccessUse, token: string): Promise<Result<void>> =>
    commit(table, token, [
      { item: useItem(use), over: { version: before.version } },
      ...(person ? personWrites(person) : []),
      ...notices.map((notice): Write => ({ item: noticeItem(notice), over: 'nothing' })),
    ]),
});
