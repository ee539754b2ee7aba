import type { Place } from '../../store/sealed-place.ts';
import { most, type SweepDeps, seeToEach } from './sweep-part.ts';

/**
 * Has whatever is due with files done: the guarantee behind the word of the bucket. Says how long the file that has
 * waited longest has been here without being checked.
 */
export async function sweepAttachments({ store, checkFolder, now, authority, log }: SweepDeps): Promise<void> {
  const at = now();
  let [place, folders, oldest]: [Place | undefined, number, number] = [undefined, 0, at.getTime()];
  let failure: unknown;
  do {
    const part = await store.attachments.due(authority, at, place);
    const check = seeToEach(part, log, async ({ id, attachments }) => {
      for (const { state, arrivedAt } of attachments) {
        if (state === 'quarantined' && arrivedAt) oldest = Math.min(oldest, Date.parse(arrivedAt));
      }
      await checkFolder(id);
    });
    await check.catch((error: unknown) => {
      failure ??= error;
    });
    folders += part.items.length;
    place = part.place;
  } while (place && folders < most);
  log.info('attachments swept', { folders, oldestUncheckedSeconds: Math.round((at.getTime() - oldest) / 1000) });
  if (failure) throw failure;
}
