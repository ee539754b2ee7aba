import { examples } from './examples.ts';

/** What operations take beside their bodies. */
export const idInPath = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The id of a concern that your organisation raised',
  schema: { type: 'string', format: 'uuid' },
  example: examples.RaisedConcern.id,
};
export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A new, random key for each request. Sent again with the same body, it gives the same answer.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
  example: '3f8b7f2e-9c44-4f0e-8a35-6a3c7d1e2b90',
};
export const cursor = {
  name: 'cursor',
  in: 'query',
  description: 'Where the page begins, as `next` of the page before gives it',
  schema: { type: 'string' },
};
