import { type Context, Hono } from 'hono';
import type { SchoolCalendar } from '../../../shared/school-calendar/school-calendar.ts';
import { setCalendar } from '../../../shared/school-calendar/set-calendar.ts';
import { calendarErrors } from '../../../web/forms/school-calendar-words.ts';
import { type CalendarForm, CalendarPage } from '../../../web/pages/school/calendar.tsx';
import { ImportCalendarsPage } from '../../../web/pages/school/import-calendars.tsx';
import type { ShownSchool } from '../../../web/pages/school/shown-school.ts';
import { seenIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SchoolDeps, type SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { uploadedFiles } from '../uploaded-files.ts';
import { noDays, openedSchool } from './opened-school.ts';
import { type CalendarFileProblem, readCalendars } from './read-calendars.ts';
import { atBoxes, daysIn, typedFrom, typedOf } from './typed-calendar.ts';

const bodyLimit = 4_200_000;

/** Terms, training days and holidays: the council’s, each school’s own, and a file of many. */
export const calendarRoutes = (deps: SchoolDeps) => {
  const { schools } = deps.store;
  type At = { school?: ShownSchool; before: SchoolCalendar | undefined; council: SchoolCalendar | undefined };

  /** Whose calendar an address is about, for those who may keep it; what is not theirs is not there. */
  async function opened(c: Context<SignedIn>): Promise<At | undefined> {
    const key = c.req.param('school');
    if (key === undefined) {
      const { council } = await schools.calendarsOf(c.var.actor.authority, []);
      return { before: council, council };
    }
    const school = await openedSchool(deps, c.var, key);
    if (!school || !(school.keeps || school.leads)) return undefined;
    return { school, before: school.own, council: school.council };
  }
  const page = (c: Context<SignedIn>, { school }: At, form: CalendarForm, status: 200 | 400 | 409 = 200) =>
    c.html(<CalendarPage {...staffOf(deps, c.var)} school={school?.setting} {...form} />, status);

  async function show(c: Context<SignedIn>) {
    const at = await opened(c);
    if (!at) return refused(c, { kind: 'not-found' });
    const held = await heldFor(c, deps);
    if (held) return page(c, at, { typed: typedOf(held), seen: seenIn(held) });
    return page(c, at, { typed: typedFrom(at.before?.days ?? noDays), seen: at.before?.version ?? 0 });
  }

  async function take(c: Context<SignedIn>) {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const at = await opened(c);
    if (!at) return refused(c, { kind: 'not-found' });
    const [typed, seen] = [typedOf(read.value), seenIn(read.value)];
    const days = daysIn(typed);
    if (!days.ok) return page(c, at, { typed, seen, errors: calendarErrors(days.problems) }, 400);
    const about = { setting: at.school?.setting.key, before: at.before, council: at.council };
    const command = { seen, days: days.days };
    const set = setCalendar({ ...about, leadsThere: at.school?.leads ?? false }, command, momentOf(deps, c.var));
    const saved = set.ok ? await schools.saveCalendars([set.value], deps.newId()) : set;
    if (saved.ok) return c.redirect(`/schools${at.school ? `/${at.school.setting.key}` : ''}?done=calendar`, 303);
    const { refusal } = saved;
    if (refusal.kind === 'invalid') {
      return page(c, at, { typed, seen, errors: calendarErrors(atBoxes(refusal.problems)) }, 400);
    }
    if (refusal.kind !== 'stale') return refused(c, refusal);
    const now = await opened(c);
    return now ? page(c, now, { typed, seen: now.before?.version ?? 0, overtaken: true }, 409) : refused(c, refusal);
  }

  return new Hono<SignedIn>()
    .get('/schools/calendar', show)
    .post('/schools/calendar', take)
    .get('/schools/calendar/import', (c) => c.html(<ImportCalendarsPage {...staffOf(deps, c.var)} problems={[]} />))
    .post('/schools/calendar/import', async (c) => {
      const again = (form: { error?: string; problems?: CalendarFileProblem[] }) =>
        c.html(
          <ImportCalendarsPage {...staffOf(deps, c.var)} problems={form.problems ?? []} error={form.error} />,
          400,
        );
      const sent = await uploadedFiles(c, ['file'], bodyLimit);
      const file = sent.ok ? sent.files.file : undefined;
      if (!file)
        return again({
          error: sent.ok || sent.code !== 'too-large' ? 'Select a file' : 'The file must be smaller than 4MB',
        });
      const read = await readCalendars(deps, file.bytes, momentOf(deps, c.var));
      if (read.error || read.problems.length > 0) return again(read);
      const saved = await schools.saveCalendars(read.calendars, deps.newId());
      return saved.ok ? c.redirect('/schools?done=calendars', 303) : refused(c, saved.refusal);
    })
    .get('/schools/:school/calendar', show)
    .post('/schools/:school/calendar', take);
};
