import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { eicar, pdf } from '../support/attached-files.ts';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';
import { answerWhatIsNeeded, beginDraft, declaration } from '../support/drafts.ts';
import { type FileWorld, fileWorld } from '../support/file-world.ts';

let files: FileWorld;
const { browser, site } = await openJourneys({
  filesFor: async (origin) => {
    files = await fileWorld(origin);
    afterAll(() => files.close());
    return files.files;
  },
});
const handlers = files!.handlersOf(site.service);

const standsAs = (page: Page, name: string, state: string) =>
  row(page, name).getByText(state, { exact: true }).waitFor();
/** The scanner answers again, and whatever waits is checked. */
async function scannerIsBack() {
  await files.faults({});
  site.service.clock.forwardMinutes(2);
  expect(await handlers.sweep()).toBe(0);
}
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const row = (page: Page, name: string) => page.locator('#attachment-list tbody tr', { hasText: name });

it('a teacher adds files while drafting, sees what becomes of each, and the front door opens what is clean', async () => {
  const client = await site.service.signInAs('teacher');
  const draft = await beginDraft(client);
  await answerWhatIsNeeded(client, draft);
  const teacher = await site.pageOf(browser, 'teacher');
  await teacher.goto(draft);
  await teacher.getByRole('link', { name: 'Add documents and photos' }).click();
  await teacher.getByLabel('Chronology').check();
  await teacher.getByLabel('Who made it?').fill('The school nurse');
  await teacher
    .getByLabel('Choose files')
    .setInputFiles([
      file('chronology.pdf', pdf()),
      file('note.txt', Buffer.from(eicar)),
      file('photo.jpg', pdf('/Producer(x)')),
      file('big.pdf', Buffer.alloc(25 * 1024 * 1024, 'a')),
      file('tool.exe', pdf()),
    ]);
  await files.faults({ scannerDown: true });
  await teacher.getByRole('button', { name: 'Upload' }).click();
  await row(teacher, 'photo.jpg').getByText('Being checked').waitFor();
  const said = teacher.locator('[data-upload-errors]');
  await said.getByText(/big\.pdf: The file was not taken: it is larger than 20 MB/).waitFor();
  await said.getByText(/tool\.exe: The file was not taken: it is not a type that we take/).waitFor();
  expect(await teacher.getByLabel('Who made it?').inputValue()).toBe('The school nurse');
  await expectAccessible(teacher);

  expect(await handlers.arrivals()).toBe(0);
  await row(teacher, 'photo.jpg').getByText('Not taken').waitFor();
  expect(await row(teacher, 'chronology.pdf').innerText()).toContain('Nobody can open it until it has been checked');
  await scannerIsBack();
  await standsAs(teacher, 'chronology.pdf', 'Checked');
  expect(await row(teacher, 'note.txt').innerText()).toMatch(/Not taken[\s\S]*virus/);
  expect(await row(teacher, 'photo.jpg').innerText()).toContain('not what its name says');

  await teacher.goto(`${draft}/check`);
  expect(await main(teacher)).toMatch(/chronology\.pdf[\s\S]*Checked/);
  for (const name of Object.keys(declaration)) {
    const control = teacher.locator(`form[action$="/send"] [name=${name}]`);
    if ((await control.getAttribute('type')) === 'checkbox') await control.check();
  }
  await teacher.getByRole('button', { name: /^Send to the/ }).click();
  await teacher.waitForURL(/\/referrals\/.*\/sent$/);
  const referral = new URL(teacher.url()).pathname.replace(/\/sent$/, '');

  await handlers.sweep();
  const worker = await site.pageOf(browser, 'socialWorker');
  await worker.goto(referral.replace('referrals', 'contacts'));
  await worker.getByRole('button', { name: 'Claim' }).click();
  expect(await main(worker)).toMatch(/note\.txt[\s\S]*Not taken/);
  const [download] = await Promise.all([
    worker.waitForEvent('download'),
    worker.getByRole('link', { name: /chronology\.pdf$/ }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('chronology.pdf');
  expect(readFileSync(await download.path())).toEqual(pdf());

  await teacher.goto(referral);
  await teacher.getByRole('link', { name: 'Add documents or photos' }).click();
  await teacher.getByLabel('Email', { exact: true }).check();
  await teacher.getByLabel('Choose files').setInputFiles(file('from mum.txt', Buffer.from('Please ring me.')));
  await teacher.getByRole('button', { name: 'Upload' }).click();
  await standsAs(teacher, 'from mum.txt', 'Being checked');
  expect(await handlers.arrivals()).toBe(0);
  await standsAs(teacher, 'from mum.txt', 'Checked');
  await worker.goto('/board');
  await worker.getByRole('link', { name: '1 new message' }).click();
  expect(await main(worker)).toMatch(/Ruth Okonedo \(.*\) added a file[\s\S]*Email: from mum\.txt/);
}, 120_000);

it('a file with a path in its name is refused beside the control, and files can be added without scripts', async () => {
  const client = await site.service.signInAs('teacher');
  const draft = await beginDraft(client);
  const scripted = await site.pageOf(browser, 'teacher');
  await scripted.goto(`${draft}/attachments`);
  await scripted.getByLabel('Photo', { exact: true }).check();
  await scripted.getByLabel('Choose files').setInputFiles(file('C:\\Users\\ruth\\secret.pdf', pdf()));
  await scripted.getByRole('button', { name: 'Upload' }).click();
  await scripted.getByText(/its name has a folder or path in it/).waitFor();

  const plain = await site.pageOf(browser, 'teacher', { javaScriptEnabled: false });
  await plain.goto(`${draft}/attachments`);
  await plain.getByRole('button', { name: 'Continue to choose the file' }).click();
  expect(await main(plain)).toContain('Select what it is');
  await plain.getByLabel('Photo', { exact: true }).check();
  for (const [name, bytes, says] of [
    ['drawing.jpg', pdf(), /Not taken[\s\S]*not what its name says/],
    ['big.txt', Buffer.alloc(25 * 1024 * 1024, 'a'), /Not taken[\s\S]*larger than 20 MB/],
    ['words.txt', Buffer.from('“I put the chair by my door.”'), /Checked/],
  ] as const) {
    await plain.goto(`${draft}/attachments`);
    await plain.getByLabel('Photo', { exact: true }).check();
    await plain.getByRole('button', { name: 'Continue to choose the file' }).click();
    await plain.getByLabel('File', { exact: true }).setInputFiles(file(name, bytes));
    await plain.getByRole('button', { name: 'Upload' }).click();
    await plain.getByText('Being checked', { exact: true }).waitFor();
    expect(await handlers.arrivals()).toBe(0);
    await plain.reload();
    expect(await row(plain, name).innerText()).toMatch(says);
  }
}, 120_000);
