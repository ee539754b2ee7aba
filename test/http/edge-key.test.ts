import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { edgeKeyHeader, throughTheEdge } from '../../functions/http/edge-key.ts';

const app = new Hono().use(throughTheEdge('the-key-of-the-door')).get('/', (c) => c.text('Welcome'));
const ask = async (headers: Record<string, string>) => (await app.request('/', { headers })).status;

it('a request that came through the public door is answered', async () => {
  expect(await ask({ [edgeKeyHeader]: 'the-key-of-the-door' })).toBe(200);
});

it.each<Record<string, string>>([
  {},
  { [edgeKeyHeader]: '' },
  { [edgeKeyHeader]: 'the-key-of-the-doo' },
  { [edgeKeyHeader]: 'another-key-of-door' },
])('a request that went around it finds nothing: %j', async (headers) => {
  expect(await ask(headers)).toBe(404);
});
