import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanedName, endingOf, hasPath } from '../../../shared/attachment/file-name.ts';

const anyName = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '.', '/', '\\', ' ', '\u0000', '\n', '\u202E', '\u200B', 'é', '😀') }),
);

it('no cleaned name has a path, a control character or a mark that turns letters around, and none is empty', () => {
  fc.assert(
    fc.property(anyName, (given) => {
      const name = cleanedName(given);
      expect(name).not.toMatch(/[/\\:*?"<>|]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(name).toMatch(/^[^. ]/);
      expect(name).toMatch(/[^. ]$/);
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});

it('cleaning a name twice is cleaning it once', () => {
  fc.assert(
    fc.property(anyName, (given) => {
      expect(cleanedName(cleanedName(given))).toBe(cleanedName(given));
    }),
  );
});

it('an ordinary name stays as it is, in every alphabet', () => {
  for (const name of ['chronology.pdf', 'Ärztlicher Bericht ’25.docx', '年表.pdf', 'foto 3 (copy).HEIC', 'a.b.c.txt']) {
    expect(cleanedName(name)).toBe(name);
  }
});

it('a name that is too long keeps its ending', () => {
  const name = cleanedName(`${'n'.repeat(300)}.docx`);
  expect(name).toHaveLength(120);
  expect(endingOf(name)).toBe('docx');
});

it('a name that says where the file lay is known by it', () => {
  for (const name of ['../../etc/passwd.pdf', 'C:\\Users\\me\\a.pdf', '/a.pdf', '..', 'a/b']) {
    expect(hasPath(name), name).toBe(true);
  }
  expect(hasPath('a..b.pdf')).toBe(false);
});

it('what looks like another ending to its reader is read as what it is', () => {
  expect(endingOf(cleanedName('photo\u202Egpj.exe'))).toBe('exe');
  expect(endingOf('.pdf')).toBe('');
});
