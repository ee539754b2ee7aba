import type { HistoryStrip as Strip } from '../../../shared/person-record/person-history.ts';
import { Details } from '../../components/details.tsx';
import { counted } from '../../forms/counted.ts';

/** Somebody's past in a few numbers, each with the rule by which anybody can count it again. */
export const HistoryStrip = ({ strip, all }: { strip: Strip; all: number }) => {
  const { contacts, agencies, closedWithNothing, open, incidents, lastIncidentDays } = strip;
  const parts = [
    `${counted(contacts, 'contact')} in 12 months`,
    contacts > 0 && `from ${counted(agencies, 'organisation')}`,
    closedWithNothing > 0 && `${closedWithNothing} closed with no further action`,
    open > 0 && `${open} open now`,
    incidents > 0 && `${counted(incidents, 'domestic abuse incident')} in 12 months`,
    lastIncidentDays !== undefined &&
      `last incident ${lastIncidentDays === 0 ? 'today' : `${counted(lastIncidentDays, 'day')} ago`}`,
  ].filter((part) => part !== false);
  return (
    <section aria-labelledby="past">
      <h2 class="govuk-heading-m" id="past">
        The past in short
      </h2>
      <p class="govuk-body govuk-!-font-weight-bold">
        <a class="govuk-link" href="#timeline">
          {parts.join('; ')}
        </a>
      </p>
      <Details summary="How this is counted">
        <ul class="govuk-list govuk-list--bullet">
          <li>Contacts: those that came in the last 12 months and are linked with this record, this one among them.</li>
          <li>Organisations: of those who raised them.</li>
          <li>No further action: the decision for this child that is in force says so. Advice is not counted.</li>
          <li>Open now: no outcome has been sent.</li>
          <li>Incidents: by when they happened. One that was recorded twice, or withdrawn, is not counted.</li>
          <li>
            It is counted over the {Math.min(50, all)} latest of{' '}
            {counted(all, 'contact or incident', 'contacts and incidents')} about this person.
          </li>
        </ul>
      </Details>
    </section>
  );
};
