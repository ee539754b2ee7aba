import type { Looking } from '../../shared/settings/looking.ts';

/** A worker with a full day opens ten or twenty records in an hour; whoever opens sixty is asked why. */
export const looking: Looking = {
  alertAnHour: 60,
  stopAnHour: 120,
  withoutActionAWeek: 40,
  neverStopped: ['held', 'red', 'not-rated', 'triage'],
};
