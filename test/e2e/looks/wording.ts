import { expect } from 'vitest';
import { actorOf } from '../../../shared/actor.ts';
import { saveWording } from '../../../shared/wording/edit-wording.ts';
import { publishWording } from '../../../shared/wording/publish-wording.ts';
import { asTyped, type TemplateField, templateWithId, wordsOf } from '../../../shared/wording/template.ts';
import { type CastName, shippedSettings } from '../../support/service.ts';
import { type Looks, world } from './world.ts';

/** Leaves a draft of a wording, with one part changed; and, where somebody publishes it, a version planned with it. */
async function draftOf(id: string, field: TemplateField, publisher?: CastName): Promise<void> {
  const { store, person, deps } = world.site.service;
  const template = templateWithId(shippedSettings, id);
  if (!template) throw new Error(`no wording ${id}`);
  const current = await store.wording.draft(id);
  const typed = asTyped(wordsOf(shippedSettings, template));
  const words = { ...typed, [field]: `${typed[field]}\nWe are here to help.` };
  const by = (who: CastName) => ({ actor: actorOf(person(who)), now: deps.now() });
  const seen = current?.version ?? 0;
  const draft = saveWording(current, template, shippedSettings, { seen, words }, by('admin'));
  if (!draft.ok) throw new Error('no draft of the wording');
  expect((await store.wording.save(draft.value, deps.newId())).ok).toBe(true);
  if (!publisher) return;
  const versions = await store.settings.versions(deps.now());
  const begin = { at: new Date(deps.now().getTime() + 7 * 24 * 60 * 60_000) };
  const planned = publishWording(draft.value, template, versions, { seen: seen + 1, newest: 1, begin }, by(publisher));
  if (!planned.ok) throw new Error('no version planned');
  expect((await store.wording.publish(planned.value, 0, deps.newId())).ok).toBe(true);
}

/** A draft, a planned version with a new draft over it, and all other wording as it ships. */
export async function prepareWording(): Promise<void> {
  await draftOf('letter-advice', 'opening');
  await draftOf('letter-assessment', 'asks', 'manager');
  await draftOf('letter-assessment', 'nextSteps');
}

const [advice, assessment] = ['/wording/letter-advice', '/wording/letter-assessment'];

export const wordingLooks: Looks = {
  'GET /wording': () => (['admin', 'auditor'] as const).map((as) => ({ as, at: '/wording' })),
  'GET /wording/:template': () => [
    { as: 'manager', at: advice },
    { as: 'admin', at: assessment },
    { as: 'auditor', at: '/wording/worry-grows' },
    { as: 'admin', at: '/wording/mail-sign-in-code' },
  ],
  'GET /wording/:template/preview': () => [
    { as: 'manager', at: `${advice}/preview` },
    { as: 'admin', at: '/wording/letter-acting/preview?example=two-children' },
    { as: 'admin', at: '/wording/mail-acknowledgement/preview' },
  ],
  'GET /wording/:template/edit': () => [
    { as: 'admin', at: `${advice}/edit` },
    {
      as: 'admin',
      at: '/wording/letter-signpost/edit',
      after: async (page) => {
        await page.getByLabel('Opening').fill('Dear {referrer},\nthank you.');
        await page.getByLabel('What we ask of you').fill('Keep going.\n<script>alert(1)</script>');
        await page.getByRole('button', { name: 'Save the draft' }).click();
      },
    },
    {
      as: 'manager',
      at: `${advice}/edit`,
      after: async (page) => {
        await page.locator('input[name=seen]').evaluate((seen: HTMLInputElement) => {
          seen.value = '0';
        });
        await page.getByLabel('Opening').fill('Other words.');
        await page.getByRole('button', { name: 'Save the draft' }).click();
      },
    },
  ],
  'GET /wording/:template/publish': () => [
    { as: 'admin', at: `${advice}/publish` },
    { as: 'manager', at: `${advice}/publish` },
    {
      as: 'manager',
      at: `${assessment}/publish`,
      after: async (page) => {
        await page.getByLabel('Later').check();
        await page.getByRole('button', { name: 'Publish' }).click();
      },
    },
  ],
  'GET /wording/:template/versions/:version': () => [
    { as: 'admin', at: `${advice}/versions/1` },
    { as: 'manager', at: `${assessment}/versions/2` },
    // Last of all, because the others look at the version that is planned.
    {
      as: 'manager',
      at: assessment,
      after: (page) => page.getByRole('button', { name: 'Take version 2 back' }).click(),
    },
    { as: 'manager', at: `${assessment}/versions/2` },
  ],
};
