import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { freePort } from '../../../infra/local/listen.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { type Box, startBox } from '../../faults/box.ts';
import { type Client, client } from '../../support/client.ts';
import { allOf, canariesFrom } from './canaries.ts';
import { liveADay } from './live-a-day.ts';
import { type Searched, search } from './search.ts';

// Proves that what people tell lies nowhere on the disk of the box to be read: npm run proof:canaries -- [--seed N]
const { values } = parseArgs({ options: { seed: { type: 'string' } } });
const seed = Number(values.seed ?? 47);
const canaries = canariesFrom(randomFrom(seed));
const words = allOf(canaries);
const json = { 'content-type': 'application/json' };

const control = async (box: Box, to: string, body: object): Promise<Response> => {
  const answer = await fetch(`${box.base}/_local/${to}`, { method: 'POST', body: JSON.stringify(body), headers: json });
  if (answer.status >= 300) throw new Error(`/_local/${to} answered ${answer.status}`);
  return answer;
};

/** Every address that was asked for. */
const addresses: string[] = [];

async function signedIn(box: Box, email: string): Promise<Client> {
  const browser = client((to, init) => {
    addresses.push(to);
    return fetch(`${box.base}${to}`, { redirect: 'manual', ...init });
  }, box.publicUrl);
  const answer = await control(box, 'session', { email });
  const [name = '', value = ''] = answer.headers.getSetCookie()[0]?.split(';')[0]?.split('=') ?? [];
  browser.cookies.set(name, value);
  return browser;
}

/** Adds a file as the page's script does. */
async function addFile(who: Client, draft: string, name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const asked = { kind: 'chronology', name, size: String(bytes.length) };
  const announced = await who.postForJson(`${draft}/attachments`, asked);
  const Form = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) });
  const { url, fields } = Form.parse(await announced.json());
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const { status } = await fetch(url, { method: 'POST', body: form });
  if (status !== 201) throw new Error(`the store of files answered ${status}`);
}

/** Every file below a folder, by its path from there. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name));

const Mails = z.array(z.looseObject({ subject: z.string() }));

async function live(dataDir: string): Promise<Searched[]> {
  const box = await startBox({ port: await freePort(), dataDir });
  try {
    const day = {
      teacher: await signedIn(box, 'r.okonedo@oakfield-primary.example'),
      police: await signedIn(box, 'farah.siddique@severnvale-police.example'),
      publicUrl: box.publicUrl,
      addFile,
    };
    await liveADay(day, canaries);
    await control(box, 'settle', {});
    const inbox = await (await fetch(`${box.base}/_local/inbox.json`)).json();
    const subjects = Mails.parse(inbox).map(({ subject }) => subject);
    return [
      search('subjects of mails', Buffer.from(subjects.join('\n')), words),
      search('addresses of pages', Buffer.from(addresses.join('\n')), words),
      // While it runs, so that what only lies in a journal is searched too.
      ...onDisk(dataDir, ', while it runs'),
    ];
  } finally {
    await box.stop();
  }
}

const onDisk = (dataDir: string, when: string): Searched[] =>
  filesIn(dataDir).map((file) => search(`${path.relative(dataDir, file)}${when}`, readFileSync(file), words));

const dataDir = mkdtempSync(path.join(tmpdir(), 'canaries-'));
try {
  console.log(`Seed ${seed}: ${words.length} words in what is secret, told, said of somebody and added as files`);
  const searched = [...(await live(dataDir)), ...onDisk(dataDir, ', after it has stopped')];
  for (const { what, bytes, found } of searched)
    console.log(
      `${String(bytes).padStart(10)} bytes  ${String(found.length).padStart(2)} found  ${what} ${found.join(' ')}`,
    );
  const all = new Set(searched.flatMap(({ found }) => found));
  const bytes = searched.reduce((sum, one) => sum + one.bytes, 0);
  console.log(`\n${all.size} of ${words.length} words were found in ${bytes} bytes of ${searched.length} places`);
  // The search itself must see: a word that is put somewhere is found there.
  if (search('', Buffer.from(`x${words[0]}x`), words).found.length !== 1) throw new Error('the search is blind');
  process.exitCode = all.size === 0 ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
