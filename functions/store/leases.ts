import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { isLive, Lease } from '../../shared/draft/lease.ts';
import type { DraftId } from '../../shared/ids.ts';
import { indexKeys, keys } from './keys.ts';
import { inIndex, partOf } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const leaseItem = (lease: Lease) => ({
  ...lease,
  ...keys.lease(lease.draftId, lease.slot),
  ...indexKeys.leasesOfOrganisation(lease.authority, lease.organisationId, `${lease.until}#${lease.draftId}`),
  expires: Math.floor(Date.parse(lease.until) / 1000) + 3600,
});

/** Whether the write was made; a condition that does not hold means that somebody else is there. */
async function made(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return false;
  }
}

/** Who is in which section of a draft. One small item for each section that is open, and none that outlives its page. */
export const leaseStore = (table: Table) => ({
  async find(draftId: DraftId, slot: string): Promise<Lease | undefined> {
    const item = await readItem(table, keys.lease(draftId, slot));
    return item && Lease.parse(item);
  },

  /** Takes or keeps a section in which nobody else is; false when somebody is. */
  take: (lease: Lease, now: Date): Promise<boolean> =>
    made(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: leaseItem(lease),
          ConditionExpression: 'attribute_not_exists(#pk) OR #until <= :now OR #person = :person',
          ExpressionAttributeNames: { '#pk': 'pk', '#until': 'until', '#person': 'personId' },
          ExpressionAttributeValues: { ':now': now.toISOString(), ':person': lease.personId },
        }),
      ),
    ),

  /** Takes a section whoever is in it. */
  async takeOver(lease: Lease): Promise<void> {
    await table.client.send(new PutCommand({ TableName: table.name, Item: leaseItem(lease) }));
  },

  /** Gives a section up: a person's, and when a page is named only that page's. */
  release: (draftId: DraftId, slot: string, { personId, page }: { personId: string; page?: string }) =>
    made(
      table.client.send(
        new DeleteCommand({
          TableName: table.name,
          Key: keys.lease(draftId, slot),
          ConditionExpression: page === undefined ? '#person = :person' : '#person = :person AND #page = :page',
          ExpressionAttributeNames: { '#person': 'personId', ...(page !== undefined && { '#page': 'page' }) },
          ExpressionAttributeValues: { ':person': personId, ...(page !== undefined && { ':page': page }) },
        }),
      ),
    ),

  /** Everyone who is in a section of a draft now. */
  async of(draftId: DraftId, now: Date): Promise<Lease[]> {
    const { items } = await partOf(Lease, table, {
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :lease)',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: { ':pk': keys.draftPartition(draftId), ':lease': keys.lease(draftId, '').sk },
      ConsistentRead: true,
    });
    return items.filter((lease) => isLive(lease, now));
  },

  /** Everyone of an organisation who is in a section of any of its drafts now. */
  async ofOrganisation(authority: string, organisationId: string, now: Date): Promise<Lease[]> {
    const { items } = await partOf(
      Lease,
      table,
      inIndex('gsi2', indexKeys.leasesOfOrganisation(authority, organisationId, '').gsi2pk, {
        KeyConditionExpression: '#pk = :pk AND #sk > :now',
        ExpressionAttributeNames: { '#sk': 'gsi2sk' },
        ExpressionAttributeValues: { ':now': now.toISOString() },
        Limit: 200,
      }),
    );
    return items;
  },
});
