import type { Construct } from 'constructs';
import { overdueName } from '../../shared/operations/line.ts';
import { type WatchedName, watched, watchedNames } from '../../shared/operations/watched.ts';
import { eachMinute, type OnCall } from './on-call.ts';
import type { ServiceFunction } from './service-function.ts';

type Minded = { onCall: OnCall; sweep: Pick<ServiceFunction<Record<string, string>>, 'fn' | 'logged'> };

/** What has an alarm of its own above, which rings sooner. */
const ringsSooner: readonly WatchedName[] = ['messages-unsent', 'files-unchecked', 'minute-hand'];

/** Calls somebody when the minute hand stands still, or finds that something has waited too long. */
export function whenWaiting(scope: Construct, { onCall, sweep }: Minded): void {
  onCall.whenSilent(scope, 'SweepStopped', {
    metric: sweep.fn.metricInvocations(eachMinute),
    says: 'The minute hand has stopped: unsent letters stay unsent, and overdue clocks raise no task.',
  });
  onCall.whenAbove(scope, 'Unsent', {
    metric: sweep.logged('oldestUnsentSeconds'),
    above: 300,
    says: 'A letter or message has waited for more than five minutes to be sent: somebody has not been told.',
  });

  onCall.whenAbove(scope, 'Unchecked', {
    metric: sweep.logged('oldestUncheckedSeconds'),
    above: 900,
    says: 'A file has waited for 15 minutes to be checked: somebody cannot open a document about a child.',
  });

  // Everything else that the operations page names, from the same readings: for five minutes, so that nothing rings of what
  // the minute hand puts right by itself.
  for (const name of watchedNames.filter((each) => !ringsSooner.includes(each))) {
    const overdue = overdueName(name);
    const { title, hurts } = watched[name];
    const says = `${title}: see /operations. ${hurts}`;
    onCall.whenAbove(scope, overdue, { metric: sweep.logged(overdue), above: 0, minutes: 5, says });
  }
}
