import { type Organisation, unlistedOrganisation } from '../../../shared/agency.ts';
import { Standing } from '../../../shared/contact/contact.ts';
import { OvernightAction, problemsOfTold, type Told, ToldChannel } from '../../../shared/contact/told.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import { readAnswer } from '../../../shared/form/read-answer.ts';
import { ok, type Problem, type Result, refuse } from '../../../shared/result.ts';
import { dayNumber } from '../../../shared/time/dates.ts';
import { localDate, londonInstant, toLondon } from '../../../shared/time/london.ts';
import { type FormBody, textOf, textsOf } from '../form-body.ts';

/** The moment that a day and a time name in London; undefined when they name none. */
function momentIn(body: FormBody, now: Date): string | undefined {
  const today = localDate(now);
  const day = readAnswer({ kind: 'date', future: false }, 'at', body, today);
  const time = readAnswer({ kind: 'time' }, 'time', body, today);
  if (day.kind !== 'answer' || time.kind !== 'answer') return undefined;
  const [hour = 0, minute = 0] = String(time.answer).split(':').map(Number);
  return new Date(londonInstant(dayNumber(String(day.answer)), hour * 60 + minute)).toISOString();
}

/** What the form says, or everything that is wrong with it at once. */
export function toldIn(body: FormBody, organisations: readonly Organisation[], now: Date): Result<Told> {
  const line = (name: string) => cleaned(textOf(body, name)).trim();
  const channel = ToldChannel.safeParse(line('channel')).data;
  const standing = Standing.safeParse(line('standing')).data;
  const at = momentIn(body, now);
  const words = cleaned(textOf(body, 'overnight')).trim();
  const listed = organisations.find(({ id }) => id === line('organisation'));
  const professional = standing === 'professional';
  const caller = {
    name: line('name'),
    jobTitle: professional ? line('jobTitle') : '',
    email: line('email'),
    phone: line('phone'),
    organisation: {
      id: listed?.id ?? unlistedOrganisation.id,
      kind: listed?.kind ?? unlistedOrganisation.kind,
      name: professional ? (listed?.name ?? line('organisationName')) : '',
    },
  };
  const chosen = textsOf(body, 'actions').flatMap((action) => OvernightAction.safeParse(action).data ?? []);
  const actions = [...new Set(chosen)];
  const overnight = channel === 'out-of-hours' ? { overnight: { actions, words } } : {};
  const tooLong: (Problem | false)[] = [
    ...(['name', 'jobTitle', 'phone'] as const).map((field) => line(field).length > 200 && { field, code: 'too-long' }),
    line('organisationName').length > 200 && { field: 'organisation', code: 'too-long' },
    words.length > 4000 && { field: 'overnight', code: 'too-long' },
  ];
  const problems = [
    ...problemsOfTold({ channel, at, caller: { ...caller, standing }, ...overnight }, now),
    ...tooLong.filter((problem) => problem !== false),
  ];
  if (!channel || !standing || at === undefined || problems.length > 0) return refuse({ kind: 'invalid', problems });
  return ok({ channel, at, caller: { ...caller, standing }, ...overnight });
}

/** The form's own answers about who raises the concern, as the caller gave them. */
export const withCaller = (concern: Concern, { caller }: Told): Concern => ({
  ...concern,
  you: {
    ...concern.you,
    ...(caller.name && { name: caller.name }),
    ...(caller.jobTitle && { jobTitle: caller.jobTitle }),
    ...(caller.organisation.name && { agency: caller.organisation.name }),
    ...(caller.email && { email: caller.email }),
    ...(caller.phone && { phone: caller.phone }),
  },
});

/** What the form shows of a caller who was written down before. */
export function bodyOf({ channel, at, caller, overnight }: Told): FormBody {
  const { year, month, day, hour, minute } = toLondon(new Date(at));
  const listed = caller.organisation.id !== unlistedOrganisation.id;
  return {
    channel,
    standing: caller.standing,
    'at-day': String(day),
    'at-month': String(month),
    'at-year': String(year),
    time: `${hour}:${String(minute).padStart(2, '0')}`,
    name: caller.name,
    jobTitle: caller.jobTitle,
    email: caller.email,
    phone: caller.phone,
    organisation: listed ? caller.organisation.id : caller.organisation.name ? 'not-listed' : '',
    organisationName: listed ? '' : caller.organisation.name,
    actions: overnight?.actions ?? [],
    overnight: overnight?.words ?? '',
  };
}
