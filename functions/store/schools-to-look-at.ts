import * as z from 'zod';
import type { Result } from '../../shared/result.ts';
import { SettingKey } from '../../shared/school-directory/setting.ts';
import { commit, type Write } from './commit.ts';
import { allReadable, inIndex, type Readable } from './page.ts';
import { schoolIndexKeys, schoolKeys } from './school-keys.ts';
import type { Table } from './table.ts';

const Mark = z.object({
  authority: z.string(),
  setting: SettingKey,
  why: z.enum(['register', 'contacts']),
  /** Of what changed: the register, or the school's contacts. */
  version: z.int().positive(),
});
export type LookAgain = z.infer<typeof Mark>;

/**
 * That the notices which wait for a school must be looked at again, written with what makes it so: the register has closed
 * it, nobody of it can be relied on any more, or somebody was named there who may be an adult of what it was told.
 */
export const lookAgainWrite = (mark: LookAgain): Write => ({
  item: {
    ...mark,
    ...schoolKeys.lookAgain(mark.authority, mark.setting, mark.why),
    ...schoolIndexKeys.toLookAt(mark.authority, mark.setting),
  },
  over: 'anything',
});

/** Schools whose notices must be looked at again, for the minute hand. */
export const schoolsToLookAt = (table: Table) => ({
  /** Up to `most` of them. */
  toLookAt(authority: string, most: number): Promise<Readable<LookAgain>> {
    return allReadable(Mark, table, inIndex('gsi1', schoolIndexKeys.toLookAt(authority, '').gsi1pk), most);
  },

  /** Keeps that they were looked at. Refused as `stale` when there is a reason to look once more. */
  lookedAt: (mark: LookAgain, token: string): Promise<Result<void>> =>
    commit(table, token, [
      {
        item: { ...mark, ...schoolKeys.lookAgain(mark.authority, mark.setting, mark.why) },
        over: { version: mark.version },
      },
    ]),
});
