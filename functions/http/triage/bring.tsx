import { Hono } from 'hono';
import { BringToMeeting, bringToMeeting } from '../../../shared/triage-meeting/bring-to-meeting.ts';
import { bringProblems } from '../../../web/forms/meeting-words.ts';
import { agendaHref, incidentHref } from '../../../web/pages/triage/links.ts';
import { typedIn } from '../contacts/form.ts';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import type { FormBody } from '../form-body.ts';
import { sittingMeeting } from './sitting-meeting.ts';
import { takeAct } from './take-act.tsx';

const controls: Readonly<Record<string, string>> = { reason: 'defer-reason', meeting: 'ways-on' };

/** Makes an incident ready, calls it in the meeting that sits, and puts it off to the next. */
export const bringRoutes = (deps: IncidentDeps) => {
  const bring = (
    act: BringToMeeting['act'],
    done: Parameters<typeof takeAct<BringToMeeting>>[1]['done'],
  ): ReturnType<typeof takeAct<BringToMeeting>> =>
    takeAct(deps, {
      form: act === 'defer' ? 'defer' : 'call',
      schema: BringToMeeting,
      commandOf: (body: FormBody) => ({
        act,
        seen: typedIn(body, 'seen'),
        ...(act === 'defer' && { reason: typedIn(body, 'defer-reason') }),
      }),
      rule: async (before, command, moment) => bringToMeeting(before, await sittingMeeting(deps), command, moment),
      // The screen has another reason on it, for the conference.
      controlOf: (field) => controls[field] ?? field,
      words: bringProblems,
      done,
    });
  const call = bring('call', ({ incident }) => incidentHref(incident.id));
  return new Hono<OpenedIncident>()
    .post('/triage/incidents/:id/ready', bring('make-ready', 'made-ready'))
    .post('/triage/incidents/:id/call', async (c) => {
      // Two may call the same family at the same time: both come to its screen.
      const { id, status } = c.var.incident;
      return status === 'in-meeting' ? c.redirect(incidentHref(id), 303) : call(c);
    })
    .post(
      '/triage/incidents/:id/defer',
      bring('defer', ({ incident }) => {
        const day = 'meetingOn' in incident ? incident.meetingOn : undefined;
        return day ? `${agendaHref(day)}&done=put-off` : '/triage?done=put-off';
      }),
    );
};
