import type { Incident } from '../incident/incident.ts';
import type { NoticeChange, SchoolNotice, ToldPerson } from './school-notice.ts';

/**
 * Calls off the notice of an incident that was withdrawn, or had been recorded twice and stands in another. A school that
 * was written to is told so, and whoever was told before, so that its own record counts the incident once. Undefined where
 * the incident counts, or this was done.
 */
export function callOff(
  notice: SchoolNotice,
  { status }: Pick<Incident, 'status'>,
  now: Date,
): NoticeChange | undefined {
  if (notice.calledOff || (status !== 'withdrawn' && status !== 'superseded')) return undefined;
  const at = now.toISOString();
  const everybody = notice.told.flatMap(({ to }) => to);
  const to: ToldPerson[] = everybody
    .filter(({ email }, place) => everybody.findIndex((other) => other.email === email) === place)
    .slice(0, 10);
  const { call: _call, ...rest } = notice;
  return {
    notice: {
      ...rest,
      version: notice.version + 1,
      calledOff: { at, why: status },
      told: to.length > 0 ? [...notice.told.slice(0, 49), { kind: 'called-off', at, to }] : notice.told,
    },
    tell: to.length > 0 ? [{ noticeId: notice.id, kind: 'called-off', to }] : [],
  };
}
