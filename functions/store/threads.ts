import * as z from 'zod';
import type { ContactId } from '../../shared/ids.ts';
import type { Notice } from '../../shared/notice.ts';
import { type Result, refuse } from '../../shared/result.ts';
import { type Conversation, Message, Thread } from '../../shared/thread/thread.ts';
import { commit, isTooBig, type Write } from './commit.ts';
import { indexKeys, keys } from './keys.ts';
import { noticeItem } from './notices.ts';
import { allOf, inIndex } from './page.ts';
import { readItem, readItems } from './read.ts';
import { stillThere } from './still-there.ts';
import type { Table } from './table.ts';

const over = (version: number): Write['over'] => (version === 1 ? 'nothing' : { version: version - 1 });

/** A thread stands in an index of unread ones for as long as the front door, or whoever raised it, has something to read. */
const threadItem = (thread: Thread) => ({
  ...thread,
  ...keys.thread(thread.contactId),
  ...(thread.waitingSince && indexKeys.unreadThreads(thread.authority, `${thread.waitingSince}#${thread.contactId}`)),
  ...(thread.raisedBy &&
    thread.unread.referrer > 0 &&
    indexKeys.threadsUnreadBy(thread.authority, thread.raisedBy, thread.contactId)),
});

const messageItem = (message: Message) => ({ ...message, ...keys.message(message.contactId, message.number) });

/** More messages than a thread may have, with its head. */
const mostItems = 1000;

/** More threads than one person has unread. */
const mostUnread = 50;

/** A thread and its messages, the thread undefined until something was said. */
export type KeptThread = { thread: Thread | undefined; messages: Message[] };

/** What a change of a thread writes, each over the version it was made from, so that of two messages at once both are kept. */
export const threadWrites = ({ thread, messages }: Conversation): Write[] => [
  { item: threadItem(thread), over: over(thread.version) },
  ...messages.map((message): Write => ({ item: messageItem(message), over: over(message.version) })),
];

export const threadStore = (table: Table) => ({
  /** A thread without its messages; undefined until something was said. */
  async head(contactId: ContactId): Promise<Thread | undefined> {
    const item = await readItem(table, keys.thread(contactId));
    return item && Thread.parse(item);
  },

  /** How much each contact's referrer has not read, in one round trip, for those that have any; at most 100. */
  async unreadByReferrer(contactIds: readonly ContactId[]): Promise<Map<ContactId, number>> {
    const items = await readItems(
      table,
      contactIds.map((id) => keys.thread(id)),
    );
    const threads = items.flatMap((item) => (item ? [Thread.parse(item)] : []));
    return new Map(
      threads.flatMap(({ contactId, unread }) => (unread.referrer > 0 ? [[contactId, unread.referrer]] : [])),
    );
  },

  /** The thread of a contact with all its messages, in their order. */
  async of(contactId: ContactId): Promise<KeptThread> {
    const Any = z.looseObject({ sk: z.string() });
    const { pk, sk } = keys.thread(contactId);
    const { items } = await allOf(
      Any,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': pk, ':from': 'MESSAGE#', ':to': sk },
        ConsistentRead: true,
      },
      mostItems,
    );
    const head = items.find((item) => item.sk === sk);
    return {
      thread: head && Thread.parse(head),
      messages: items.filter((item) => item !== head).map((item) => Message.parse(item)),
    };
  },

  /** Saves a change of a thread with the notices it owes. Refused as `stale` when another was quicker, or the contact goes. */
  async save(conversation: Conversation & { notices?: Notice[] }, token: string): Promise<Result<void>> {
    const notices = (conversation.notices ?? []).map(
      (notice): Write => ({ item: noticeItem(notice), over: 'nothing' }),
    );
    const writes = [...threadWrites(conversation), ...notices];
    if (writes.some(isTooBig)) return refuse({ kind: 'too-large' });
    const guards = stillThere({ kind: 'contact', id: conversation.thread.contactId });
    return commit(table, token, writes, { guards });
  },

  /** Threads with something that the person who raised the contact has not read; so many are more than anyone reads. */
  unreadBy: (authority: string, personId: string) =>
    allOf(Thread, table, inIndex('gsi3', indexKeys.threadsUnreadBy(authority, personId, '').gsi3pk), mostUnread),

  /** Threads with something of the referrer's that the front door has not looked at, the longest waiting first. */
  unread: (authority: string, most = 1000) =>
    allOf(Thread, table, inIndex('gsi1', indexKeys.unreadThreads(authority, '').gsi1pk), most),
});
export type ThreadStore = ReturnType<typeof threadStore>;
