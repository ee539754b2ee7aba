import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { getRequestListener } from '@hono/node-server';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { buildAssets } from '../../infra/assets.ts';
import { readAssets } from '../../infra/local/assets.ts';
import { type CastName, type Service, startService } from './service.ts';

/** A real browser: one named by CHROMIUM_PATH, or the one inside the npm package. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await bundled.executablePath()),
    // In one process the browser would end with its first closed tab.
    args: [...bundled.args.filter((arg) => arg !== '--single-process'), '--no-sandbox'],
    headless: true,
  });

export type ServedSite = Awaited<ReturnType<typeof serveSite>>;

/** Where files go, once it is known under which address the service is reached. */
type FilesFor = (origin: string) => Promise<NonNullable<Parameters<typeof startService>[0]>['files']>;

/** The service behind a door that a browser can reach, with its real stylesheet and script. */
export async function serveSite(options: { now?: string; filesFor?: FilesFor } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'site-'));
  await buildAssets(folder);
  const assets = readAssets(folder);
  let service: Service | undefined;
  /** While it is down the door answers nothing, as a network that has gone. */
  let down = false;
  const listener = getRequestListener(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/assets/')) return assets.fetch(request);
    if (!service) return new Response(null, { status: 503 });
    return service.app.fetch(request);
  });
  const server = createServer((request, response) => {
    if (down) request.socket.destroy();
    else listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  const { filesFor, ...rest } = options;
  const files = await filesFor?.(origin);
  service = await startService({ ...rest, ...(files && { files }), publicUrl: origin, assets: assets.addresses });
  const started = service;

  return {
    service: started,
    origin,
    assets: assets.addresses,
    setDown: (is: boolean) => {
      down = is;
    },
    /** A page in which somebody of the cast has signed in, or nobody. */
    async pageOf(browser: Browser, who?: CastName, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
      const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 }, ...options });
      if (who) {
        const { cookies } = await started.signInAs(who);
        await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })));
      }
      return context.newPage();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

/** A browser and the service behind a door, for all journeys of one file, closed after the last of them. */
export async function openJourneys(options: Parameters<typeof serveSite>[0] = {}) {
  const browser = await openBrowser();
  afterAll(() => browser.close());
  const site = await serveSite(options);
  afterAll(() => site.close());
  return { browser, site };
}

/** The words of a page between its header and its footer, as its reader has them. */
export const main = (page: Page): Promise<string> => page.locator('main').innerText();

/** Fails when axe finds a barrier on the page as it stands (WCAG 2.2, A and AA, and good practice). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // GOV.UK sets the back link between header and main, and says on an option whether the questions below it are open.
    .disableRules(['region', 'aria-allowed-attr'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, `barriers on ${await page.title()}`).toEqual([]);
}
