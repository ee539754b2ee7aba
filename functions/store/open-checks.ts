import type { OpenCheckId, UnusualUseId } from '../../shared/ids.ts';
import type { CheckChange } from '../../shared/open-check/make-check.ts';
import { CheckFinding, OpenCheck } from '../../shared/open-check/open-check.ts';
import { type UnusualChange, UnusualUse } from '../../shared/open-check/unusual-use.ts';
import type { Result } from '../../shared/result.ts';
import { localDate } from '../../shared/time/london.ts';
import { checkedWrites } from './checks-of-person.ts';
import { commit, type Write } from './commit.ts';
import { noticeItem } from './notices.ts';
import { openCheckIndexKeys, openCheckKeys } from './open-check-keys.ts';
import { inIndex, type Page, pageOf, partOf } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

/** Under the month in London: that is the one that a lead asks for. */
const monthOf = (at: string): string => localDate(new Date(at)).slice(0, 7);

export const openCheckStore = (table: Table, keyDigest: () => Promise<(text: string) => string>) => ({
  /** Keeps a check with what it came upon and the words that it owes, or nothing of it. */
  async save({ check, finding, notices, unusual, traces }: CheckChange, token: string): Promise<Result<void>> {
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
      ...unusual.flatMap(unusualWrites),
      ...checkedWrites(check, traces, await keyDigest()),
    ]);
  },

  /** Keeps that somebody checked unusually, where no check was made. */
  saveUnusual: (change: UnusualChange, token: string): Promise<Result<void>> =>
    commit(table, token, unusualWrites(change)),

  /** Ends the task of it, over the version before. */
  endUnusual: (use: UnusualUse, token: string): Promise<Result<void>> =>
    commit(table, token, [{ item: unusualItem(use), over: { version: use.version - 1 } }]),

  async unusual(id: UnusualUseId): Promise<UnusualUse | undefined> {
    const item = await readItem(table, openCheckKeys.unusual(id));
    return item && UnusualUse.parse(item);
  },

  /** Unusual uses: those that wait, the oldest first, and the last that were ended. */
  async unusualUses(authority: string): Promise<{ open: UnusualUse[]; ended: UnusualUse[] }> {
    const inState = (state: 'OPEN' | 'ENDED', options: { ScanIndexForward: boolean; Limit: number }) =>
      partOf(UnusualUse, table, inIndex('gsi1', openCheckIndexKeys.unusualUses(authority, state, '').gsi1pk, options));
    const [open, ended] = await Promise.all([
      inState('OPEN', { ScanIndexForward: true, Limit: 50 }),
      inState('ENDED', { ScanIndexForward: false, Limit: 20 }),
    ]);
    return { open: open.items, ended: ended.items };
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
const unusualItem = (use: UnusualUse) => ({
  ...use,
  ...openCheckKeys.unusual(use.id),
  ...openCheckIndexKeys.unusualUses(
    use.authority,
    use.ended ? 'ENDED' : 'OPEN',
    `${use.ended?.at ?? use.at}#${use.id}`,
  ),
});

const unusualWrites = ({ use, notices }: UnusualChange): Write[] => [
  { item: unusualItem(use), over: 'nothing' },
  ...notices.map((notice): Write => ({ item: noticeItem(notice), over: 'nothing' })),
];

export type OpenCheckStore = ReturnType<typeof openCheckStore>;
