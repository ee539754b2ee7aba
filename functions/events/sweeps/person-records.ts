import { errorName } from '../../log.ts';
import { keepContactLikeIncident } from './contact-like-incident.ts';
import { most, type SweepDeps, tellOfUndone } from './sweep-part.ts';

/**
 * Makes a record of every child and adult who was told of in the last minute, and files it so that a search finds them.
 * The contact that was opened from an incident is kept like it by the same word. One concern whose people cannot be filed
 * holds up no other, and is tried again each minute.
 */
export async function sweepPersonRecords(deps: SweepDeps): Promise<void> {
  const { store, digest, log } = deps;
  const { items, unreadable } = await store.personRecords.toFile(most);
  let failed = 0;
  for (const told of items) {
    const filed = async () => {
      // Before the people are filed, so that the mark stands until both are done.
      if (told.kind === 'incident') await keepContactLikeIncident(deps, told.id);
      await store.personRecords.file(told, digest);
    };
    await filed().catch((error: unknown) => {
      failed += 1;
      log.error('people not filed', { [told.kind]: told.id, error: errorName(error) });
    });
  }
  tellOfUndone({ failed, unreadable });
}
