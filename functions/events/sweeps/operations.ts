import { overdueName, overdueSeconds } from '../../../shared/operations/line.ts';
import { errorName } from '../../log.ts';
import type { SweepDeps } from './sweep-part.ts';

/**
 * Says how long each thing that is watched has waited beyond what it may: what the alarms read, from the same readings as
 * the operations page. Fails when one could not be read, so that somebody is called.
 */
export async function sweepOperations({ store, now, log }: SweepDeps): Promise<void> {
  const at = now();
  let unread = 0;
  const readings = await store.operations.readings(
    { settings: await store.settings.inForce(at), now: at },
    (name, error) => {
      unread += 1;
      log.error('not read', { watched: name, error: errorName(error) });
    },
  );
  const overdue = [...readings].flatMap(([name, reading]) =>
    reading === 'unread' ? [] : [[overdueName(name), overdueSeconds(name, reading, at)]],
  );
  log.info('operations swept', Object.fromEntries(overdue));
  if (unread > 0) throw new Error(`${unread} things that are watched could not be read`);
}
