import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { UnusualLook } from '../../shared/looked/unusual-look.ts';
import { commit } from './commit.ts';
import { lookIndexKeys, lookKeys } from './look-keys.ts';
import type { Table } from './table.ts';

const Seen = z.object({ records: z.set(z.string()) });
/** So long is it known what somebody opened in an hour; who opened a record is known as long as the record is. */
const keptSeconds = 14 * 24 * 60 * 60;

export const unusualLookItem = (look: UnusualLook) => ({
  ...look,
  ...lookKeys.unusual(look.authority, look.id),
  ...lookIndexKeys.unusual(look.authority, look.ended ? 'ENDED' : 'OPEN', `${look.ended?.at ?? look.at}#${look.id}`),
});

type Who = { id: string; authority: string };

/** Puts a record into one of the sets of somebody’s hour, and answers the hour as it then is. */
const putInto = async (table: Table, set: 'records' | 'acted', { id, authority }: Who, record: string, now: Date) => {
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: lookKeys.hour(authority, id, now.toISOString().slice(0, 13)),
      UpdateExpression: 'ADD #set :record SET #expires = :expires',
      ExpressionAttributeNames: { '#set': set, '#expires': 'expires' },
      ExpressionAttributeValues: {
        ':record': new Set([record]),
        ':expires': Math.floor(now.getTime() / 1000) + keptSeconds,
      },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return Attributes;
};

export const lookStore = (table: Table) => ({
  /** How many different records somebody has opened in this hour, this one too, across every instance of the service. */
  count: async (who: Who, record: string, now: Date): Promise<number> =>
    Seen.parse(await putInto(table, 'records', who, record, now)).records.size,

  /** Keeps that somebody did something with a record in this hour, and did not only look. */
  async acted(who: Who, record: string, now: Date): Promise<void> {
    await putInto(table, 'acted', who, record, now);
  },

  /** Keeps that somebody looked unusually; what was noticed before is left as it is. */
  async notice(look: UnusualLook): Promise<void> {
    await commit(table, look.id, [{ item: unusualLookItem(look), over: 'nothing' }]);
  },
});
