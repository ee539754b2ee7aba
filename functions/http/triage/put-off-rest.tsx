import { Hono } from 'hono';
import { IncidentId } from '../../../shared/ids.ts';
import { isIncidentOpenTo } from '../../../shared/incident/open-incident.ts';
import { CalendarDate } from '../../../shared/time/dates.ts';
import { bringToMeeting } from '../../../shared/triage-meeting/bring-to-meeting.ts';
import { reasonToDefer } from '../../../shared/triage-meeting/reason-to-defer.ts';
import { bringProblems } from '../../../web/forms/meeting-words.ts';
import { meetingHref } from '../../../web/pages/triage/links.ts';
import { typedIn } from '../contacts/form.ts';
import { type IncidentDeps, momentOf, type SignedIn } from '../context.ts';
import { formBody, textsOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { meetingShown } from './meeting-shown.tsx';
import { sittingMeeting } from './sitting-meeting.ts';

/** What was left on the page of the chair, each with the version that it had there: `id:version`. */
const leftIn = (texts: readonly string[]) =>
  texts.flatMap((text) => {
    const [id, seen] = text.split(':');
    const named = IncidentId.safeParse(id);
    return named.success && seen && /^\d{1,6}$/.test(seen) ? [{ id: named.data, seen: Number(seen) }] : [];
  });

/**
 * Puts off what is left of a meeting with one reason, each incident by the rule for one. What somebody changed meanwhile,
 * what does not wait for a meeting, or what the chair may not open, is left where it is.
 */
export const putOffRestRoutes = (deps: IncidentDeps) =>
  new Hono<SignedIn>().post('/triage/meeting/put-off-rest', async (c) => {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const body = read.value;
    const on = CalendarDate.safeParse(typedIn(body, 'on'));
    if (!on.success) return refused(c, { kind: 'not-found' });
    const day = on.data;
    const meeting = await sittingMeeting(deps);
    const reason = typedIn(body, 'rest-reason');
    const code = reasonToDefer(reason);
    const say = bringProblems['defer-reason'];
    const shown = async (said: Parameters<typeof meetingShown>[3], status: 400 | 409) => {
      const now = await deps.store.triageMeetings.find(deps.authority, day);
      return c.html(await meetingShown(deps, c.var, { day, meeting: now }, { body, ...said }), status);
    };
    if (!meeting || meeting.on !== day) return shown({ conflict: 'This meeting is not open now.' }, 409);
    if (meeting.chair.id !== c.var.actor.id) {
      return shown({ conflict: `${meeting.chair.name} chairs the meeting now.` }, 409);
    }
    if (code && say) return shown({ errors: [{ id: 'rest-reason', text: say(code) }] }, 400);

    const moment = momentOf(deps, c.var);
    for (const { id, seen } of leftIn(textsOf(body, 'left'))) {
      const before = await deps.store.incidents.findWithTriage(id);
      if (!before.ok || before.value.incident.authority !== deps.authority) continue;
      if (!isIncidentOpenTo(c.var.actor, before.value.incident)) continue;
      const put = bringToMeeting(before.value, meeting, { act: 'defer', seen, reason }, moment);
      if (put.ok) await deps.store.incidents.save(put.value, before.value);
    }
    return c.redirect(`${meetingHref(day)}&done=rest-put-off`, 303);
  });
