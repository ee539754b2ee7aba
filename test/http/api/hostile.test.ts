import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, concern, startApi } from './api-service.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

/** How many items of each kind the table holds, but for the counts of requests. */
const kept = async () => {
  const counts: Record<string, number> = {};
  let from: Record<string, unknown> | undefined;
  do {
    const page: ScanCommandOutput = await api.table.client.send(
      new ScanCommand({ TableName: api.table.name, ProjectionExpression: 'pk, sk', ExclusiveStartKey: from }),
    );
    for (const { pk, sk } of page.Items ?? []) {
      // Each has an entry in a chain, whose tests count them.
      if (String(pk).startsWith('AUDIT#')) continue;
      const kind = String(sk).replace(/#.*/, '');
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return counts;
};

/** Every place in the concern that a value can stand at. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))];
}
const places = placesIn(concern()).filter((path) => path.length > 0);

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom<unknown>(
    '\u0000',
    '\ud800',
    '\u202eevil',
    '<script>alert(1)</script>',
    '👩‍👩‍👧‍👦',
    "'; DROP TABLE",
    '__proto__',
    Number.MAX_VALUE,
    -0,
    1e308,
    '',
    [],
    {},
    [[[]]],
    Array(1000).fill(0),
    Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`k${n}`, n])),
  ),
);

const withOddity = fc
  .tuple(fc.constantFrom(...places), odd, fc.option(fc.string(), { nil: undefined }))
  .map(([path, value, name]) => {
    const body = concern();
    const holder = path.slice(0, -1).reduce<object>((found, part) => Reflect.get(found, part), body);
    Object.defineProperty(holder, name ?? path.at(-1) ?? '', {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return JSON.stringify(body);
  });
const broken = fc
  .tuple(fc.nat(JSON.stringify(concern()).length), fc.string({ unit: 'binary', maxLength: 4 }))
  .map(([at, text]) => {
    const body = JSON.stringify(concern());
    return body.slice(0, at) + text + body.slice(at + text.length);
  });

describe('whatever is sent', () => {
  it('is either kept whole or refused with a problem that leaves nothing behind', async () => {
    const bodies = fc.oneof(
      { weight: 3, arbitrary: withOddity },
      { weight: 1, arbitrary: broken },
      fc.json(),
      fc.string(),
    );
    const before = await kept();
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const answer = await api.post('/api/v1/concerns', body);
        expect([201, 400, 413]).toContain(answer.status);
        if (answer.status === 201) {
          taken += 1;
          return;
        }
        const { errors } = await answer.json();
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        if (answer.status === 400) expect(errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
    const { RATE: _, ...after } = await kept();
    const ofEach = ['CONTACT', 'CONCERN', 'ROW', 'EVENT', 'NOTICE', 'REF', 'IDEMPOTENCY', 'TOLD', 'STOOD'].map(
      (kind) => [kind, taken],
    );
    expect(taken).toBeGreaterThan(0);
    // The key of rows comes with the first of them.
    expect(after).toEqual({ ...before, ...Object.fromEntries(ofEach), KEY: taken + 1 });
  });

  it('in headers, paths and methods, is never a fault', async () => {
    const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'FOO');
    const parts = fc.constantFrom(
      'concerns',
      'openapi.json',
      'letter',
      'answers',
      '..',
      '%2e%2e',
      '%ff',
      'a?b=c',
      '#',
      '',
    );
    const paths = fc.array(parts, { maxLength: 4 }).map((each) => `/api/v1/${each.join('/')}`);
    const token = await api.token('school-system');
    await fc.assert(
      fc.asyncProperty(methods, paths, fc.stringMatching(/^[\x20-\x7e]*$/), async (method, path, words) => {
        const answer = await api.app.request(path, {
          method,
          headers: {
            ...(words.length % 2 ? { Authorization: words } : { Authorization: `Bearer ${token}` }),
            'Content-Type': words,
            'Idempotency-Key': words,
            'X-Forwarded-For': words,
            Cookie: words,
          },
        });
        expect(answer.status).toBeLessThan(500);
        expect(answer.headers.get('set-cookie')).toBeNull();
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('cache-control')).toBe(
          answer.headers.has('etag') ? 'public, max-age=300' : 'no-store',
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is logged as ids and codes only', async () => {
    await api.post('/api/v1/concerns', concern());
    const log = api.logged.join('\n');
    for (const secret of ['Rowan', 'Ashdown', 'Fairley', '9990000018', 'larkmoor', '2017-03-27', 'bruise']) {
      expect(log).not.toContain(secret);
    }
  });

  it('with a method that the address does not take, is told which it takes', async () => {
    const allow = async (path: string, method: string) => {
      const answer = await api.send(path, { method });
      return [answer.status, answer.headers.get('allow')];
    };
    expect(await allow('/api/v1/concerns', 'DELETE')).toEqual([405, 'GET, HEAD, POST']);
    expect(await allow('/api/v1/concerns/x/answers', 'GET')).toEqual([405, 'POST']);
    expect(await allow('/api/v1/concerns/x', 'POST')).toEqual([405, 'GET, HEAD']);
    expect(await allow('/api/v1/openapi.json', 'OPTIONS')).toEqual([405, 'GET, HEAD']);
    expect(await allow('/api/v1/nothing', 'POST')).toEqual([404, null]);
  });
});
