import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { inIndex, pageOf } from '../../functions/store/page.ts';
import { putAll } from '../../functions/store/put-all.ts';
import type { Table } from '../../functions/store/table.ts';
import { freshTable } from '../support/engines.ts';

const Row = z.object({ id: z.string() });
const hidden = '5d0c1a52-9f0b-4c53-8a4f-0d6f2c9e77aa';
let table: Table;

/** The rows of a list, two at a time, the second of which a reader is not shown. */
const page = (list: string, cursor?: string) => pageOf(Row, table, inIndex('gsi1', list, { Limit: 2 }), cursor);

beforeAll(async () => {
  table = await freshTable();
  const rows = ['one', 'other'].flatMap((list) =>
    [`a-${list}`, hidden, `c-${list}`].map((id, at) => ({
      ...{ pk: `REF#${list}#${at}`, sk: 'REF', id, gsi1pk: list, gsi1sk: `2026-11-23T10:0${at}:00.000Z#${id}` },
    })),
  );
  await putAll(table, rows);
});

it('the words by which the next page is asked for say nothing of the row that they come after, and are others each time', async () => {
  const [first, again] = [await page('one'), await page('one')];

  expect(first.items.map(({ id }) => id)).toEqual(['a-one', hidden]);
  const words = Buffer.from(first.cursor ?? '', 'base64url').toString('latin1');
  expect(words).not.toMatch(/5d0c1a52|2026|gsi1|REF/);
  expect(again.cursor).not.toBe(first.cursor);
  expect(await page('one', first.cursor)).toEqual({ items: [{ id: 'c-one' }] });
});

it('no place is taken that the service did not seal for that list: its first page is shown, and that it strayed is said', async () => {
  const { cursor = '' } = await page('one');
  const place = { pk: 'REF#other#1', sk: 'REF', gsi1pk: 'other', gsi1sk: `2026-11-23T10:01:00.000Z#${hidden}` };
  const plain = Buffer.from(JSON.stringify(place)).toString('base64url');
  const bent = cursor.slice(0, -2) + (cursor.endsWith('AA') ? 'BB' : 'AA');
  for (const strange of [cursor, plain, bent, '', 'x', 'A'.repeat(3000)]) {
    const list = strange === bent ? 'one' : 'other';
    const { items, strayed } = await page(list, strange);
    expect([strange, items[0], strayed]).toEqual([strange, { id: `a-${list}` }, true]);
  }
});
