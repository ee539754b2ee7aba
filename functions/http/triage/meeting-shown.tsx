import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import type { CalendarDate } from '../../../shared/time/dates.ts';
import { localDate } from '../../../shared/time/london.ts';
import { minutesLeft, nextOnAgenda } from '../../../shared/triage-meeting/agenda.ts';
import type { TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { MeetingPage } from '../../../web/pages/triage/meeting.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { IncidentDeps, SignedIn } from '../context.ts';
import type { FormBody } from '../form-body.ts';
import { agendaShown } from './agenda-shown.ts';

/** What a form of the meeting's page leaves to be said: what was typed, what is wrong with it, that others were quicker. */
export type MeetingSaid = {
  body?: FormBody;
  errors?: readonly FieldError[];
  conflict?: string;
  done?: string | undefined;
  notice?: string | undefined;
};

/** The meeting of a day, with what is left of its agenda. */
export async function meetingShown(
  deps: IncidentDeps,
  vars: SignedIn['Variables'],
  { day, meeting }: { day: CalendarDate; meeting: TriageMeeting | undefined },
  said: MeetingSaid = {},
) {
  const staff = staffOf(deps, vars);
  const { rows } = await agendaShown(deps, staff.actor, day);
  const next = nextOnAgenda(rows);
  return (
    <MeetingPage
      {...staff}
      {...{ day, meeting }}
      today={localDate(staff.now) === day}
      undecided={rows.filter(({ status }) => status !== 'decided')}
      of={rows.length}
      minutes={minutesLeft(rows, triageSettings(staff.settings))}
      next={next && { id: next.id, version: next.version }}
      {...said}
    />
  );
}
