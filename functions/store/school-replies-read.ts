import type { IncidentId } from '../../shared/ids.ts';
import { SchoolReply } from '../../shared/school-notice/reply.ts';
import { allOf } from './page.ts';
import { schoolNoticeKeys } from './school-notice-keys.ts';
import type { Table } from './table.ts';

/** More than the schools of one incident can send. */
const most = 2000;

/** What schools have said back, for those who only read it. */
export const schoolRepliesRead = (table: Table) => ({
  /** All that schools have said of an incident, the first said first: one query, whatever else lies with it. */
  async of(id: IncidentId): Promise<SchoolReply[]> {
    const { items } = await allOf(
      SchoolReply,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :beginning)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': schoolNoticeKeys.partition(id), ':beginning': 'SCHOOLREPLY#' },
        ConsistentRead: true,
      },
      most,
    );
    return items.toSorted((one, other) => one.at.localeCompare(other.at));
  },
});
