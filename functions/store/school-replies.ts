import type { Draft } from '../../shared/draft/draft.ts';
import type { IncidentId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { SettingKey } from '../../shared/school-directory/setting.ts';
import { SchoolReply } from '../../shared/school-notice/reply.ts';
import type { Replied } from '../../shared/school-notice/reply-to-notice.ts';
import type { SchoolNotices } from '../../shared/settings/school-notices.ts';
import { commit, type Write } from './commit.ts';
import { draftWrite } from './draft-items.ts';
import { noticeItem } from './notices.ts';
import { readItem } from './read.ts';
import { schoolNoticeWrites } from './school-notice-items.ts';
import { schoolNoticeKeys } from './school-notice-keys.ts';
import { schoolRepliesRead } from './school-replies-read.ts';
import type { Table } from './table.ts';

const replyWrite = (reply: SchoolReply): Write => ({
  item: { ...reply, ...schoolNoticeKeys.reply(reply.incidentId, reply.setting.key, reply.id) },
  over: reply.version === 1 ? 'nothing' : { version: reply.version - 1 },
});

/** What schools say back about incidents. */
export const schoolReplyStore = (table: Table) => ({
  ...schoolRepliesRead(table),

  /** One reply, or undefined. */
  async find(incident: IncidentId, setting: SettingKey, id: string): Promise<SchoolReply | undefined> {
    const item = await readItem(table, schoolNoticeKeys.reply(incident, setting, id));
    return item && SchoolReply.parse(item);
  },

  /** Saves a reply with its notice and the word that is owed. Refused as `stale` when either is there already. */
  save: ({ notice, reply, owed }: Replied, rules: SchoolNotices, token: string): Promise<Result<void>> =>
    commit(table, token, [
      ...schoolNoticeWrites(notice, rules),
      replyWrite(reply),
      { item: noticeItem(owed), over: 'nothing' },
    ]),

  /** Saves a draft that was begun from a reply, and that it was. */
  saveDraft: ({ reply, draft }: { reply: SchoolReply; draft: Draft }, token: string): Promise<Result<void>> =>
    commit(table, token, [replyWrite(reply), draftWrite(draft)]),
});
