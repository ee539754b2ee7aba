import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attachmentLimits } from '../../shared/attachment/file-type.ts';
import { type AttachmentFolder, shownIn } from '../../shared/attachment/folder.ts';
import { MadeCopy } from '../../shared/contact/referral-copy.ts';
import { AttachmentFolderId } from '../../shared/ids.ts';
import { bomb, docx, eicar, pdf } from '../support/attached-files.ts';
import type { Client, FormFields } from '../support/client.ts';
import { answerWhatIsNeeded, beginDraft, declaration } from '../support/drafts.ts';
import { type FileWorld, fileWorld } from '../support/file-world.ts';
import { pageOf } from '../support/page.ts';
import { decisionFields, now, raise } from '../support/raise.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let files: FileWorld;
let handlers: ReturnType<FileWorld['handlersOf']>;
let teacher: Client;
let draft: string;

beforeAll(async () => {
  files = await fileWorld();
  service = await startService({ files: files.files });
  handlers = files.handlersOf(service);
  teacher = await service.signInAs('teacher');
});
afterAll(() => files?.close());
beforeEach(async () => {
  await files.faults({});
  draft = await beginDraft(teacher);
});

const labels = { kind: 'chronology' };
const announce = (name: string, file: Buffer, at = draft) =>
  teacher.postForJson(`${at}/attachments`, { ...labels, name, size: String(file.length) });

/** Adds a file as the page's script does, and has it checked. */
async function add(name: string, file: Buffer, at = draft) {
  const announced = await announce(name, file, at);
  expect(announced.status).toBe(200);
  const form = await announced.json();
  expect((await files.send(form, name, file)).status).toBe(201);
  expect(await handlers.arrivals()).toBe(0);
  return form;
}

const folderOf = (at = draft): Promise<AttachmentFolder | undefined> =>
  service.store.attachments.find(AttachmentFolderId.parse(at.split('/').at(-1)));
const stood = async (at = draft) =>
  shownIn(await folderOf(at)).map(({ name, state, reason }) => [name, state, ...(reason ? [reason] : [])]);
const list = async (client = teacher, at = draft) => pageOf(await client.get(`${at}/attachments`));

async function send(): Promise<string> {
  await answerWhatIsNeeded(teacher, draft);
  const page = await pageOf(await teacher.get(`${draft}/check`));
  const sent = await teacher.post(`${draft}/send`, { ...declaration, version: page.sent('version')[0] });
  expect(sent.status).toBe(303);
  return (sent.headers.get('location') ?? '').replace(/\/sent$/, '');
}

