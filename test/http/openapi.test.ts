import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { meanings } from '../../functions/http/api/problem.ts';
import { problemCodes } from '../../functions/http/api/problem-words.ts';
import { apiScopes } from '../../functions/http/api/scopes.ts';
import { type Api, startApi } from './api/api-service.ts';

type Media = { schema: object; example?: unknown; examples?: Record<string, { value: unknown }> };
type Operation = {
  operationId: string;
  security: Record<string, string[]>[];
  parameters?: { name: string; in: string; example?: unknown }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content: Record<string, Media> }>;
};
type Schema = {
  title?: string;
  description?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | false;
  'x-codes'?: Record<string, string>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

let api: Api;
let document: Document;
let operations: { route: string; path: string; operation: Operation }[];
beforeAll(async () => {
  api = await startApi();
  document = await (await api.send('/api/v1/openapi.json', { as: '' })).json();
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      path,
      operation,
    })),
  );
});

/** The schema that a part of the document names, as a check. */
const checkOf = (schema: object) =>
  z.fromJSONSchema({
    ...schema,
    $defs: document.components.schemas,
    ...JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/')),
  });

describe('the description', () => {
  it('has every route of the app, with the scope that it needs, and no other', () => {
    const routes = api.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    const described = operations.map(({ route, operation }) => [
      route,
      operation.security.flatMap(Object.values).flat(),
    ]);

    expect(routes.sort()).toEqual(Object.keys(apiScopes).sort());
    expect(Object.fromEntries(described)).toEqual(
      Object.fromEntries(Object.entries(apiScopes).map(([route, scope]) => [route, scope === 'public' ? [] : [scope]])),
    );
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it('is made once and need not be fetched again', async () => {
    const first = await api.send('/api/v1/openapi.json', { as: '' });
    const etag = first.headers.get('etag')!;
    const again = await api.send('/api/v1/openapi.json', { as: '', headers: { 'If-None-Match': etag } });

    expect(document.openapi).toBe('3.1.0');
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  });

  it('gives a whole example of a concern, which every system may send as it stands', async () => {
    const body = document.paths['/api/v1/concerns']!.post!.requestBody!.content['application/json']!.example;

    for (const system of ['school-system', 'surgery-system']) {
      const answer = await api.post('/api/v1/concerns', body, {}, system);
      expect(answer.status).toBe(201);
      expect((await answer.json()).warnings).toEqual([]);
    }
  });

  it('gives examples that keep to its own schemas, for all that goes in and out', () => {
    const media = operations.flatMap(({ route, operation }) =>
      [operation.requestBody, ...Object.values(operation.responses)].flatMap((part) =>
        Object.values(part?.content ?? {}).map((each) => ({ route, ...each })),
      ),
    );
    expect(media.length).toBeGreaterThan(30);
    expect(checkOf({ $ref: '#/components/schemas/Concern' }).safeParse({ children: [] }).success).toBe(false);
    for (const { route, schema, example, examples } of media) {
      const check = checkOf(schema);
      for (const value of [example, ...Object.values(examples ?? {}).map((each) => each.value)].filter(Boolean)) {
        expect(check.safeParse(value).error?.issues ?? [], route).toEqual([]);
      }
    }
  });

  it('tells of every status that its operations answer with', async () => {
    const statuses = (route: string) =>
      Object.keys(operations.find((each) => each.route === route)!.operation.responses);
    expect(statuses('POST /api/v1/concerns')).toEqual([
      '201',
      '400',
      '401',
      '403',
      '409',
      '413',
      '415',
      '429',
      '500',
      '503',
    ]);
    expect(statuses('GET /api/v1/concerns/:id')).toEqual(['200', '401', '403', '404', '429', '500', '503']);
    for (const { title, status } of Object.values(meanings)) {
      expect(title).not.toBe('');
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  it('explains every question in the words of the form', () => {
    const { properties } = document.components.schemas.Concern as Schema;
    const safety = properties!.safety!;
    expect(safety.properties!.immediateDanger).toMatchObject({ title: 'Is anyone in immediate danger?' });
    expect(safety.properties!.calledEmergency!.description).toContain('`immediateDanger` is `yes`');
    expect(safety.required).toContain('immediateDanger');
    const { relationships } = properties!.adults!.items!.properties!.adult!.properties!;
    const { relationship } = (relationships!.additionalProperties as Schema).properties!;
    expect(relationship!['x-codes']!.mother).toBe('Mother');
    const bare: string[] = [];
    const walk = (schema: Schema, path: string) => {
      for (const [name, inner] of Object.entries(schema.properties ?? {})) {
        if (!inner.title && !inner.description && name !== 'id') bare.push(`${path}/${name}`);
        walk(inner.items ?? (inner.additionalProperties || inner), `${path}/${name}`);
      }
    };
    walk(document.components.schemas.Concern as Schema, '');
    expect(bare).toEqual([]);
  });

  it('has words for every code that the schemas of a concern give', async () => {
    const source = readFileSync('shared/form/schema.ts', 'utf8');
    const codes = [...source.matchAll(/, '([a-z]+(?:-[a-z]+)*)'\)/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => code !== 'too-big' && !problemCodes.includes(code!))).toEqual([]);
  });
});
