import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../infra/local/listen.ts';
import { type Box, startBox } from '../faults/box.ts';
import { type Launched, launch } from '../faults/launch.ts';
import { type Client, client } from '../support/client.ts';
import { answerWhatIsNeeded, beginDraft, declaration, mainText } from '../support/drafts.ts';
import { pageOf } from '../support/page.ts';

const teacherEmail = 'r.okonedo@oakfield-primary.example';
const folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
const at = (name: string) => path.join(folder, name);
let box: Box;
let after: Launched | undefined;
beforeAll(async () => {
  box = await startBox({ port: await freePort(), dataDir: at('first') });
}, 120_000);
afterAll(async () => {
  await box?.stop();
  after?.askToStop();
  for (let waited = 0; after && !after.isGone() && waited < 8_000; waited += 50) await sleep(50);
  rmSync(folder, { recursive: true, force: true });
});

const control = async (base: string, to: string, body?: object) => {
  const asked = body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await fetch(`${base}/_local/${to}`, asked);
  expect(answer.status, to).toBeLessThan(300);
  return answer;
};

function browserOf(base: string): Client {
  return client(
    (to, init) => fetch(`${base}${to}`, { redirect: 'manual', ...init }),
    new URL(base).origin.replace('127.0.0.1', 'localhost'),
  );
}

async function signedIn(base: string, email: string): Promise<Client> {
  const browser = browserOf(base);
  const answer = await control(base, 'session', { email });
  const [name = '', value = ''] = answer.headers.getSetCookie()[0]?.split(';')[0]?.split('=') ?? [];
  browser.cookies.set(name, value);
  return browser;
}

/** What the command of an operator says, and how it ended. */
const run = (act: 'backup' | 'restore', dataDir: string, from: string, keys: string) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const args = ['infra/local/run.mjs', 'infra/local/backup/backup.ts', act, from, '--keys', keys];
    const env = { ...process.env, DATA_DIR: dataDir };
    execFile(process.execPath, args, { env }, (error, out, wrong) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, said: out + wrong }),
    );
  });

const mails = async (base: string) => (await (await control(base, 'inbox.json')).json()) as { id: string }[];

it('a backup taken while people write is put back whole: nothing acknowledged is missing, all sign in again, and what was on its way waits for a person', async () => {
  const teacher = await signedIn(box.base, teacherEmail);
  await control(box.base, 'settle', {});
  const already = await mails(box.base);
  const draft = await beginDraft(teacher);
  await answerWhatIsNeeded(teacher, draft);
  const page = await pageOf(await teacher.get(`${draft}/check`));
  await control(box.base, 'mail-faults', { down: true });
  const sent = await teacher.post(`${draft}/send`, { ...declaration, version: page.sent('version')[0] });
  expect(sent.status).toBe(303);
  const referral = (sent.headers.get('location') ?? '').replace(/\/sent$/, '');

  const begun: string[] = [];
  let writing = true;
  const writer = (async () => {
    while (writing) begun.push(await beginDraft(teacher));
  })();
  while (begun.length < 5) await sleep(20);
  const acknowledged = begun.length;
  const copied = await run('backup', at('first'), at('copy'), at('keys.json'));
  writing = false;
  await writer;
  expect(copied.said).toMatch(/items of \d+ kinds, \d+ chains .*\n.*all as it was written/s);
  expect(copied.code).toBe(0);
  expect(begun.length).toBeGreaterThan(acknowledged);
  expect(readdirSync(at('copy'))).not.toContain('secrets.json');

  // After the copy was made the message leaves: the copy cannot know.
  await control(box.base, 'mail-faults', { down: false });
  await control(box.base, 'clock', { advance: 'PT10M' });
  await control(box.base, 'settle', {});
  const told = await mails(box.base);
  expect(told.length).toBeGreaterThan(already.length);
  await box.stop();

  const put = await run('restore', at('second'), at('copy'), at('keys.json'));
  expect(put.said).toMatch(/was put back .*\d+ messages were on their way.*all as it was written/s);
  expect(put.code).toBe(0);
  const port = await freePort();
  after = launch({ port, dataDir: at('second'), flags: [] });
  await after.ready;
  const base = `http://127.0.0.1:${port}`;
  await control(base, 'clock', { advance: 'PT10M' });
  await control(base, 'settle', {});

  const before = browserOf(base);
  for (const [name, value] of teacher.cookies) before.cookies.set(name, value);
  expect((await before.get('/home')).headers.get('location')).toMatch(/^\/sign-in/);
  const again = await signedIn(base, teacherEmail);
  for (const each of begun.slice(0, acknowledged)) expect([each, (await again.get(each)).status]).toEqual([each, 200]);
  expect((await again.get(referral)).status).toBe(200);
  expect((await mails(base)).map(({ id }) => id)).toEqual(already.map(({ id }) => id));
  const manager = await signedIn(base, 'marcus.adeyemi@wyrecestershire.example');
  expect(mainText(await (await manager.get('/undelivered')).text())).toContain('Held back');
}, 240_000);

it('a backup of which one byte is another, with the keys of another, or into a folder that holds something, is not put back', async () => {
  const full = await run('restore', at('second'), at('copy'), at('keys.json'));
  expect([full.code, full.said]).toEqual([2, expect.stringContaining('is not empty')]);
  const wrongKeys = await run('restore', at('third'), at('copy'), at('copy/box.db'));
  expect([wrongKeys.code, wrongKeys.said]).toEqual([2, expect.stringContaining('are not the keys')]);
  appendFileSync(at('copy/table.db'), 'x');
  const changed = await run('restore', at('third'), at('copy'), at('keys.json'));
  expect([changed.code, changed.said]).toEqual([2, expect.stringContaining('table.db is not as it was written')]);
  expect(readdirSync(folder)).not.toContain('third');
}, 60_000);
