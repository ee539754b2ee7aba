import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publishedTables } from './published-tables.ts';

it('who may do what is as it was published: after a change on purpose, npm run permissions writes it anew', () => {
  expect(publishedTables()).toBe(readFileSync(new URL('../../PERMISSIONS.md', import.meta.url), 'utf8'));
});
