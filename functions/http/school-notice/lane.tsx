import { type Context, Hono } from 'hono';
import { isCounted } from '../../../shared/incident/incident.ts';
import { SettingKey } from '../../../shared/school-directory/setting.ts';
import type { LaneEnd, LaneEntry } from '../../../shared/school-notice/lane.ts';
import { schoolMail } from '../../../shared/school-notice/school-mail.ts';
import { settleLane } from '../../../shared/school-notice/settle-lane.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { LanePage } from '../../../web/pages/school-notice/lane.tsx';
import { boardHref } from '../../../web/pages/school-notice/links.ts';
import { schoolWorld } from '../../store/school-world.ts';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type OpenedIncident, type SchoolNoticeDeps } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';

type C = Context<OpenedIncident>;
type Shown = { body?: FormBody; errors?: readonly FieldError[]; conflict?: boolean };

const path = '/school-notices/incidents/:id/lanes/:child/:lane';

/** What a form says of how a lane is settled, or what is wrong with it. */
function endIn(body: FormBody): LaneEnd | FieldError {
  const how = typedIn(body, 'how');
  const text = (name: string) => typedIn(body, name).trim();
  const place = how === 'number' ? text('place') : how.startsWith('place-') ? how.slice('place-'.length) : undefined;
  if (place !== undefined) {
    const key = SettingKey.safeParse(place);
    return key.success
      ? { how: 'placed', places: [key.data] }
      : { id: 'place', text: 'Enter the number of a place in the directory, such as 900001' };
  }
  if (how === 'told-otherwise') {
    const whom = text('whom');
    if (!whom) return { id: 'whom', text: 'Enter whom you told' };
    return [...whom].length > 200 ? { id: 'whom', text: 'Enter 200 characters or fewer' } : { how, whom };
  }
  if (how === 'nobody-to-tell') {
    const reason = text('reason');
    if (!reason) return { id: 'reason', text: 'Enter why there is nobody to tell' };
    return [...reason].length > 500 ? { id: 'reason', text: 'Enter 500 characters or fewer' } : { how, reason };
  }
  return { id: 'how', text: 'Select how it is settled' };
}

/** One child whom nobody could place, and how an officer settles it. */
export const laneRoutes = (deps: SchoolNoticeDeps) => {
  const { store, authority, now, digest, newId } = deps;
  const found = (c: C): Promise<LaneEntry | undefined> =>
    store.schoolNotices.lane(c.var.incident.id, c.req.param('child') ?? '', c.req.param('lane') ?? '');

  function shown(c: C, entry: LaneEntry, { body = {}, errors = [], conflict }: Shown, status: 200 | 400 | 409 = 200) {
    const typed = Object.fromEntries(
      Object.keys(body)
        .filter((name) => name !== 'seen' || status === 400)
        .map((name) => [name, typedIn(body, name)]),
    );
    const page = { ...staffOf(deps, c.var), incident: c.var.incident, entry, typed, errors };
    return c.html(<LanePage {...page} {...(conflict && { conflict })} />, status);
  }

  return new Hono<OpenedIncident>()
    .get(path, async (c) => {
      const entry = await found(c);
      if (!entry) return refused(c, { kind: 'not-found' });
      return shown(c, entry, { body: (await heldFor(c, deps)) ?? {} });
    })
    .post(path, async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const body = read.value;
      const entry = await found(c);
      if (!entry) return refused(c, { kind: 'not-found' });
      const end = endIn(body);
      if ('id' in end) return shown(c, entry, { body, errors: [end] }, 400);
      const { incident, settings } = c.var;
      if (!isCounted(incident)) return refused(c, { kind: 'wrong-status', status: incident.status });
      const rules = schoolSettings(settings);
      const moment = momentOf(deps, c.var);
      const { notices } = await store.schoolNotices.of(incident.id);
      const keys = [...(end.how === 'placed' ? end.places : []), ...notices.map(({ setting }) => setting.key)];
      const world = schoolWorld(store.schools, { authority, now: now(), rules, digest });
      const [{ settings: places }, known] = await Promise.all([
        store.schools.settingsOf(authority, end.how === 'placed' ? end.places : []),
        world.placesOf(keys, incident.facts.adults),
      ]);
      const about = { incident, notices, settings: places, places: known };
      const settled = settleLane(entry, { seen: seenIn(body), end }, about, moment);
      if (!settled.ok && settled.refusal.kind === 'invalid') {
        const text = 'That place is not in the directory, or is not open';
        return shown(c, entry, { body, errors: [{ id: end.how === 'placed' ? 'how' : 'place', text }] }, 400);
      }
      const saved = settled.ok
        ? await store.schoolNotices.saveLane(
            settled.value.lanes[0] ?? entry,
            settled.value.notices.map((notice) => ({
              notice,
              ...schoolMail(
                notice,
                settled.value.tell.filter(({ noticeId }) => noticeId === notice.id),
                moment,
              ),
            })),
            rules,
            newId(),
          )
        : settled;
      if (saved.ok) return c.redirect(`${boardHref}?done=settled`, 303);
      if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
      return shown(c, (await found(c)) ?? entry, { body, conflict: true }, 409);
    });
};
