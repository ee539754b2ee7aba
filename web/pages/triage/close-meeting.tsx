import type { IncidentRow } from '../../../shared/incident/row.ts';
import { may } from '../../../shared/permissions.ts';
import type { TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import { Button } from '../../components/button.tsx';
import { counted } from '../../forms/counted.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import type { Staff } from '../staff.ts';
import { Hidden } from './attendance.tsx';
import { incidentHref } from './links.ts';

type Props = Pick<Staff, 'actor'> & {
  meeting: TriageMeeting;
  undecided: readonly IncidentRow[];
  errors?: readonly FieldError[];
};

/** How a meeting ends: by its chair, once everything is decided or put off. Another manager takes the chair first. */
export const CloseMeeting = ({ actor, meeting, undecided, errors = [] }: Props) => {
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
  );
};
