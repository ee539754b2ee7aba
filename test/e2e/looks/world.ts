import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { narrativesAtHome } from '../../../infra/local/seeds/narratives-at-home.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { contactFrom, type Reached } from '../../../infra/local/seeds/seed-contact.ts';
import { actorOf } from '../../../shared/actor.ts';
import type { Change } from '../../../shared/contact/change.ts';
import { startDraft } from '../../../shared/draft/start.ts';
import { emptyConcern } from '../../../shared/form/concern.ts';
import { openBrowser, type ServedSite, serveSite } from '../../support/browser.ts';
import { momentOf } from '../../support/front-door.ts';
import { richConcern } from '../../support/rich-concern.ts';
import { type CastName, shippedSettings } from '../../support/service.ts';

/** One look at a page: who looks, where, and what they did on it first. */
export type Look = { as?: CastName; at: string; after?: (page: Page) => Promise<unknown> };

/** The looks at the pages of one area, by route. They are asked for once the world stands. */
export type Looks = Record<string, () => Look[]>;

/** A service with a contact at every stage and two drafts, and a browser that can be anyone of the cast. */
export type LooksWorld = {
  browser: Browser;
  site: ServedSite;
  life: Record<Reached, Change>;
  drafts: { empty: string; full: string };
};

/** Filled by `buildWorld` before the first look, so that the routes are known before anything has started. */
export const world = {} as LooksWorld;

/**
 * Builds it anew. Worlds that stand at once are of different seeds: the ids of one are in no other, and a store takes what
 * is written twice under one id for the same.
 */
export async function buildWorld(seed: number): Promise<void> {
  world.browser = await openBrowser();
  world.site = await serveSite();
  world.life = {} as LooksWorld['life'];
  world.drafts = { empty: '', full: '' };
  const { store, deps, person, clock } = world.site.service;
  for (const [at, until] of (
    ['new', 'screening', 'waiting', 'decision', 'sign-off', 'to-send', 'sent'] as const
  ).entries()) {
    const organisation = await store.organisations.get(person('teacher').organisation.id);
    const { concern, changes } = contactFrom(
      { random: randomFrom(seed + at), settings: shippedSettings, digest: deps.digest },
      { referrer: person('teacher'), organisation, worker: person('socialWorker'), manager: person('manager') },
      {
        narrative: narrativesAtHome[at]!,
        submittedAt: new Date(clock.now().getTime() - 50 * 60_000),
        until,
        now: clock.now(),
      },
    );
    for (const [step, change] of changes.entries()) {
      const saved = step === 0 ? await store.contacts.submit(change, concern) : await store.contacts.save(change);
      expect(saved.ok).toBe(true);
    }
    world.life[until] = changes.at(-1)!;
  }
  for (const [name, concern] of [
    ['empty', emptyConcern()],
    ['full', richConcern()],
  ] as const) {
    const begun = startDraft(concern, { ...momentOf(actorOf(person('teacher')), clock.now()), newId: deps.newId });
    if (!begun.ok) throw new Error('no draft');
    await store.drafts.save(begun.value, deps.newId());
    world.drafts[name] = begun.value.id;
  }
}

export async function closeWorld(): Promise<void> {
  await world.browser?.close();
  await world.site?.close();
}

/** The address of the contact at a stage, for the front door; and for those who raised it. */
export const contact = (until: Reached) => `/contacts/${world.life[until].contact.id}`;
export const referral = (until: Reached) => `/referrals/${world.life[until].contact.id}`;
export const letterOf = (until: Reached) => {
  const { contact } = world.life[until];
  return 'letterId' in contact ? contact.letterId : '';
};

/** Sends the last form of a page as it stands. */
export const send = (page: Page) =>
  page.locator('main form button[type=submit], main form button:not([type])').last().click();
