import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { openTable } from '../../functions/store/table.ts';

// A bare handler beside it: Hono, the store's client, one read, and a page of one line.
const [endpoint = '', name = ''] = process.argv.slice(2);
const { client } = openTable({ name, endpoint });
const app = new Hono().get('/', async (c) => {
  const { Count } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'SETTINGS#wyre' },
    }),
  );
  return c.html(<p>{Count}</p>);
});
const answer = await app.request('http://localhost/');
if (answer.status !== 200) throw new Error(`the handler answered ${answer.status}`);
await answer.text();
const { user, system } = process.cpuUsage();
process.stdout.write(String((user + system) / 1000), () => process.exit(0));