describe('a file', () => {
  it('is in quarantine until it is checked, and then downloaded as something that is never drawn', async () => {
    const announced = await (await announce('Ärztin ’25.pdf', pdf())).json();
    await files.send(announced, 'Ärztin ’25.pdf', pdf());
    const download = announced.remove.replace(/remove$/, 'download');
    expect((await list()).text).toContain('Not here yet');
    expect((await teacher.get(download)).status).toBe(404);

    await handlers.arrivals();
    expect(await stood()).toEqual([['Ärztin ’25.pdf', 'clean']]);
    const to = await teacher.get(download);
    expect(to.status).toBe(303);
    expect(to.headers.get('cache-control')).toBe('no-store');
    const address = to.headers.get('location')!;
    expect(decodeURIComponent(new URL(address).pathname)).toMatch(/^\/kept\/drafts\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
    const got = await fetch(address);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(pdf());
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="Arztin 25.pdf"; filename*=UTF-8''%C3%84rztin%20%E2%80%9925.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await fetch(address.replace('.pdf', '.html'))).status).toBe(403);
    expect(await files.bytes.came({ folder: draft.split('/').at(-1)!, attachment: download.split('/').at(-2)! })).toBe(
      undefined,
    );
  });

  it('with a virus is blocked from end to end, bare and inside a document, and whoever added it is told', async () => {
    await add('note.txt', Buffer.from(eicar));
    const { remove } = await add('note.docx', await docx({ 'word/note.txt': eicar }));
    expect(await stood()).toEqual([
      ['note.txt', 'refused', 'virus'],
      ['note.docx', 'refused', 'virus'],
    ]);
    expect((await list()).text).toContain('A virus was found in it');
    expect((await teacher.get(remove.replace(/remove$/, 'download'))).status).toBe(404);
    const { items } = await service.store.notices.unsettled('wyre', service.clock.now());
    const owed = items.filter(({ kind, owner }) => kind === 'attachment-refused' && draft.endsWith(owner.slice(6)));
    expect(owed.map(({ to }) => to.personId)).toEqual([service.person('teacher').id, service.person('teacher').id]);
  });

  it('that may not be attached is refused with its reason before it is sent, and what was typed is kept', async () => {
    const refusals: [string, Buffer, RegExp][] = [
      ['big.pdf', Buffer.alloc(25 * 1024 * 1024), /larger than 20 MB/],
      ['empty.txt', Buffer.alloc(0), /is empty/],
      ['../../secret.pdf', pdf(), /folder or path/],
      ['C:\\Users\\a.pdf', pdf(), /folder or path/],
      ['tool.exe', pdf(), /not a type that we take/],
    ];
    for (const [name, file, why] of refusals) {
      const answer = await announce(name, file);
      expect([name, answer.status]).toEqual([name, 400]);
      expect((await answer.json()).errors.join()).toMatch(why);
    }
    expect(await folderOf()).toBeUndefined();
    const page = await pageOf(await teacher.post(`${draft}/attachments`, { madeBy: 'The school nurse' }));
    expect(page.status).toBe(400);
    expect(page.text).toContain('Select what it is');
    expect(page.sent('madeBy')).toEqual(['The school nurse']);
  });

  it('that only shows what it is when it is here is refused then, whatever was said of it before', async () => {
    await add('photo.jpg', pdf());
    await add('bomb.docx', await bomb());
    for (const [said, sent] of [
      ['a.pdf', Buffer.alloc(25 * 1024 * 1024, 'a')],
      ['b.pdf', Buffer.alloc(0)],
    ] as const) {
      const form = await (await announce(said, pdf())).json();
      await files.send(form, said, sent);
    }
    const form = await (await announce('c.pdf', pdf())).json();
    await files.send({ ...form, fields: { ...form.fields, 'x-amz-meta-name': '../c.pdf' } }, 'c.pdf', pdf());
    expect(await handlers.arrivals()).toBe(0);
    expect(await stood()).toEqual([
      ['photo.jpg', 'refused', 'name-and-content-differ'],
      ['bomb.docx', 'refused', 'unpacks-too-large'],
      ['a.pdf', 'refused', 'too-large'],
      ['b.pdf', 'refused', 'empty'],
      ['c.pdf', 'refused', 'path-in-name'],
    ]);
    const { text } = await list();
    for (const why of [
      /not what its name says/,
      /unpacks to far more/,
      /larger than 20 MB/,
      /is empty/,
      /folder or path/,
    ])
      expect(text).toMatch(why);
  });

  it('comes without scripts too: said on one page, chosen on the next, by a form that goes to the quarantine', async () => {
    const begun = await teacher.post(`${draft}/attachments`, { ...labels, thirdParty: 'yes' });
    const { path, response } = await teacher.follow(begun);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain(`form-action 'self' ${files.endpoint};`);
    expect(policy).toContain(`connect-src 'self' ${files.endpoint};`);
    const page = await pageOf(response);
    const names = ['key', 'Content-Type', 'x-amz-meta-name', 'success_action_redirect', 'bucket', 'Policy'];
    const signed = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Signature'];
    const fields = Object.fromEntries([...names, ...signed].map((name) => [name, page.sent(name)[0] ?? '']));
    const sent = await files.send({ url: `${files.endpoint}/quarantine`, fields }, 'chronology.pdf', pdf());
    expect(sent.status).toBe(303);
    const back = new URL(sent.headers.get('location')!);
    expect(back.pathname).toBe(`${draft}/attachments`);
    expect(back.href).not.toContain('chronology');
    await handlers.arrivals();
    const shown = await pageOf(await teacher.get(`${back.pathname}${back.search}`));
    expect(shown.rows[0]).toMatch(/chronology.pdf.*Chronology.*third party.*Checked/);
    expect((await teacher.get(path)).status).toBe(200);
  });

  it('is one of ten: the eleventh and the same file twice are refused, and say so', async () => {
    for (let number = 0; number < attachmentLimits.files; number += 1)
      expect((await announce(`${number}.txt`, Buffer.from(`Note ${number}`))).status).toBe(200);
    const eleventh = await announce('11.txt', Buffer.from('Note 11'));
    expect((await eleventh.json()).errors).toEqual([expect.stringContaining('You can add 10 files')]);
    const plain = await pageOf(await teacher.post(`${draft}/attachments`, labels));
    expect([plain.status, plain.text]).toEqual([400, expect.stringContaining('You can add 10 files')]);

    draft = await beginDraft(teacher);
    await add('one.txt', Buffer.from('The same words.'));
    await add('two.txt', Buffer.from('The same words.'));
    expect(await stood()).toEqual([
      ['one.txt', 'clean'],
      ['two.txt', 'refused', 'same-file'],
    ]);
  });

  it('waits while the scanner is away or slow to answer, is never served meanwhile, and is checked when it is back', async () => {
    await files.faults({ scannerDown: true });
    const { remove } = await add('a.txt', Buffer.from('Words.'));
    expect(await stood()).toEqual([['a.txt', 'quarantined']]);
    expect((await teacher.get(remove.replace(/remove$/, 'download'))).status).toBe(404);
    await files.faults({ scannerDown: false, scannerFailNext: 1 });
    service.clock.forwardMinutes(2);
    await handlers.sweep();
    expect(await stood()).toEqual([['a.txt', 'quarantined']]);
    service.clock.forwardMinutes(16);
    await handlers.sweep();
    expect(await stood()).toEqual([['a.txt', 'clean']]);
  });

  it('is found by the minute hand when the bucket never said that it came', async () => {
    const form = await (await announce('a.txt', Buffer.from('Other words.'))).json();
    await files.send(form, 'a.txt', Buffer.from('Other words.'));
    files.came.splice(0);
    service.clock.forwardMinutes(61);
    teacher = await service.signInAs('teacher');
    await handlers.sweep();
    expect(await stood()).toEqual([['a.txt', 'clean']]);
  });

  it('can be removed until it is sent, and its bytes go with it; a deleted draft takes all of them along', async () => {
    const { remove } = await add('a.txt', Buffer.from('Words to remove.'));
    const [, , folder = '', , attachment = ''] = remove.split('/');
    expect((await teacher.post(remove, {})).status).toBe(303);
    await add('b.txt', Buffer.from('Words to delete.'));
    await teacher.post(`${draft}/delete`, {});
    await handlers.sweep();
    expect((await folderOf())?.attachments.map(({ state, place, due }) => [state, place, due])).toEqual([
      ['removed', undefined, undefined],
      ['removed', undefined, undefined],
    ]);
    const gone = await fetch(await files.files.downloadLink('draft', { folder, attachment }, 'a.txt'));
    expect(gone.status).toBe(404);
  });
});

