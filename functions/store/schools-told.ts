import * as z from 'zod';
import { IncidentId } from '../../shared/ids.ts';
import { SchoolReply } from '../../shared/school-notice/reply.ts';
import { allOf } from './page.ts';
import { schoolNoticeKeys } from './school-notice-keys.ts';
import type { Table } from './table.ts';

/** What is read of a notice for the past of a child: which school, about whom, and when it was written to. */
const SchoolTold = z.object({
  incidentId: IncidentId,
  reference: z.string(),
  setting: z.object({ name: z.string() }),
  childIds: z.array(z.string()),
  told: z.array(z.object({ kind: z.string(), at: z.iso.datetime() })),
});
export type SchoolTold = z.infer<typeof SchoolTold>;

/** What is read of a school's reply for the past of a child: of what kind it is, and none of its words. */
const SchoolReplied = SchoolReply.pick({
  incidentId: true,
  reference: true,
  kind: true,
  childIds: true,
  at: true,
}).extend({
  setting: z.object({ name: z.string() }),
});
export type SchoolReplied = z.infer<typeof SchoolReplied>;

const replyPrefix = 'SCHOOLREPLY#';
const Either = z.union([
  z.looseObject({ sk: z.string().startsWith(replyPrefix) }).transform((item) => ({ reply: SchoolReplied.parse(item) })),
  z.looseObject({ sk: z.string() }).transform((item) => ({ told: SchoolTold.parse(item) })),
]);

/** More than one incident has of schools and of what they say back. */
const most = 300;

/** The schools that were told of some incidents, and what they said back: one query for each incident. */
export async function schoolsTold(
  table: Table,
  ids: readonly IncidentId[],
): Promise<{ told: SchoolTold[]; replies: SchoolReplied[] }> {
  const found = await Promise.all(
    ids.map((id) =>
      allOf(
        Either,
        table,
        {
          KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: {
            ':pk': schoolNoticeKeys.partition(id),
            ':from': 'SCHOOLNOTICE#',
            ':to': `${replyPrefix}~`,
          },
        },
        most,
      ),
    ),
  );
  const all = found.flatMap(({ items }) => items);
  return {
    told: all.flatMap((item) => ('told' in item ? [item.told] : [])),
    replies: all.flatMap((item) => ('reply' in item ? [item.reply] : [])),
  };
}
