import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../infra/local/listen.ts';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
let port: number;
let box: ChildProcess;
let url: string;

/** Runs the launcher as `npm start` does and answers all that it said until it is ready or has ended. */
async function launch(env: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, ['infra/local/start.mjs', ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', DATA_DIR: folder, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      if (/^ready /m.test(said)) resolve();
    });
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    child.once('close', () => resolve());
  });
  await ready;
  return { child, said };
}

const post = (to: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url + to, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'box-'));
  port = await freePort();
  url = `http://localhost:${port}`;
  const started = await launch({}, '--empty');
  box = started.child;
  expect(started.said).toMatch(new RegExp(`^ready ${url}$`, 'm'));
}, 120_000);
afterAll(async () => {
  if (box.exitCode === null) {
    box.kill('SIGKILL');
    await once(box, 'close');
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('the box', () => {
  it('is well, and says so', async () => {
    const response = await fetch(`${url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('lists its accounts and clients, and signs in whom a script names', async () => {
    const accounts = (await (await fetch(`${url}/_local/accounts`)).json()) as {
      people: { email: string }[];
      clients: object[];
    };
    expect(accounts.people.length).toBeGreaterThan(20);
    expect(accounts.people[0]).toEqual({
      email: expect.stringMatching(/\.example$/),
      name: expect.any(String),
      role: expect.any(String),
      organisation: { id: expect.any(String), name: expect.any(String), kind: expect.any(String) },
    });
    expect(accounts.clients[0]).toMatchObject({ client_id: expect.any(String), client_secret: expect.any(String) });

    const session = await post('/_local/session', { email: accounts.people[0]?.email });
    expect(session.status).toBe(204);
    const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await fetch(`${url}/home`, { headers: { cookie }, redirect: 'manual' })).status).toBe(200);
  });

  it.each([
    ['/_local/session', { email: 'nobody@nowhere.example' }, 404, '/email'],
    ['/_local/session', { mail: 'x' }, 400, '/email'],
    ['/_local/session', [], 400, '/email'],
    ['/_local/clock', { now: 'soon' }, 400, '/now'],
    ['/_local/clock', { advance: 'a while' }, 400, '/advance'],
    ['/_local/mail-faults', { throttleNext: 'many' }, 400, '/throttleNext'],
  ])('refuses %s with %j as a problem that names the field', async (to, body, status, pointer) => {
    const response = await post(to, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, errors: [{ pointer }] });
  });

  it('moves its clock, settles, and shows an inbox that can be emptied', async () => {
    expect((await post('/_local/clock', { now: '2026-12-24T09:00:00Z' })).status).toBe(200);
    const { now } = (await (await fetch(`${url}/_local/clock`)).json()) as { now: string };
    expect(now.slice(0, 16)).toBe('2026-12-24T09:00');
    expect((await post('/_local/clock', { reset: true })).status).toBe(200);
    expect((await post('/_local/settle', {})).status).toBe(200);
    // What falls due on the days gone through is written of: who schools name is asked once a term.
    expect((await fetch(`${url}/_local/inbox`, { method: 'DELETE' })).status).toBe(204);
    expect(await (await fetch(`${url}/_local/inbox.json`)).json()).toEqual([]);
  });

  it.each(['/_local', '/_local/inbox', '/_local/clock', '/_local/mail-faults'])('shows %s to people', async (page) => {
    const response = await fetch(url + page, { headers: { accept: 'text/html' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
  });

  it('serves the stylesheet that its pages name, compressed and kept for a year', async () => {
    const page = await (await fetch(url)).text();
    const [, stylesheet = ''] = /rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    const response = await fetch(url + stylesheet, { headers: { 'accept-encoding': 'br' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toContain('max-age=31536000');
  });

  it('answers nobody who comes by another name or from another website', async () => {
    expect((await post('/_local/session', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const raw = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.write('GET /_local/accounts HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
    });
    expect(raw).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('outlives a client that hangs up in the middle of asking for a token', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /_local/oidc/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ngrant_type=');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it.each([
    ['its port is taken', { DATA_DIR: path.join(tmpdir(), `other-${process.pid}`) }, [], /Port \d+ is in use/],
    ['it is told that this is production', { NODE_ENV: 'production' }, [], /demonstration/],
    ['it is told what it does not know', { PORT: '1' }, ['--freshly'], /--freshly means nothing/],
    ['its port is no port', { PORT: 'many' }, [], /PORT must be a number/],
    ['what is to go wrong with mail is no JSON', { MAIL_FAULTS: 'down' }, [], /MAIL_FAULTS must be JSON/],
  ])('says so in one sentence when %s, and ends', async (_when, env, args, sentence) => {
    const { child, said } = await launch(env, ...args);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toMatch(sentence);
    expect(child.exitCode).toBe(1);
    rmSync(path.join(tmpdir(), `other-${process.pid}`), { recursive: true, force: true });
  });

  it('stops with all that it started within five seconds, and leaves its port free', async () => {
    const begun = performance.now();
    box.kill('SIGTERM');
    await once(box, 'close');
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(box.exitCode).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});
