import type { Child } from 'hono/jsx';
import type { PersonRecordId } from '../../../shared/ids.ts';
import type { HistoryStrip } from '../../../shared/person-record/person-history.ts';
import type { EntryKind } from '../../../shared/person-record/timeline.ts';
import { counted } from '../../forms/counted.ts';
import { personHref } from './links.ts';

type Part = { text: string; kind: EntryKind };

/** The parts of a strip that say anything, each with the lines of the timeline that it counts. */
function partsOf({ contacts, agencies, closedWithNothing, open, incidents, lastIncidentDays }: HistoryStrip): Part[] {
  const days = lastIncidentDays ?? 0;
  const parts: (Part | false)[] = [
    { text: `${counted(contacts, 'contact')} in 12 months`, kind: 'told' },
    contacts > 0 && { text: `from ${counted(agencies, 'organisation')}`, kind: 'told' },
    closedWithNothing > 0 && { text: `${closedWithNothing} closed with no further action`, kind: 'decision' },
    open > 0 && { text: `${open} open now`, kind: 'told' },
    incidents > 0 && { text: `${counted(incidents, 'domestic abuse incident')} in 12 months`, kind: 'incident' },
    lastIncidentDays !== undefined && {
      text: `last incident ${days === 0 ? 'today' : `${counted(days, 'day')} ago`}`,
      kind: 'incident',
    },
  ];
  return parts.filter((part) => part !== false);
}

/** Somebody's past in a few numbers, each a link to what it counts. */
export const StripParts = ({ strip, record }: { strip: HistoryStrip; record: PersonRecordId }) => (
  <>
    {partsOf(strip).map(({ text, kind }, at) => (
      <>
        {at > 0 && '; '}
        <a class="govuk-link" href={`${personHref(record)}?kind=${kind}#timeline`}>
          {text}
        </a>
      </>
    ))}
  </>
);

/** By which rule each number is counted, so that anybody can count it again. */
export const CountingRules = ({ children }: { children?: Child }) => (
  <ul class="govuk-list govuk-list--bullet">
    <li>Contacts: those that came in the last 12 months and are linked with this record, this one among them.</li>
    <li>Organisations: of those who raised them.</li>
    <li>No further action: the decision for this child that is in force says so. Advice is not counted.</li>
    <li>Open now: no outcome has been sent.</li>
    <li>Incidents: by when they happened. One that was recorded twice, or withdrawn, is not counted.</li>
    {children}
  </ul>
);
