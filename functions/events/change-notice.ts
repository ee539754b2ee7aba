import type { Notice } from '../../shared/notice.ts';
import type { Key } from '../store/keys.ts';
import type { Store } from '../store/store.ts';

const races = 8;

/**
 * Changes a notice as it stands now, again from the start when somebody else was faster. `change` answers undefined when
 * there is nothing to change. Throws when the race is never won: the caller's message then comes again.
 */
export async function changeNotice(
  { notices }: Pick<Store, 'notices'>,
  key: Key,
  { newId, change }: { newId: () => string; change: (notice: Notice) => Notice | undefined },
): Promise<Notice | undefined> {
  for (let race = 0; race < races; race += 1) {
    const notice = await notices.find(key);
    const next = notice && change(notice);
    if (!next) return undefined;
    const saved = await notices.save(next, newId());
    if (saved.ok) return next;
  }
  throw new Error('the notice kept changing');
}
