import * as z from 'zod';
import { type Actor, isFrontDoor } from '../../shared/actor.ts';
import type { ContactId } from '../../shared/ids.ts';
import { keys } from './keys.ts';
import { partOf } from './page.ts';
import type { Table } from './table.ts';

/** That a colleague at the front door has opened a contact, and when last. It lies with the contact for a day. */
export const Looker = z.object({ id: z.string(), name: z.string(), at: z.iso.datetime() });
export type Looker = z.infer<typeof Looker>;

const dayInSeconds = 24 * 60 * 60;

/** What is kept of someone's opening a contact, besides the access record: nothing of those outside the front door. */
export const lookerItems = (contactId: ContactId, actor: Actor, at: Date) =>
  isFrontDoor(actor)
    ? [
        {
          ...keys.looker(contactId, actor.id),
          id: actor.id,
          name: actor.name,
          at: at.toISOString(),
          expires: Math.floor(at.getTime() / 1000) + dayInSeconds,
        },
      ]
    : [];

export const presenceStore = (table: Table) => ({
  /** Colleagues who have opened a contact lately. */
  async of(contactId: ContactId): Promise<Looker[]> {
    const { items } = await partOf(Looker, table, {
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :looker)',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: { ':pk': keys.contactPartition(contactId), ':looker': keys.looker(contactId, '').sk },
    });
    return items;
  },
});
