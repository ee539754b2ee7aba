import * as z from 'zod';
import { NoticeKind, Trouble } from '../../../shared/notice.ts';
import type { Reading } from '../../../shared/operations/line.ts';
import { indexKeys } from '../keys.ts';
import type { Asked } from './asked.ts';
import { waitingIn } from './waiting-in.ts';

const Owed = z.object({
  kind: NoticeKind,
  due: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  attempt: z.int(),
});
const Task = z.object({
  kind: NoticeKind,
  task: z.object({ since: z.iso.datetime(), why: Trouble.optional() }),
});
const dayMs = 86_400_000;

const oldest = (dates: readonly string[]) => {
  const since = dates.toSorted()[0];
  return since ? { since } : {};
};

const byKind = (items: readonly { kind: string }[]) =>
  [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, own]) => ({ kind, count: own.length }));

/** Messages that are owed and have not gone. A letter that may still be called back counts from when it is first due. */
export async function unsentMessages({ table, authority, now }: Asked): Promise<Reading> {
  const { items, more } = await waitingIn(Owed, table, {
    index: 'gsi1',
    partition: indexKeys.unsettled(authority, '').gsi1pk,
    fields: ['kind', 'due', 'createdAt', 'attempt'],
    until: new Date(now.getTime() + dayMs),
  });
  const since = ({ attempt, due, createdAt }: z.infer<typeof Owed>) => (attempt === 0 ? due : createdAt);
  const waiting = items.filter((item) => since(item) <= now.toISOString());
  return { count: waiting.length, more, ...oldest(waiting.map(since)), of: byKind(waiting) };
}

/** Messages that are somebody’s task: those of letters that nobody opened, or all the others. */
export const messageTasks =
  (which: 'unopened' | 'others') =>
  async ({ table, authority }: Asked): Promise<Reading> => {
    const { items, more } = await waitingIn(Task, table, {
      index: 'gsi1',
      partition: indexKeys.trouble(authority, '').gsi1pk,
      fields: ['kind', 'task'],
    });
    const own = items.filter(({ task }) => (task.why === 'unopened') === (which === 'unopened'));
    return { count: own.length, more, ...oldest(own.map(({ task }) => task.since)), of: byKind(own) };
  };
