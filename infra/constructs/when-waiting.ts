import type { Construct } from 'constructs';
import { eachMinute, type OnCall } from './on-call.ts';
import type { ServiceFunction } from './service-function.ts';

type Minded = { onCall: OnCall; sweep: Pick<ServiceFunction<Record<string, string>>, 'fn' | 'logged'> };

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
}
