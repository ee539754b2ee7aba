import * as z from 'zod';
import { IncidentId } from '../../shared/ids.ts';
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

/** More schools than one incident has. */
const mostSchools = 40;

/** The schools that were told of some incidents: one query for each incident. */
export async function schoolsTold(table: Table, ids: readonly IncidentId[]): Promise<SchoolTold[]> {
  const found = await Promise.all(
    ids.map((id) =>
      allOf(
        SchoolTold,
        table,
        {
          KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: { ':pk': schoolNoticeKeys.partition(id), ':prefix': 'SCHOOLNOTICE#' },
        },
        mostSchools,
      ),
    ),
  );
  return found.flatMap(({ items }) => items);
}
