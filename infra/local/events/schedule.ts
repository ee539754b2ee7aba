import type { Context, ScheduledEvent } from 'aws-lambda';
import type { Log } from '../../../functions/log.ts';
import { lambdaContext } from './lambda-context.ts';

type Deps = {
  handler: (event: ScheduledEvent, context: Context) => Promise<unknown>;
  now: () => Date;
  newId: () => string;
  log: Log;
};

export type Schedule = ReturnType<typeof startSchedule>;

/** Calls the sweep at each minute of the box's clock, at start, and whenever the clock was moved. */
export function startSchedule({ handler, now, newId, log }: Deps) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let busy = 0;
  let stopped = false;

  const sweep = () => {
    busy += 1;
    running = running
      .then(() => handler(eventAt(now(), newId()), lambdaContext('sweep', 60_000)))
      .then(() => {})
      .catch((error: unknown) => log.error('sweep failed', { error: error instanceof Error ? error.name : 'unknown' }))
      .finally(() => {
        busy -= 1;
      });
    return running;
  };

  const plan = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void sweep().then(plan), 60_000 - (now().getTime() % 60_000)).unref();
  };
  sweep();
  plan();

  return {
    /** Runs whatever falls due now, and waits for it. */
    runNow: () => sweep().then(plan),
    busy: () => busy,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

const eventAt = (now: Date, id: string): ScheduledEvent => ({
  version: '0',
  id,
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: now.toISOString(),
  region: 'eu-west-2',
  resources: ['arn:aws:events:eu-west-2:000000000000:rule/sweep'],
  detail: {},
});
