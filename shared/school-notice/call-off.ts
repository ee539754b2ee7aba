import type { Incident } from '../incident/incident.ts';
import type { NoticeChange, SchoolNotice, ToldPerson } from './school-notice.ts';

/** Everybody who was written to about a notice, each once. */
export function everybodyTold({ told }: Pick<SchoolNotice, 'told'>): ToldPerson[] {
  const all = told.flatMap(({ to }) => to);
  return all.filter(({ email }, place) => all.findIndex((other) => other.email === email) === place).slice(0, 10);
}

type Why = NonNullable<SchoolNotice['calledOff']>['why'];

/** Ends a notice. Whoever was written to is told so, unless what came after their school is told in its place. */
export function ended(notice: SchoolNotice, why: Why, now: Date): NoticeChange {
  const at = now.toISOString();
  const to = why === 'school-closed' ? [] : everybodyTold(notice);
  const { call: _call, ...rest } = notice;
  return {
    notice: {
      ...rest,
      version: notice.version + 1,
      calledOff: { at, why },
      told: to.length > 0 ? [...notice.told.slice(0, 49), { kind: 'called-off', at, to }] : notice.told,
    },
    tell: to.length > 0 ? [{ noticeId: notice.id, kind: 'called-off', to }] : [],
  };
}

/**
 * Calls off the notice of an incident that was withdrawn, or had been recorded twice and stands in another. A school that
 * was written to is told so, and whoever was told before, so that its own record counts the incident once. Undefined where
 * the incident counts, or this was done.
 */
export const callOff = (
  notice: SchoolNotice,
  { status }: Pick<Incident, 'status'>,
  now: Date,
): NoticeChange | undefined =>
  notice.calledOff || (status !== 'withdrawn' && status !== 'superseded') ? undefined : ended(notice, status, now);
