import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asFile } from '../../infra/local/seeds/national-register.ts';
import { formTo, hiddenIn } from '../faults/page-form.ts';
import { zip } from '../support/attached-files.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { type FileWorld, fileWorld } from '../support/file-world.ts';
import { someRows } from '../support/school-register.ts';
import { authority, type Service, startService } from '../support/service.ts';

let files: FileWorld;
let service: Service;
let officer: Client;
beforeAll(async () => {
  files = await fileWorld();
  service = await startService({ files: files.files, bytes: files.bytes });
  officer = await service.signInAs('officer');
}, 60_000);
afterAll(() => files.close());

/** Sends a file as the page’s form does, past the service, and answers where the browser is led. */
async function send(name: string, content: Buffer): Promise<string> {
  const form = formTo(await (await officer.get('/schools/register')).text(), /quarantine/);
  const sent = await files.send({ url: form!.action, fields: hiddenIn(form!) }, name, content);
  expect(sent.status).toBe(303);
  const back = new URL(sent.headers.get('location')!);
  return `${back.pathname}${back.search}`;
}

const held = () => service.store.schools.register.register(authority);

describe('a register that is larger than a page takes', () => {
  it('is sent past the service, is looked at from there, and changes nothing until it is taken', async () => {
    const register = await zip({ 'edubasealldata20261120.csv': asFile(someRows) });
    const path = await send('extract.zip', register);
    const handlers = files.handlersOf(service);
    // The check of files about children passes over it.
    expect(await handlers.arrivals()).toBe(0);
    expect(mainText(await (await officer.get(path)).text())).toContain('extract.zip');
    const looked = await officer.follow(await officer.post(path.split('?')[0]!, {}));
    expect(mainText(await looked.response.text())).toContain('Take this register');
    expect(await held()).toBeUndefined();
    expect((await officer.post(`${looked.path}/take`)).headers.get('location')).toBe('/schools/register?done=taken');
    expect((await held())?.establishments).toBe(someRows.length);
  });

  it.each([
    ['a ZIP that is none', 'extract.zip', Buffer.from('PK nothing'), 'ZIP is damaged'],
    ['an empty file', 'edubasealldata20261121.csv', Buffer.alloc(0), 'Select the register’s file'],
    ['a file without a day in its name', 'schools.csv', Buffer.from('URN\r\n1'), 'must have its day in it'],
  ])('%s is told of beside its field, and the last good one stays', async (_, name, content, words) => {
    const before = await held();
    const path = await send(name, content);
    const answer = await officer.post(path.split('?')[0]!, {});
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(words)]);
    expect(await held()).toEqual(before);
  });

  it('is not there where none has come, nor for whoever does not keep the directory', async () => {
    const nowhere = '/schools/register/sent/00000000-0000-4000-8000-00000000abcd';
    for (const path of [nowhere, '/schools/register/sent/what', '/schools/register/sent/..%2F..%2Fcontacts']) {
      expect((await officer.get(path)).status).toBe(404);
      expect((await officer.post(path, {})).status).toBe(404);
    }
    const path = await send('edubasealldata20261121.csv', Buffer.from('1'));
    expect((await (await service.signInAs('lead')).get(path)).status).toBe(403);
  });
});
