import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { capitalised } from '../../shared/letter/preflight/wording.ts';

/** Every pattern of the source, as it is written. */
function patterns(): string[] {
  const found = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.add(node.text);
    ts.forEachChild(node, look);
  };
  for (const file of globSync('{functions,shared,web}/**/*.{ts,tsx}')) {
    look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return [...found];
}

/** What such a text is made of: what patterns look for, many times over, and then something else. */
const pieces = [
  'a',
  'A',
  'Aa',
  'A ',
  'a ',
  'a of ',
  '1',
  '1 ',
  '12-',
  ' ',
  '\n',
  '-',
  'a-',
  'a.',
  'a@',
  '(',
  "'",
  '’',
  '{a}',
];
const morePieces = ['#', '/', '../', '=', '+44 ', 'a,', '<a', 'é', 'Oakley Road ', '1 Jan ', '\u202E', '_', '\t'];

/** Says the pattern before it is tried, so that the last one said is the one that never came to its end. */
const trial = `
  const { patterns, texts } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  for (const written of patterns) {
    const end = written.lastIndexOf('/');
    const pattern = new RegExp(written.slice(1, end), written.slice(end + 1).replace('y', ''));
    require('node:fs').writeSync(1, written + '\\n');
    for (const text of texts) text.replace(pattern, '');
  }
  require('node:fs').writeSync(1, 'all');
`;

it('no pattern runs away: each comes to its end on any text that is made to keep it busy', () => {
  const long = [...pieces, ...morePieces].map((piece) => piece.repeat(Math.ceil(3_000 / piece.length)));
  // A pattern whose steps grow with the cube of the length would need hours for some of these.
  const texts = [...long.map((text) => `${text}!`), 'Aa'.repeat(10_000), 'a'.repeat(20_000)];
  const all = patterns();
  expect(all.length).toBeGreaterThan(300);
  const input = JSON.stringify({ patterns: all, texts });
  const said = execFileSync(process.execPath, ['-e', trial], { input, encoding: 'utf8', timeout: 110_000 });
  expect(said.trim().split('\n').at(-1)).toBe('all');
}, 120_000);

it('names are found in a letter as before, however long a word beside them is', () => {
  const text = `We spoke to Mary Jane Thistlewood, then ${'Aa'.repeat(5_000)} came.`;
  expect(text.match(capitalised)?.[0]).toBe('Mary Jane Thistlewood');
});
