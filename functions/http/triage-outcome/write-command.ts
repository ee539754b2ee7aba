import { isCalendarDate, isoDate, monthNumber } from '../../../shared/form/calendar-date.ts';
import { saysSomething } from '../../../shared/letter/typed-text.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dayNumber } from '../../../shared/time/dates.ts';
import { londonInstant } from '../../../shared/time/london.ts';
import { usualHours } from '../../../shared/time/opening-hours.ts';
import { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { type FormBody, textsOf } from '../form-body.ts';

const fiveInTheEvening = 17 * 60;

/** The end of the office’s day on a date that was typed in three boxes, or what is no moment. */
function endOfDay(body: FormBody, name: string, { calendar }: Settings): string {
  const part = (of: string) => typedIn(body, `${name}-${of}`).trim();
  const whole = (typed: string) => (/^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN);
  const [year, month, day] = [whole(part('year')), monthNumber(part('month')) ?? Number.NaN, whole(part('day'))];
  if (!isCalendarDate(year, month, day) || year < 2000) return 'not-a-date';
  const number = dayNumber(isoDate(year, month, day));
  const closes = usualHours(calendar, number)?.closes ?? londonInstant(number, fiveInTheEvening);
  return new Date(closes).toISOString();
}

/** A line as its form has it, for the schema to read. */
export const lineIn = (body: FormBody, settings: Settings) => {
  const text = typedIn(body, 'text').trim();
  const [id, childId] = [typedIn(body, 'id'), typedIn(body, 'childId')];
  return {
    what: 'line',
    seen: seenIn(body),
    ...(id && { id }),
    agency: typedIn(body, 'agency'),
    value: typedIn(body, 'value'),
    ...(childId && { childId }),
    ...(text && { text }),
    owner: typedIn(body, 'owner'),
    due: endOfDay(body, 'due', settings),
    visibility: typedIn(body, 'visibility') || 'all',
  };
};

/** The part for all, for the schema to read. An agency that nobody chose is none. */
export const commonIn = (body: FormBody, settings: Settings) => {
  const [victim, marac] = [typedIn(body, 'victim-agency'), typedIn(body, 'marac-agency')];
  return {
    what: 'common',
    seen: seenIn(body),
    summary: typedIn(body, 'summary'),
    ...(victim && { victimContact: { agency: victim, owner: typedIn(body, 'victim-owner').trim() } }),
    ...(marac && {
      marac: { agency: marac, owner: typedIn(body, 'marac-owner').trim(), due: endOfDay(body, 'marac-due', settings) },
    }),
  };
};

/** Of which agencies it was said that there is nothing for them. */
export const nothingIn = (body: FormBody) => ({
  what: 'nothing',
  seen: seenIn(body),
  agencies: textsOf(body, 'agencies').filter((agency) => TriageAgency.safeParse(agency).success),
});

/** Which form of the page was sent. A line belongs to its agency’s form, a new one or one that is changed. */
export const formIn = (body: FormBody): string => {
  const agency = TriageAgency.safeParse(typedIn(body, 'agency'));
  if (agency.success) return agency.data;
  return saysSomething(typedIn(body, 'why')) ? 'begin' : 'common';
};
