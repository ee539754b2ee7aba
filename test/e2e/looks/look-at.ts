import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../../support/browser.ts';
import { prepareWorld } from './every-look.ts';
import { closeWorld, type Looks, world } from './world.ts';

/** Set to a folder, it is given a picture of every page in every state, wide and narrow, to be looked at. */
const pictures = process.env.PICTURES;
const picture = async (page: Page, name: string) => {
  if (!pictures) return;
  await page.screenshot({ path: path.join(pictures, `${name.replace(/[^\w]+/g, '-')}.png`), fullPage: true });
};

/** The seed of the world, and how it is made where the usual one is not what an area needs. */
type World = { seed: number; prepare?: (seed: number) => Promise<void> };

/** Looks at pages in every state, wide and narrow: axe, width, faults of scripts, and names in titles. */
export function lookAt(looks: Looks, { seed, prepare = prepareWorld }: World): void {
  beforeAll(() => prepare(seed), 120_000);
  afterAll(closeWorld);

  describe('every page, in every state', () => {
    const widths = [1280, 375];

    it.each(Object.keys(looks))(
      '%s can be used by everyone, wide and narrow, and its title names nobody',
      async (route) => {
        const names = [...Object.values(world.life)].flatMap(({ contact }) => contact.children.map(({ name }) => name));
        for (const [number, { as, at, after }] of looks[route]!().entries()) {
          const page = await world.site.pageOf(world.browser, as);
          const faults: string[] = [];
          page.on('pageerror', (error) => faults.push(error.message));
          const answer = await page.goto(at);
          expect(answer!.status(), `${at} as ${as}`).toBeLessThan(500);
          await after?.(page);
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            await expectAccessible(page);
            await picture(page, `${route} ${number + 1} ${as ?? 'nobody'} ${width}`);
            const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            expect(wider, `${at} is ${wider}px too wide at ${width}`).toBeLessThanOrEqual(0);
          }
          const title = await page.title();
          for (const name of names) expect(title).not.toContain(name);
          expect(faults, at).toEqual([]);
          await page.context().close();
        }
      },
      600_000,
    );
  });
}
