import { isStale } from '../../../shared/case-feed/feed.ts';
import { feedAlarm } from '../../../shared/case-feed/feed-alarm.ts';
import { openCheckOf } from '../../../shared/settings/open-check.ts';
import { taskOwners } from '../task-owner.ts';
import type { SweepDeps } from './sweep-part.ts';

/** Tells a manager, once for each list, that the case system's list has become too old to answer checks from. */
export async function sweepStaleCaseFeed(deps: SweepDeps): Promise<void> {
  const { store, authority, now, log } = deps;
  const at = now();
  const settings = await store.settings.inForce(at);
  const rules = openCheckOf(settings);
  const head = rules && (await store.caseFeed.head(authority));
  if (!rules || !head || !isStale(head, { now: at, hours: rules.staleHours })) return;
  if ((await store.caseFeed.alarmedFor(authority)) >= head.version) return;
  const owners = taskOwners(store, { now: at, settings });
  const named = await owners.manager();
  const manager = named && (await owners.find(named.id));
  if (!manager) return;
  // Whoever is quicker has told them.
  const alarm = feedAlarm(manager, { now: at, newId: deps.newId });
  const told = await store.caseFeed.alarm(authority, { head: head.version, notice: alarm }, deps.newId());
  if (told.ok)
    log.error('case feed stale', { hours: Math.floor((at.getTime() - Date.parse(head.extractedAt)) / 3_600_000) });
}
