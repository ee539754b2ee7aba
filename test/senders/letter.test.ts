import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { letterHtml } from '../../functions/senders/letter-html.ts';
import { letterPdf } from '../../functions/senders/letter-pdf.ts';
import { mailHtml } from '../../functions/senders/mail-html.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { letterText } from '../../shared/letter/letter-text.ts';
import { decidedContact, managersMoment, organisationOf, personCalled } from '../support/decided-contact.ts';
import { letterFonts } from '../support/fonts.ts';
import { letterFor } from '../support/letter-record.ts';
import { elementsOf, textOf } from '../support/page-tree.ts';

const rationale = 'Ńgọzi <b>told</b> us & “Іван” said 李明 😀 नमस्ते محمد: three absences weighed most.';
const letter: Letter = letterFor(
  decidedContact({ children: [{ name: 'Zbigniew Ashdown-Quill', birthYear: 2015, decision: { rationale } }] }),
  organisationOf(personCalled('teacher').organisation.id),
  managersMoment(),
);
const mail = mailHtml({
  title: 'Our letter, reference WY-7K3M-29QF',
  paragraphs: ['Read it here: https://door.example/letters/a?b=1&c="2"'],
  link: 'https://door.example/letters/a?b=1&c="2"',
  below: letterHtml(letter),
});

describe('a letter in an email', () => {
  it('has one first heading, real headings below it, and a header for each row of facts', () => {
    const names = elementsOf(mail).map(({ tagName }) => tagName);
    expect(names.filter((name) => name === 'h1')).toHaveLength(1);
    expect(names.filter((name) => name === 'h2')).toHaveLength(7);
    const rows = elementsOf(mail).filter(({ tagName }) => tagName === 'th');
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.every(({ attrs }) => attrs.some(({ name, value }) => name === 'scope' && value === 'row'))).toBe(true);
  });

  it('shows what was typed as text, fetches nothing and runs nothing', () => {
    const paragraph = elementsOf(mail)
      .filter(({ tagName }) => tagName === 'p')
      .map(textOf);
    expect(paragraph).toContain(rationale);
    expect(mail).not.toMatch(/<(img|script|link|iframe|b)\b|url\(|src=/);
    expect(mail).toContain('<a href="https://door.example/letters/a?b=1&amp;c=&quot;2&quot;">');
  });

  it('says the same in plain text, and the mark by which copies are compared', () => {
    const text = letterText(letter);
    for (const words of [rationale, 'Level of need: Level 3', 'If you disagree', letter.hash])
      expect(text).toContain(words);
  });
});

describe('a letter as PDF', () => {
  let pdf: Buffer;
  let source: string;
  beforeAll(async () => {
    pdf = await letterPdf(letter, letterFonts());
    source = pdf.toString('latin1');
  });

  it('is the same to the byte each time it is made', async () => {
    expect((await letterPdf(letter, letterFonts())).equals(pdf)).toBe(true);
  });

  it('is tagged, has a language, shows its title and says that it is accessible', () => {
    for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD']) {
      expect(source).toContain(`/S /${role}\n`);
    }
    expect(source).toMatch(/\/Lang \(en-GB\)/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
    expect(source).toMatch(/\/Marked true/);
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('/Scope /Row');
    expect(source).toMatch(/\/FontFile2 /);
  });

  it('fits on two sheets for one child, and small enough for any mailbox', () => {
    expect(source.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    expect(pdf.length).toBeLessThan(100_000);
  });

  it('names nobody in its properties', () => {
    const drawn = /stream\r?\n(?!<\?xpacket)[\s\S]*?\r?\nendstream/g;
    const properties = source.replace(drawn, '');
    expect(properties).toContain('(What we decided about your concern)');
    expect(properties).toContain('<rdf:li xml:lang="x-default">What we decided about your concern</rdf:li>');
    const people = [personCalled('teacher'), personCalled('socialWorker'), personCalled('manager')];
    for (const name of ['Zbigniew', 'Z.A.Q.', 'Oakfield', ...people.map(({ name }) => name)]) {
      expect(properties).not.toContain(name);
    }
  });

  it('can be read out: its glyphs lead back to the letters of many scripts', () => {
    const maps = [...source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
      .flatMap(([, data]) => {
        try {
          return [inflateSync(Buffer.from(data!, 'latin1')).toString('latin1')];
        } catch {
          return [];
        }
      })
      .filter((stream) => stream.includes('beginbfrange'));
    expect(maps).toHaveLength(2);
    for (const letter of 'ŃọІ“в') {
      const code = letter.codePointAt(0)!.toString(16).padStart(4, '0');
      expect(maps.join('')).toContain(`<${code}>`);
    }
  });
});
