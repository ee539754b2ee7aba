import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../infra/local/listen.ts';
import { type Box, startBox } from '../faults/box.ts';
import { eicar } from '../support/attached-files.ts';
import { type Client, client } from '../support/client.ts';
import { answerWhatIsNeeded, beginDraft, declaration } from '../support/drafts.ts';
import { pageOf } from '../support/page.ts';

let folder: string;
let box: Box;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'box-files-'));
  box = await startBox({ port: await freePort(), dataDir: folder });
}, 120_000);
afterAll(async () => {
  await box?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const control = async (to: string, body: object) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${box.base}/_local/${to}`, { method: 'POST', body: JSON.stringify(body), headers });
  expect(answer.status, to).toBeLessThan(300);
  return answer;
};

async function signedIn(email: string): Promise<Client> {
  const { cookies, ...browser } = client(
    (to, init) => fetch(`${box.base}${to}`, { redirect: 'manual', ...init }),
    box.publicUrl,
  );
  const answer = await control('session', { email });
  const [name = '', value = ''] = answer.headers.getSetCookie()[0]?.split(';')[0]?.split('=') ?? [];
  cookies.set(name, value);
  return { cookies, ...browser };
}

/** Sends a file as the page's script does, and answers once the store of files has it. */
async function add(teacher: Client, at: string, name: string, words: string) {
  const bytes = Buffer.from(words);
  const announced = await teacher.postForJson(`${at}/attachments`, {
    ...{ kind: 'chronology', name, size: String(bytes.length) },
  });
  const { url, fields } = await announced.json();
  const form = new FormData();
  for (const [field, value] of Object.entries<string>(fields)) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  expect((await fetch(url, { method: 'POST', body: form })).status).toBe(201);
}

/** The rows of the files that are listed; read without being signed out by what went before. */
const listed = async (at: string) => {
  const teacher = await signedIn('r.okonedo@oakfield-primary.example');
  return (await pageOf(await teacher.get(`${at}/attachments`))).rows.filter((row) => row.includes('.txt'));
};

/** How many objects lie in a place of the store of files, bytes that belong to none included. */
const lying = (place: string) =>
  readdirSync(path.join(folder, 'objects', place), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .filter(({ name }) => !name.endsWith('.json')).length;

it('files that were in quarantine, half scanned or not yet seen when the machine went are checked after it, each once', async () => {
  const teacher = await signedIn('r.okonedo@oakfield-primary.example');
  const draft = await beginDraft(teacher);
  await answerWhatIsNeeded(teacher, draft);
  const underCheck = (name: string) =>
    expect
      .poll(async () => (await listed(draft)).find((row) => row.startsWith(name)), { timeout: 20_000 })
      .toContain('Being checked');
  await control('file-faults', { scannerDown: true });
  await add(teacher, draft, 'waits.txt', 'Words that wait.');
  await add(teacher, draft, 'virus.txt', eicar);
  await control('settle', {});
  await control('file-faults', { scannerDown: false, scannerSlow: 60_000 });
  await add(teacher, draft, 'half.txt', 'Words that are being scanned.');
  await underCheck('half.txt');
  await add(teacher, draft, 'unseen.txt', 'Words that lie in the store, and nobody knows.');
  const page = await pageOf(await teacher.get(`${draft}/check`));
  const sent = await teacher.post(`${draft}/send`, { ...declaration, version: page.sent('version')[0] });
  expect(sent.status).toBe(303);
  await box.kill('everything');
  await box.restart();

  await control('clock', { advance: 'PT5M' });
  await control('settle', {});
  const referral = (sent.headers.get('location') ?? '').replace(/\/sent$/, '');
  const states = (await listed(referral)).map((row) =>
    /(\w+)\.txt.*?(Checked|Not taken|Being checked|Not here)/.exec(row),
  );
  expect(states.map((state) => state?.slice(1))).toEqual([
    ['waits', 'Checked'],
    ['virus', 'Not taken'],
    ['half', 'Checked'],
    ['unseen', 'Checked'],
  ]);
  expect({ quarantine: lying('quarantine'), kept: lying('kept') }).toEqual({ quarantine: 0, kept: 3 });
}, 180_000);
