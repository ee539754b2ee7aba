import { isStale, waitsForManager } from '../../../shared/case-feed/feed.ts';
import { feedAlarm } from '../../../shared/case-feed/feed-alarm.ts';
import { openCheckOf } from '../../../shared/settings/open-check.ts';
import { taskOwners } from '../task-owner.ts';
import type { SweepDeps } from './sweep-part.ts';

/**
 * Tells a manager, once for each list and once for each file, that the case system's list has become too old to answer
 * checks from, or that its next file was halted and waits for somebody to say that it is right.
 */
export async function sweepCaseFeed(deps: SweepDeps): Promise<void> {
  const { store, authority, now, log } = deps;
  const at = now();
  const settings = await store.settings.inForce(at);
  const rules = openCheckOf(settings);
  if (!rules) return;
  const [head, newest, told] = await Promise.all([
    store.caseFeed.head(authority),
    store.caseFeed.newest(authority),
    store.caseFeed.alarmed(authority),
  ]);
  const isTooOld = head && isStale(head, { now: at, hours: rules.staleHours }) && told.head < head.version;
  const isHalted = newest !== undefined && waitsForManager(newest, head) && newest.id !== told.file;
  if (!isTooOld && !isHalted) return;
  const owners = taskOwners(store, { now: at, settings });
  const named = await owners.manager();
  const manager = named && (await owners.find(named.id));
  if (!manager) return;
  const notice = feedAlarm(manager, { now: at, newId: deps.newId });
  const next = { head: isTooOld ? head.version : told.head, file: isHalted ? newest.id : told.file };
  // Whoever is quicker has told them.
  const kept = await store.caseFeed.alarm(authority, told, { ...next, notice }, deps.newId());
  if (kept.ok) log.error('case feed needs a manager', { tooOld: isTooOld === true, halted: isHalted });
}
