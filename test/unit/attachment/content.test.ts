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
      `<Relationships><Relationship Type="http://x/${what}" Target="http://evil.example/a" TargetMode="External"/></Relationships>`;
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
