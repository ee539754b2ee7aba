import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/table.ts';
import { attribute, elementsOf } from './page-tree.ts';

/** Names that every object answers to, or that change what an object is. */
export const prototypeNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

/** Words that somebody might type, or send, who means no good: none may be a fault and none may be anything but words. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><script>alert(2)</script>',
  '{{7*7}}#{7*7}<%= 7 %>',
  'javascript:alert(1)',
  'a\r\nBcc: everyone@elsewhere.example\r\n\r\nbody',
  '\u0000\u0001\u0007\u001b[31m\u007f\u0085',
  '\u202Egnp.exe\u2066\u2069\u200F',
  'مرحبا שלום',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́O̵̹̻̝̳͂',
  '\uD800lone\uDC00',
  '%00%0d%0aSet-Cookie:%20x=1',
  '../../etc/passwd',
  "'; DROP TABLE contacts; --",
  '=HYPERLINK("http://elsewhere.example")',
  'NaN',
  'Infinity',
  '-1',
  '1e308',
  '0x10',
  '999999999999999999999999',
  '1.5',
  '0000-00-00',
  '99999',
  'null',
  'true',
  '[object Object]',
  '﷽﷽﷽',
  ...prototypeNames,
];

/** What a browser sends for a form with these controls, one pair for each text. */
export const encoded = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => `${percent(name)}=${percent(value)}`).join('&');

/** Like encodeURIComponent, but it takes half a surrogate pair too, as the three bytes that no UTF-8 has. */
const percent = (text: string): string =>
  [...text]
    .map((each) => (/[\uD800-\uDFFF]/.test(each) && each.length === 1 ? '%ED%A0%80' : encodeURIComponent(each)))
    .join('');

/** Items that say who looked, asked or came: they grow with every request, refused or not. */
const passing = /^(ACCESS|RATE|CODE|SESSION|IDEMPOTENCY|AUDIT#READER)#|\|LOOKER#/;

/** Every record in the table with its version, so that two moments can be compared. */
export async function recordsIn(table: Table): Promise<Record<string, unknown>> {
  const records: Record<string, unknown> = {};
  let from: Record<string, unknown> | undefined;
  do {
    const page: ScanCommandOutput = await table.client.send(
      new ScanCommand({ TableName: table.name, ExclusiveStartKey: from, ConsistentRead: true }),
    );
    for (const { pk, sk, version = 1 } of page.Items ?? []) {
      if (!passing.test(`${pk}|${sk}`)) records[`${pk}|${sk}`] = version;
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return records;
}

/**
 * What in a page is not ours: elements that we never make, handlers in attributes, addresses that run or lead away,
 * scripts and styles that are not files.
 */
export function strangersIn(html: string): string[] {
  return elementsOf(html).flatMap((element) => {
    const { tagName, attrs } = element;
    const found: string[] = [];
    if (/^(iframe|object|embed|base|math|marquee|video|audio|style|template)$/.test(tagName)) found.push(tagName);
    if (tagName === 'script' && !(attribute(element, 'src') ?? '').startsWith('/')) found.push('script');
    if (tagName === 'img' && attribute(element, 'src') === 'x') found.push('img');
    for (const { name, value } of attrs) {
      if (name.startsWith('on')) found.push(`${tagName} ${name}`);
      if (/^(href|src|action|formaction)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value)) {
        found.push(`${tagName} ${name}=${value}`);
      }
      // A file goes to the quarantine, which is another place, and to no other.
      if (/^(action|formaction)$/.test(name) && !/^(\/(?!\/)|$|#|https:\/\/quarantine\.example\/)/.test(value))
        found.push(`${tagName} ${name}=${value}`);
    }
    return found;
  });
}
