import type { OpenCheckId } from '../../shared/ids.ts';
import type { CheckChange } from '../../shared/open-check/make-check.ts';
import { CheckFinding, OpenCheck } from '../../shared/open-check/open-check.ts';
import type { Result } from '../../shared/result.ts';
import { localDate } from '../../shared/time/london.ts';
import { commit, type Write } from './commit.ts';
import { noticeItem } from './notices.ts';
import { openCheckIndexKeys, openCheckKeys } from './open-check-keys.ts';
import { inIndex, type Page, pageOf } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

/** Under the month in London: that is the one that a lead asks for. */
const monthOf = (at: string): string => localDate(new Date(at)).slice(0, 7);

export const openCheckStore = (table: Table) => ({
  /** Keeps a check with what it came upon and the words that it owes, or nothing of it. */
  save({ check, finding, notices }: CheckChange, token: string): Promise<Result<void>> {
    const { id, authority, at, by, organisation } = check;
    const item = {
      ...check,
      ...openCheckKeys.check(id),
      ...openCheckIndexKeys.byPerson(authority, by.id, `${at}#${id}`),
      ...openCheckIndexKeys.ofOrganisation(authority, organisation.id, monthOf(at), `${at}#${id}`),
    };
    return commit(table, token, [
      { item, over: 'nothing' },
      { item: { ...finding, ...openCheckKeys.finding(id) }, over: 'nothing' },
      ...notices.map((notice): Write => ({ item: noticeItem(notice), over: 'nothing' })),
    ]);
  },

  async find(id: OpenCheckId): Promise<OpenCheck | undefined> {
    const item = await readItem(table, openCheckKeys.check(id));
    return item && OpenCheck.parse(item);
  },

  /** What a check came upon; its absence is a fault. */
  finding: async (id: OpenCheckId): Promise<CheckFinding> =>
    CheckFinding.parse(await readItem(table, openCheckKeys.finding(id))),

  /** What somebody checked, the latest first. */
  by: (authority: string, personId: string, cursor?: string): Promise<Page<OpenCheck>> =>
    pageOf(
      OpenCheck,
      table,
      inIndex('gsi3', openCheckIndexKeys.byPerson(authority, personId, '').gsi3pk, {
        ScanIndexForward: false,
        Limit: 30,
      }),
      cursor,
    ),

  /** What an organisation checked in a month, such as 2026-11, the latest first. */
  ofOrganisation: (
    authority: string,
    organisationId: string,
    month: string,
    cursor?: string,
  ): Promise<Page<OpenCheck>> =>
    pageOf(
      OpenCheck,
      table,
      inIndex('gsi2', openCheckIndexKeys.ofOrganisation(authority, organisationId, month, '').gsi2pk, {
        ScanIndexForward: false,
        Limit: 100,
      }),
      cursor,
    ),
});
export type OpenCheckStore = ReturnType<typeof openCheckStore>;
