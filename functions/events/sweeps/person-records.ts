import { errorName } from '../../log.ts';
import { most, type SweepDeps, tellOfUndone } from './sweep-part.ts';

/**
 * Makes a record of every child and adult who was told of in the last minute, and files it so that a search finds them.
 * One concern whose people cannot be filed holds up no other, and is tried again each minute.
 */
export async function sweepPersonRecords({ store, digest, log }: SweepDeps): Promise<void> {
  const { items, unreadable } = await store.personRecords.toFile(most);
  let failed = 0;
  for (const told of items) {
    await store.personRecords.file(told, digest).catch((error: unknown) => {
      failed += 1;
      log.error('people not filed', { [told.kind]: told.id, error: errorName(error) });
    });
  }
  tellOfUndone({ failed, unreadable });
}
