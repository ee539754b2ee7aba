import middy from '@middy/core';
import { lapse } from '../../shared/contact/ask.ts';
import type { Notice } from '../../shared/notice.ts';
import { deliverySeconds, undelivered } from '../../shared/notice-task.ts';
import { overtaken } from '../../shared/notice-transitions.ts';
import type { Log } from '../log.ts';
import { type NoticeKey, noticeKey } from '../store/notices.ts';
import type { Page } from '../store/page.ts';
import type { Store } from '../store/store.ts';
import { serviceActor } from './service-actor.ts';
import { taskOwner } from './task-owner.ts';

type Deps = {
  store: Pick<Store, 'notices' | 'contacts' | 'settings'>;
  enqueue: (key: NoticeKey) => Promise<void>;
  now: () => Date;
  newId: () => string;
  digest: (text: string) => string;
  log: Log;
  authority: string;
};

/** So many notices are looked at in one minute; the rest in the next. */
const most = 1000;
const dayMs = 86_400_000;

async function upToMost(page: (cursor?: string) => Promise<Page<Notice>>): Promise<Notice[]> {
  const notices: Notice[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    notices.push(...next.items);
    cursor = next.cursor;
  } while (cursor && notices.length < most);
  return notices;
}

/** Moves on whatever is due: the guarantee behind the stream. A message that is owed is queued until it is settled. */
async function sweepUnsettled({ store, enqueue, now, newId, authority, log }: Deps): Promise<void> {
  const at = now();
  const waiting = await upToMost((cursor) =>
    store.notices.unsettled(authority, new Date(at.getTime() + dayMs), cursor),
  );
  for (const notice of waiting) {
    const moved = overtaken(notice, at);
    const next = moved?.state === 'failed' ? overtaken(notice, at, await taskOwner(store, notice)) : moved;
    const saved = next && (await store.notices.save(next, newId()));
    const current = next && saved?.ok ? next : notice;
    if (current.state === 'pending' && at >= new Date(current.due)) {
      const { pk, sk } = noticeKey(current);
      await enqueue({ pk, sk });
    }
  }
  const oldest = Math.min(at.getTime(), ...waiting.map(({ createdAt }) => Date.parse(createdAt)));
  log.info('notices swept', {
    waiting: waiting.length,
    oldestUnsentSeconds: Math.round((at.getTime() - oldest) / 1000),
  });
}

/** Makes a task of each message that was taken long ago and of whose arrival nothing was heard. */
async function sweepUndelivered({ store, now, newId, authority }: Deps): Promise<void> {
  const at = now();
  const before = new Date(at.getTime() - deliverySeconds * 1000);
  for (const notice of await upToMost((cursor) => store.notices.awaitingDelivery(authority, before, cursor))) {
    const next = undelivered(notice, at, await taskOwner(store, notice));
    if (next) await store.notices.save(next, newId());
  }
}

/** Starts work again where the referrer was asked and has not answered in time. */
async function sweepQuestions({ store, now, newId, digest, authority }: Deps): Promise<void> {
  const at = now();
  const settings = await store.settings.inForce(at);
  const { items } = await store.contacts.open(authority, most);
  for (const { id, status, lapsesAt } of items) {
    if (status !== 'awaiting-referrer' || !lapsesAt || at < new Date(lapsesAt)) continue;
    const contact = await store.contacts.find(id);
    const moment = { actor: serviceActor(settings), now: at, newId, settings, digest };
    const change = contact.ok ? lapse(contact.value, moment) : contact;
    if (change.ok) await store.contacts.save(change.value);
  }
}

/** The minute hand. Each part does its work even when another fails; then the failure is told. */
export const sweep = (deps: Deps) =>
  middy<unknown, void>().handler(async () => {
    const parts = { sweepUnsettled, sweepUndelivered, sweepQuestions };
    const failed: string[] = [];
    for (const [name, part] of Object.entries(parts)) {
      await part(deps).catch((error: unknown) => {
        failed.push(name);
        deps.log.error('sweep failed', { part: name, error: error instanceof Error ? error.name : 'unknown' });
      });
    }
    if (failed.length > 0) throw new Error(`sweep failed: ${failed.join(', ')}`);
  });