describe('files that are sent along', () => {
  it('follow the contact whatever their state; the front door opens them there, and that it did is kept', async () => {
    const worker = await service.signInAs('socialWorker');
    await add('a.txt', Buffer.from('Checked before.'));
    await files.faults({ scannerDown: true });
    await add('b.txt', Buffer.from('Checked after.'));
    await add('photo.jpg', pdf());
    const referral = await send();
    const contact = referral.replace('/referrals/', '/contacts/');
    const before = await pageOf(await worker.get(contact));
    expect(before.text).toMatch(/b\.txt.*Being checked/);
    expect(before.text).toMatch(/photo\.jpg.*Not taken/);

    await files.faults({});
    service.clock.forwardMinutes(5);
    await handlers.sweep();
    const page = await pageOf(await worker.get(contact));
    const downloads = page.links(/^Download/);
    expect(downloads).toHaveLength(2);
    for (const href of downloads) {
      const to = (await worker.get(href)).headers.get('location')!;
      expect(new URL(to).pathname).toMatch(/^\/kept\/contacts\//);
      expect((await fetch(to)).status).toBe(200);
    }
    const { items } = await service.store.access.of(contact.split('/').at(-1) as never);
    expect(items.filter(({ what }) => what.endsWith('/download'))).toHaveLength(2);
    const manager = await service.signInAs('manager');
    const { rows } = await pageOf(await manager.get(`/looked${contact}`));
    expect(rows.filter((row) => /Amira Haddad.*A document or photo/.test(row))).toHaveLength(2);
    for (const who of ['gp', 'otherSchool'] as const) {
      const other = await service.signInAs(who);
      expect((await other.get(downloads[0]!.replace('/contacts/', '/referrals/'))).status).toBe(404);
    }
  });

  it('are on the page before sending, and in the referrer’s copy as page, text and data, with their state', async () => {
    await add('a.txt', Buffer.from('Words to copy.'));
    await add('photo.jpg', pdf());
    expect((await pageOf(await teacher.get(`${draft}/check`))).text).toMatch(/a\.txt.*Checked.*photo\.jpg.*Not taken/);
    const referral = await send();
    const copy = MadeCopy.parse(await (await teacher.get(`${referral}/copy.json`)).json());
    expect(copy.content.files.map(({ name, state, reason }) => [name, state, reason])).toEqual([
      ['a.txt', 'clean', undefined],
      ['photo.jpg', 'refused', 'name-and-content-differ'],
    ]);
    expect(copy.content.files[0]?.sha256).toBe(createHash('sha256').update('Words to copy.').digest('hex'));
    const page = await pageOf(await teacher.get(`${referral}/copy`));
    expect(page.links(/a\.txt/)).toEqual([]);
    for (const whole of [page.text, await (await teacher.get(`${referral}/copy.txt`)).text()]) {
      expect(whole).toMatch(/a\.txt[\s\S]*Checked[\s\S]*photo\.jpg[\s\S]*Not taken[\s\S]*not what its name says/);
    }
  });

  it('are opened and described by way of what was sent alone, so that a colleague of the draft changes none of it', async () => {
    const { remove } = await add('a.txt', Buffer.from('Of somebody else too.'));
    await send();
    const before = await folderOf();
    const at = remove.replace(/\/remove$/, '');
    const lead = await service.signInAs('lead');
    const other = { kind: 'other', madeBy: 'Nobody', thirdParty: 'no', was: '["chronology","","not-said"]' };
    for (const client of [lead, teacher]) {
      for (const address of [at, `${at}/download`, `${draft}/attachments/list`]) {
        expect([address, (await client.get(address)).status]).toEqual([address, 404]);
      }
      expect((await client.post(at, other)).status).toBe(404);
      expect((await client.post(remove)).status).toBe(404);
    }
    expect(await folderOf()).toEqual(before);
  });

  it('can be followed by more after sending, which cannot be taken back', async () => {
    const referral = await send();
    const { remove } = await add('later.txt', Buffer.from('Later words.'), referral);
    expect((await teacher.post(remove, {})).status).toBe(409);
    const page = await pageOf(await teacher.get(referral));
    expect(page.text).toMatch(/later\.txt.*Checked/);
  });

  it('after sending tell the front door once they can be opened, once, and make a decision that is under way stale', async () => {
    await add('before.txt', Buffer.from('With the concern.'));
    const referral = await send();
    const contact = referral.replace('/referrals/', '/contacts/');
    const worker = await service.signInAs('socialWorker');
    const reference = /FD-[\w-]+/.exec((await pageOf(await worker.get(contact))).text)?.[0] ?? 'none';
    const onBoard = async () => (await pageOf(await worker.get('/board'))).rows.find((row) => row.includes(reference));
    const seen = (await pageOf(await worker.get(contact))).sent('seen')[0] ?? '';
    expect(await onBoard()).not.toContain('new message');
    await add('virus.txt', Buffer.from(eicar), referral);
    expect(await onBoard()).not.toContain('new message');

    await files.faults({ scannerDown: true });
    await add('later.txt', Buffer.from('After the concern.'), referral);
    await files.faults({});
    service.clock.forwardMinutes(5);
    await Promise.all([handlers.sweep(), handlers.sweep()]);
    await handlers.sweep();
    expect(await onBoard()).toContain('1 new message');
    const stale = await worker.post(`${contact}/claim`, { seen });
    expect(stale.status).toBe(409);
    const page = await pageOf(await worker.get(contact));
    expect(page.text).toMatch(/Ruth Okonedo \(.*?\) added a file.*later\.txt/);
    const { events } = await service.store.contacts.file(contact.split('/').at(-1) as never);
    expect(events.filter(({ type }) => type === 'file-added').map(({ by }) => by.name)).toEqual(['Ruth Okonedo']);
    expect((await pageOf(await teacher.get(`${referral}/thread`))).text).toContain('Ruth Okonedo added a file');
  });

  it('are not taken once the front door has closed the concern: it says so, and what to do instead', async () => {
    const contact = await raise(service);
    const [worker, manager] = [await service.signInAs('socialWorker'), await service.signInAs('manager')];
    const act = async (client: Client, path: string, fields: FormFields = {}) => {
      const seen = String((await now(service, contact)).version);
      return client.post(`/contacts/${contact.id}/${path}`, { seen, ...fields });
    };
    await act(worker, 'claim');
    await act(worker, 'rating', { colour: 'amber', reason: 'Hurt at home.' });
    await act(worker, 'decision', decisionFields(['c1']));
    const letter = ((await act(manager, 'authorise')).headers.get('location') ?? '').replace(/\?.*/, '');
    await manager.post(`${letter}/issue`, { seen: String((await now(service, contact)).version) });
    service.clock.forwardMinutes(10);
    await act(manager, 'close');
    expect((await now(service, contact)).status).toBe('closed');
    const referral = `/referrals/${contact.id}`;
    expect((await pageOf(await teacher.get(referral))).text).not.toContain('Add documents or photos');
    const refused = await announce('late.pdf', pdf(), referral);
    expect([refused.status, (await refused.json()).errors.join()]).toEqual([409, expect.stringContaining('closed')]);
    const page = await pageOf(await teacher.post(`${referral}/attachments`, labels));
    expect([page.status, page.text]).toEqual([409, expect.stringMatching(/has closed this concern.*call the/)]);
  });

  it('that nobody can check for half an hour become the task of who holds the contact, who is told once', async () => {
    await files.faults({ scannerDown: true });
    await add('b.txt', Buffer.from('Never checked.'));
    const referral = await send();
    const id = referral.split('/').at(-1)!;
    const worker = await service.signInAs('socialWorker');
    const seen = (await pageOf(await worker.get(`/contacts/${id}`))).sent('seen')[0] ?? '1';
    expect((await worker.post(`/contacts/${id}/claim`, { seen })).status).toBe(303);
    for (let minutes = 0; minutes < 60; minutes += 5) {
      service.clock.forwardMinutes(5);
      await handlers.sweep();
    }
    const again = await service.signInAs('socialWorker');
    expect((await pageOf(await again.get(`/contacts/${id}`))).text).toMatch(
      /Could not be checked yet.*To be seen to by Amira Haddad/,
    );
    const { notices } = await service.store.contacts.file(id as never);
    expect(notices.filter(({ kind }) => kind === 'attachment-unchecked').map(({ to }) => to.personId)).toEqual([
      service.person('socialWorker').id,
    ]);
  });
});
