import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { expect, it } from 'vitest';
import { concern, startApi } from './api-service.ts';

it('over a real connection, a body without end is cut off and the next request is answered', async () => {
  const api = await startApi();
  const server = serve({ fetch: api.app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const headers = {
    Authorization: `Bearer ${await api.token('school-system')}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': 'wire',
  };

  const endless = request({ port, host: '127.0.0.1', method: 'POST', path: '/api/v1/concerns', headers });
  endless.on('error', () => {});
  const feed = setInterval(() => endless.write(' '.repeat(200_000)), 5);
  const [answer] = await once(endless, 'response');
  clearInterval(feed);
  endless.destroy();
  const next = await fetch(`http://127.0.0.1:${port}/api/v1/concerns`, {
    method: 'POST',
    headers,
    body: JSON.stringify(concern()),
  });

  expect([answer.statusCode, answer.headers['content-type']]).toEqual([413, 'application/problem+json']);
  expect(next.status).toBe(201);
  server.close();
});
