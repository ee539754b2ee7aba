import { isCounted } from '../../../shared/incident/incident.ts';
import { may } from '../../../shared/permissions.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { agencyOf } from '../../../shared/triage-outcome/reader.ts';
import type { TriageIncidentProps } from './incident-props.ts';
import { typedInto } from './not-saved.tsx';
import { PreReadForm, PreReads } from './pre-read.tsx';

/** What agencies know: for the front door all of it, for another agency its own, with the form that it is written in. */
export const AgenciesKnow = (props: TriageIncidentProps) => {
  const { actor, seat, incident, preReads, notSaved } = props;
  const settings = triageSettings(props.settings);
  const { id, facts } = incident;
  const agency = agencyOf(actor, settings);
  const own = preReads.find((one) => one.agency === agency);
  const writes =
    agency !== undefined && may(actor, 'speak-in-triage') && isCounted(incident) && incident.status !== 'decided';
  return (
    <section aria-labelledby="agencies">
      <h2 class="govuk-heading-m" id="agencies">
        {seat.kind === 'member' ? 'What your agency knows' : 'What agencies know'}
      </h2>
      <PreReads {...{ preReads, facts, settings }} own={seat.kind === 'member'} />
      {writes && <PreReadForm {...{ id, seat, own, facts }} {...typedInto(notSaved, 'pre-read', own?.version ?? 0)} />}
    </section>
  );
};
