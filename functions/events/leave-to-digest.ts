import type { Notice } from '../../shared/notice.ts';
import { isUrgent } from '../../shared/notice-urgency.ts';
import { putInDigest, waitsForDigest } from '../../shared/preferences/digest.ts';
import { nextDigest } from '../../shared/preferences/digest-time.ts';
import type { Store } from '../store/store.ts';

type Deps = { store: Pick<Store, 'notices' | 'people' | 'settings'>; now: () => Date; newId: () => string };

/** Leaves a message that can wait to the day's digest, when its reader chose one. False when it is to go by itself. */
export async function leaveToDigest({ store, now, newId }: Deps, notice: Notice): Promise<boolean> {
  const { personId } = notice.to;
  if (isUrgent(notice.kind) || !personId) return false;
  const person = await store.people.find(personId);
  const at = now();
  if (!person || !waitsForDigest(notice, person, at)) return false;
  const { calendar, limits } = await store.settings.inForce(at);
  const due = nextDigest(calendar, limits.digest.at, at);
  // When it has changed meanwhile, whoever changed it has rung the bell again.
  await store.notices.save(putInDigest(notice, { now: at, due }), newId());
  return true;
}
