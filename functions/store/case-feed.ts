import * as z from 'zod';
import { CaseFile, FeedHead } from '../../shared/case-feed/feed.ts';
import { OpenChild } from '../../shared/case-feed/open-child.ts';
import type { FeedChange } from '../../shared/case-feed/take-file.ts';
import { CaseFileId } from '../../shared/ids.ts';
import type { Notice } from '../../shared/notice.ts';
import type { AskedAfter } from '../../shared/open-check/open-check.ts';
import { type Result, refuse } from '../../shared/result.ts';
import { bucketsOf, placesToLook } from './case-feed-places.ts';
import { commit, isTooBig, type Write } from './commit.ts';
import type { Key } from './keys.ts';
import { noticeItem } from './notices.ts';
import { openCheckIndexKeys, openCheckKeys } from './open-check-keys.ts';
import { allOf, inIndex, type Page, pageOf, partOf } from './page.ts';
import { putAll } from './put-all.ts';
import { readItem, readItems } from './read.ts';
import type { Table } from './table.ts';

/** As many items as one round trip may write. */
const atOnce = 25;
/** Long after it could be in force: then the table forgets its children. */
const livesDays = 35;

/** Children of one place, as one text: a check reads some twenty of these. */
const StoredChildren = z
  .object({ children: z.string() })
  .transform(({ children }) => JSON.parse(children))
  .pipe(z.array(OpenChild));

/** The version of the head, and the halted file, of which somebody was last told; `version` is 0 where nobody was. */
const Alarm = z.object({ head: z.int(), file: CaseFileId.optional(), version: z.int().min(0) });
type Alarm = z.infer<typeof Alarm>;

/** The case system's files. Each lies whole beside the others, and the head says which is in force. */
export const caseFeedStore = (table: Table, digest: (text: string) => string) => ({
  async head(authority: string): Promise<FeedHead | undefined> {
    const item = await readItem(table, openCheckKeys.feedHead(authority));
    return item && FeedHead.parse(item);
  },

  /**
   * Keeps a file, its children first, so that whoever finds it finds all of it, and `also` in the same transaction. What
   * no item can hold is `too-large`.
   */
  async save(
    file: CaseFile,
    children: readonly OpenChild[],
    token: string,
    also: readonly Write[] = [],
  ): Promise<Result<void>> {
    const expires = Math.floor(Date.parse(file.at) / 1000) + livesDays * 86_400;
    const items = [...bucketsOf(children, file.id, file.authority, digest)].map(([, { key, children: own }]) => ({
      ...key,
      children: JSON.stringify(own),
      expires,
    }));
    if (items.some((item) => isTooBig({ item, over: 'anything' }))) return refuse({ kind: 'too-large' });
    for (let from = 0; from < items.length; from += atOnce) await putAll(table, items.slice(from, from + atOnce));
    return commit(table, token, [{ item: fileItem(file), over: 'nothing' }, ...also]);
  },

  async find(id: CaseFileId): Promise<CaseFile | undefined> {
    const item = await readItem(table, openCheckKeys.file(id));
    return item && CaseFile.parse(item);
  },

  /** The file that was sent last, if any was. */
  async newest(authority: string): Promise<CaseFile | undefined> {
    const { items } = await partOf(
      CaseFile,
      table,
      inIndex('gsi1', openCheckIndexKeys.files(authority, '').gsi1pk, { ScanIndexForward: false, Limit: 1 }),
    );
    return items[0];
  },

  /** The files that were sent, the latest first. */
  files: (authority: string, cursor?: string): Promise<Page<CaseFile>> =>
    pageOf(
      CaseFile,
      table,
      inIndex('gsi1', openCheckIndexKeys.files(authority, '').gsi1pk, { ScanIndexForward: false, Limit: 20 }),
      cursor,
    ),

  /** Puts a file into force, over the head that it was compared with: of two who do so at once, one is `stale`. */
  take: ({ file, head }: FeedChange, token: string): Promise<Result<void>> =>
    commit(table, token, [
      {
        item: { ...head, ...openCheckKeys.feedHead(file.authority) },
        over: head.version === 1 ? 'nothing' : { version: head.version - 1 },
      },
      { item: fileItem(file), over: { version: file.version - 1 } },
    ]),

  /** Of what somebody was last told. */
  async alarmed(authority: string): Promise<Alarm> {
    const item = await readItem(table, openCheckKeys.feedAlarm(authority));
    return item ? Alarm.parse(item) : { head: 0, version: 0 };
  },

  /** Keeps of what somebody is told, with the word that they are owed; of two who do so at once, one is `stale`. */
  alarm(
    authority: string,
    { version }: Alarm,
    { notice, ...told }: { head: number; file: CaseFileId | undefined; notice: Notice },
    token: string,
  ): Promise<Result<void>> {
    const item = { ...openCheckKeys.feedAlarm(authority), ...told, version: version + 1 };
    return commit(table, token, [
      { item, over: version === 0 ? 'nothing' : { version } },
      { item: noticeItem(notice), over: 'nothing' },
    ]);
  },

  /** Every child of a file. */
  async children(id: CaseFileId): Promise<OpenChild[]> {
    const { items } = await allOf(
      StoredChildren,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :born)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': openCheckKeys.file(id).pk, ':born': openCheckKeys.bornIn(id, '').sk },
        ConsistentRead: true,
      },
      Number.POSITIVE_INFINITY,
    );
    return items.flat();
  },

  /**
   * The file in force, and the children of it with whom somebody may be confused. It reads as many items for everybody,
   * whoever is there.
   */
  async near(authority: string, about: AskedAfter): Promise<{ head: FeedHead | undefined; children: OpenChild[] }> {
    const headItem = await readItem(table, openCheckKeys.feedHead(authority));
    const head = headItem && FeedHead.parse(headItem);
    const keys: Key[] = placesToLook(about, head?.fileId ?? 'none', authority, digest);
    const items = await readItems(table, keys);
    const children = new Map<string, OpenChild>();
    for (const item of items) {
      for (const child of item ? StoredChildren.parse(item) : []) children.set(JSON.stringify(child), child);
    }
    return { head, children: [...children.values()] };
  },
});
export type CaseFeedStore = ReturnType<typeof caseFeedStore>;

const fileItem = (file: CaseFile) => ({
  ...file,
  ...openCheckKeys.file(file.id),
  ...openCheckIndexKeys.files(file.authority, `${file.at}#${file.id}`),
});
