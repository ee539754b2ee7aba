import { expect } from 'vitest';
import { openWordingStore } from '../../../functions/store/wording-store.ts';
import { actorOf } from '../../../shared/actor.ts';
import { savePack } from '../../../shared/descriptors/edit-pack.ts';
import { packAsTyped } from '../../../shared/descriptors/pack-draft.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { authority, shippedSettings } from '../../support/service.ts';
import { type Looks, world } from './world.ts';

/** A draft that changes one descriptor, adds one, and takes one out. */
export async function prepareDescriptors(): Promise<void> {
  const { table, person, deps } = world.site.service;
  const rows = packAsTyped(triageSettings(shippedSettings).pack);
  const changed = rows
    .filter(({ code }) => code !== 'CH1')
    .map((row) =>
      row.code === 'EM1' ? { ...row, level: '2', help: 'Ask each adult alone, and write down who said what.' } : row,
    );
  const added = {
    code: 'PH5',
    level: '3',
    group: 'Physical',
    wording: 'A weapon kept where everybody sees it',
    help: 'Count it when somebody says that they are afraid of it.',
    evidencePrompt: 'Where it was, and who saw it',
    starred: false,
    marac: false,
  };
  const moment = { actor: actorOf(person('admin')), now: deps.now() };
  const draft = savePack(undefined, shippedSettings, { seen: 0, rows: changed.toSpliced(4, 0, added) }, moment);
  if (!draft.ok) throw new Error('no draft of the descriptors');
  expect((await openWordingStore(table, authority).descriptors.save(draft.value, deps.newId())).ok).toBe(true);
}

export const descriptorLooks: Looks = {
  'GET /descriptors': () => (['manager', 'admin', 'auditor'] as const).map((as) => ({ as, at: '/descriptors' })),
  'GET /descriptors/versions/:version': () => [{ as: 'auditor', at: '/descriptors/versions/1' }],
  'GET /descriptors/preview': () => [
    { as: 'manager', at: '/descriptors/preview' },
    { as: 'auditor', at: '/descriptors/preview?version=1' },
  ],
  'GET /descriptors/compare': () => [
    { as: 'manager', at: '/descriptors/compare' },
    { as: 'auditor', at: '/descriptors/compare' },
  ],
  'GET /descriptors/draft': () => [{ as: 'admin', at: '/descriptors/draft?done=saved' }],
  'GET /descriptors/new': () => [
    { as: 'admin', at: '/descriptors/new' },
    {
      as: 'admin',
      at: '/descriptors/new',
      after: async (page) => {
        await page.getByLabel('Code').fill('ph1');
        await page.getByLabel('Wording').fill('<script>alert(1)</script>');
        await page.getByRole('button', { name: 'Save to the draft' }).click();
      },
    },
  ],
  'GET /descriptors/draft/:code': () => [
    { as: 'admin', at: '/descriptors/draft/HB4' },
    {
      as: 'manager',
      at: '/descriptors/draft/EM1',
      after: async (page) => {
        const [seen] = await page.locator('input[name=seen]').all();
        await seen?.evaluate((field: HTMLInputElement) => {
          field.value = '0';
        });
        await page.getByLabel('Help text').fill('Other words.');
        await page.getByRole('button', { name: 'Save to the draft' }).click();
      },
    },
  ],
  // The last publishes for later and takes that back, because the others look at the draft.
  'GET /descriptors/publish': () => [
    { as: 'admin', at: '/descriptors/publish' },
    {
      as: 'manager',
      at: '/descriptors/publish',
      after: async (page) => {
        await page.getByLabel('Later').check();
        await page.getByRole('button', { name: 'Publish' }).click();
      },
    },
    {
      as: 'manager',
      at: '/descriptors/publish',
      after: async (page) => {
        await page.locator('input[name=newest]').evaluate((field: HTMLInputElement) => {
          field.value = '999';
        });
        await page.getByLabel('Now', { exact: true }).check();
        await page.getByRole('button', { name: 'Publish' }).click();
      },
    },
    {
      as: 'manager',
      at: '/descriptors/publish',
      after: async (page) => {
        await page.getByLabel('Later').check();
        for (const [name, value] of [
          ['Day', '24'],
          ['Month', '12'],
          ['Year', '2026'],
          ['Time in London', '9am'],
        ] as const) {
          await page.getByLabel(name, { exact: true }).fill(value);
        }
        await page.getByRole('button', { name: 'Publish' }).click();
      },
    },
    {
      as: 'manager',
      at: '/descriptors',
      after: (page) => page.getByRole('button', { name: /^Take version/ }).click(),
    },
  ],
};
