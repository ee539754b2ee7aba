import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const Counted = z.object({ count: z.int() });

/** How often something was done in a window of time, counted across every instance of the service. */
export const rateStore = (table: Table) => ({
  /** Counts one more of `what` in the window that `now` is in; answers how many there have been. */
  async count(what: string, windowSeconds: number, now: Date): Promise<number> {
    const window = Math.floor(now.getTime() / 1000 / windowSeconds);
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.rate(`${what}#${window}`),
        UpdateExpression: 'ADD #count :one SET #expires = :expires',
        ExpressionAttributeNames: { '#count': 'count', '#expires': 'expires' },
        ExpressionAttributeValues: { ':one': 1, ':expires': (window + 2) * windowSeconds },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Counted.parse(Attributes).count;
  },
});
