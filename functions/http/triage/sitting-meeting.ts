import { localDate } from '../../../shared/time/london.ts';
import type { TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import type { IncidentDeps } from '../context.ts';

/** The meeting that sits now: today's, from when its chair opens it until they close it. */
export async function sittingMeeting({
  store,
  authority,
  now,
}: Pick<IncidentDeps, 'store' | 'authority' | 'now'>): Promise<TriageMeeting | undefined> {
  const meeting = await store.triageMeetings.find(authority, localDate(now()));
  return meeting?.status === 'open' ? meeting : undefined;
}
