import type { IncidentRow } from '../../../shared/incident/row.ts';
import { may } from '../../../shared/permissions.ts';
import type { TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { counted } from '../../forms/counted.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import type { Staff } from '../staff.ts';
import { Hidden } from './attendance.tsx';
import { incidentHref } from './links.ts';

type Props = Pick<Staff, 'actor'> & {
  meeting: TriageMeeting;
  undecided: readonly IncidentRow[];
  body?: Record<string, string | string[]>;
  errors?: readonly FieldError[];
};

/** How a meeting ends: by its chair, once everything is decided or put off. Another manager takes the chair first. */
export const CloseMeeting = ({ actor, meeting, undecided, body, errors = [] }: Props) => {
  if (!may(actor, 'chair-triage')) return null;
  if (meeting.chair.id !== actor.id) {
    return (
      <form method="post" action="/triage/meeting/chair">
        <h2 class="govuk-heading-m">The chair</h2>
        <Hidden meeting={meeting} />
        <p class="govuk-body">{meeting.chair.name} chairs. Take the chair only when they hand it to you.</p>
        <Button variant="secondary">Take the chair</Button>
      </form>
    );
  }
  const error = errorOf(errors, 'agenda');
  return (
    <>
      <form method="post" action="/triage/meeting/close">
        <h2 class="govuk-heading-m">End of the meeting</h2>
        <Hidden meeting={meeting} />
        <div id="agenda" class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'} tabindex={-1}>
          {error && (
            <p class="govuk-error-message">
              <span class="govuk-visually-hidden">Error:</span> {error}
            </p>
          )}
          {undecided.length > 0 && (
            <>
              <p class="govuk-body">
                {counted(undecided.length, 'incident is', 'incidents are')} left. Decide each, or put it off, before you
                close the meeting:
              </p>
              <ul class="govuk-list app-triage__left">
                {undecided.map(({ id, reference }) => (
                  <li>
                    <a class="govuk-link" href={incidentHref(id)}>
                      {reference}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <Button variant="secondary" preventDoubleClick>
          Close the meeting
        </Button>
      </form>
      {undecided.length > 0 && <PutOffRest {...{ meeting, undecided, body, errors }} />}
    </>
  );
};

/** One reason for all that the meeting has no time for. It is as open as it was when something is wrong with it. */
const PutOffRest = ({ meeting, undecided, body, errors = [] }: Omit<Props, 'actor'>) => {
  const error = errorOf(errors, 'rest-reason');
  const typed = body?.['rest-reason'];
  return (
    <Details
      summary={
        undecided.length === 1 ? 'Put off the one that is left' : `Put off all ${undecided.length} that are left`
      }
      open={typed !== undefined || undefined}
    >
      <form method="post" action="/triage/meeting/put-off-rest" novalidate autocomplete="off">
        <Hidden meeting={meeting} />
        {undecided.map(({ id, version }) => (
          <input type="hidden" name="left" value={`${id}:${version}`} />
        ))}
        <Textarea
          name="rest-reason"
          label="Why they are put off"
          hint="It is kept with each of them. What does not wait for a meeting stays."
          rows={2}
          value={Array.isArray(typed) ? typed[0] : typed}
          error={error}
        />
        <Button variant="secondary" preventDoubleClick>
          Put them off to the next meeting
        </Button>
      </form>
    </Details>
  );
};
